/** What can be done with a message that somebody else wrote: on Slack a message shortcut, on Discord an entry of the context menu. Each hands the message's text to a command. */
import type { Bilingual } from '../../language/locale.ts';

export interface MessageShortcut {
  /** Lower-case and stable: platforms send it back. */
  readonly id: string;
  /** What the person chooses in the menu; at most 24 characters (Slack's limit, the tighter one). */
  readonly label: Bilingual;
  readonly description: Bilingual;
  readonly command: string;
  /** The command's option that takes the message's text. */
  readonly option: string;
}

export const messageShortcuts: readonly MessageShortcut[] = [
  {
    id: 'answer_this',
    label: { en: 'Answer this', ko: '이 글에 답하기' },
    description: { en: 'Answer the question in this message', ko: '이 글에 담긴 질문에 답합니다' },
    command: 'ask',
    option: 'question',
  },
  {
    id: 'check_this',
    label: { en: 'Check this', ko: '이 숫자 맞아?' },
    description: { en: 'Check the figure in this message', ko: '이 글에 나온 숫자가 맞는지 확인합니다' },
    command: 'check',
    option: 'statement',
  },
];
