/** What can be done with a message that somebody else wrote: on Slack a message shortcut, on Discord an entry of the context menu. Each hands the message's text to a command. */
import { inEveryLanguage, type Multilingual } from '../../language/locale.ts';

export interface MessageShortcut {
  /** Lower-case and stable: platforms send it back. */
  readonly id: string;
  /** What the person chooses in the menu; at most 24 characters (Slack's limit, the tighter one). */
  readonly label: Multilingual;
  readonly description: Multilingual;
  readonly command: string;
  /** The command's option that takes the message's text. */
  readonly option: string;
}

export const messageShortcuts: readonly MessageShortcut[] = [
  {
    id: 'answer_this',
    label: inEveryLanguage(({ labels }) => labels.commands.answerThis.label),
    description: inEveryLanguage(({ labels }) => labels.commands.answerThis.description),
    command: 'ask',
    option: 'question',
  },
  {
    id: 'check_this',
    label: inEveryLanguage(({ labels }) => labels.commands.checkThis.label),
    description: inEveryLanguage(({ labels }) => labels.commands.checkThis.description),
    command: 'check',
    option: 'statement',
  },
];
