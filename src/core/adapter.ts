/** The one face of every platform: started with the bot, stopped without losing work that has begun. */
import type { Bot, Outcome } from './bot.ts';
import type { Post } from './post.ts';
import type { Place } from './request.ts';

export type PlatformName = Place['platform'];

/** What becomes of a connection that was made. */
export type Connection =
  | { readonly state: 'connected' | 'interrupted' }
  /** For good: the platform refuses the bot until a person fixes what this says. */
  | { readonly state: 'refused'; readonly reason: string };

/** The platform refuses the bot until a person fixes what the message says. */
export class Refused extends Error {}

export interface Adapter {
  readonly name: PlatformName;
  /**
   * Connects and serves; tells of every change of the connection afterwards. Rejects with a message for the operator: with `Refused` where trying
   * again is of no use, with any other error where it is. Does so within its time limit, whatever the platform does. A start that failed may be
   * tried again.
   */
  start(bot: Bot, onConnection?: (connection: Connection) => void): Promise<void>;
  /** Whether it is connected to the workspace of that place; what stands elsewhere is another adapter's to correct. */
  serves?(place: Place): boolean;
  /** Lets a post show something else; rejects where the platform cannot be reached. Absent where nothing that was shown can be changed. */
  correct?(correction: Correction): Promise<CorrectionResult>;
  /** Answers that are on their way now. */
  inFlight(): number;
  /** Ends a start that is on its way, takes no new work, waits for work in flight, then disconnects. */
  stop(): Promise<void>;
}

export interface Correction extends Pick<Post, 'place' | 'messages' | 'postedBy'> {
  /** What to show: the first that takes no more messages than there are. */
  readonly outcomes: readonly Pick<Outcome, 'reply' | 'votes'>[];
  /** The day that is named as that of the correction, such as 2026-11-24. */
  readonly correctedOn: string;
  /** It may have been carried out before, by a process that could not say so any more. */
  readonly unsure: boolean;
}

export type CorrectionResult =
  /** The messages that there are now. */
  | { readonly status: 'shown'; readonly messages: readonly string[] }
  /** Somebody deleted the post. */
  | { readonly status: 'gone' }
  /** The platform does not allow it; why, for the operator. */
  | { readonly status: 'refused'; readonly problem: string }
  /** Nothing was changed: the platform asks to wait. */
  | { readonly status: 'later'; readonly seconds: number };
