/** What can be done with a message that somebody else wrote: on Slack a message shortcut, on Discord an entry of the context menu. Each hands the message's text to a command. */
import type { Localized } from './locale.ts';
import { phrases } from './phrases.ts';

export interface MessageShortcut {
  /** Lower-case and stable: platforms send it back. */
  readonly id: string;
  /** What the person chooses in the menu; at most 24 characters (Slack's limit, the tighter one). */
  readonly label: Required<Localized>;
  readonly command: string;
  /** The command's option that takes the message's text. */
  readonly option: string;
}

const labelled = (label: 'answerThis' | 'checkThis') => ({ ko: phrases('ko')[label], en: phrases('en')[label] });

export const messageShortcuts: readonly MessageShortcut[] = [
  { id: 'answer_this', label: labelled('answerThis'), command: 'ask', option: 'question' },
  { id: 'check_this', label: labelled('checkThis'), command: 'check', option: 'statement' },
];
