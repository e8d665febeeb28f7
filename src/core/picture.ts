/** A picture in an answer: shown where a chat platform can load it from the web, elsewhere a link with the words that stand for it. Loads nothing. */
import type { Rich } from './reply.ts';

export interface Picture {
  readonly href: string;
  /** What it shows, in words. */
  readonly alt: string;
}

/** Last parts of the names that only one's own network knows. */
const ownNetwork = new Set(['corp', 'home', 'internal', 'intranet', 'lan', 'local', 'localdomain', 'localhost', 'private', 'test']);

/** Whether a platform's servers may be able to load it: of a sort that all of them show, at an address that all the world can reach. */
export function canBeLoaded({ href }: Picture): boolean {
  if (!URL.canParse(href)) return false;
  const { protocol, hostname, port, pathname, username } = new URL(href);
  const parts = hostname.split('.');
  const isName = parts.length > 1 && !/^\d+$/.test(parts.at(-1) ?? '') && !hostname.startsWith('[');
  const isOpen = protocol === 'https:' && port === '' && username === '' && isName && !ownNetwork.has(parts.at(-1) ?? '');
  return isOpen && /\.(?:png|jpe?g|gif)$/i.test(pathname);
}

/** The picture as a link. */
export function pictureLink({ href, alt }: Picture): Rich {
  return [{ text: alt || href, href }];
}
