/** What the handlers of every platform's events work with. */
import type { Logger } from 'pino';
import type { Bot } from '../../core/bot.ts';
import type { Locale } from '../../language/locale.ts';
import type { Once } from './once.ts';

/** What a handler may do with the bot. */
export type HandlerBot = Pick<Bot, 'identity' | 'run' | 'say' | 'press' | 'complete' | 'linkConversation' | 'posted' | 'delivered'>;

/** What an error of the platform means for an answer that it kept from being delivered. */
export interface DeliveryFailure {
  /** What may be logged about it. */
  readonly logged: object;
  /** Why trying again does not help, in words for the person; absent where it may help. */
  readonly reason?: string | undefined;
  /** Whether the person can still be told. */
  readonly reachable: boolean;
}

export interface HandlerContext {
  readonly bot: HandlerBot;
  readonly log: Logger;
  readonly once: Once;
  failureOf(error: unknown, locale: Locale): DeliveryFailure;
}
