/** What every part of the page is handed: whose page it is, its words, and how to do things. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Act, Done, PersonKey } from '../protocol.ts';
import { type Words, words } from './words.ts';

export interface Page {
  readonly locale: PersonKey;
  readonly words: Words;
  act(act: Act): Promise<Done>;
  /** Opens the drawer with what was sent. */
  showPayload(payload: Payload): void;
}

export interface Payload {
  readonly platform: 'Slack' | 'Discord';
  readonly json: unknown;
  /** Where it can be tried out further. */
  readonly builder?: string;
}

const PageContext = createContext<Page>({ locale: 'ko', words: words.ko, act: () => Promise.resolve({}), showPayload: () => {} });

export const PageProvider = PageContext.Provider;

export function usePage(): Page {
  return useContext(PageContext);
}
