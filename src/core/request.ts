/** Who asks, where and in which language: all that a command may know of the platform it is used on. */
import { randomUUID } from 'node:crypto';
import type { Locale } from '../language/locale.ts';
import type { Call } from './reply.ts';

/** How the person reached the bot. */
export type Surface =
  | 'slash'
  | 'mention'
  | 'dm'
  | 'shortcut'
  | 'button'
  | 'post'
  | 'terminal'
  | /** No person: another program asks, see api/. */ 'program';

export interface Place {
  readonly platform: 'slack' | 'discord' | 'terminal' | 'mcp' | 'http';
  /** Slack's team or Discord's guild; absent in a Discord DM and in the terminal. */
  readonly workspace?: string;
  readonly channel?: string;
  /** The Slack thread or Discord thread the question stands in. */
  readonly thread?: string;
}

/** Which conversation a question belongs to: two keys under which the bot keeps answers. In a thread or a direct message they are the same. */
export interface Conversation {
  /** The answer under this key is what a follow-up refers to; absent for a first message. */
  readonly resumeFrom?: string;
  /** The answer to this question is kept under this key. */
  readonly saveAs: string;
}

export interface Request {
  /** One id on every log line of a question, and in the apology when it fails. */
  readonly id: string;
  /** When the question arrived, in milliseconds of `performance.now()`; absent where nobody waits. */
  readonly receivedAt?: number;
  /** The person's language: what a bare command or name is answered in. */
  readonly locale: Locale;
  /** Answer in this language whatever the text's own: a pressed button keeps the language of its message. */
  readonly answerIn?: Locale;
  readonly surface: Surface;
  readonly user: { readonly id: string };
  readonly place: Place;
  /** The message whose button was pressed, by the platform's own id. */
  readonly pressed?: string;
  /** Absent where nothing can be followed up. */
  readonly conversation?: Conversation;
  /** The call behind the last answer of the conversation; only the bot sets it. */
  readonly previous?: Call;
  /** The person asked for a public answer. */
  readonly share?: boolean;
  /**
   * What "this" may mean in the message: what it shows, else the messages that it replies to, nearest first. None where the bot may not read them.
   * The platform is asked only when somebody points at something.
   */
  pointedAt?(): Promise<readonly string[]>;
}

export function requestId(): string {
  return randomUUID().slice(0, 8);
}
