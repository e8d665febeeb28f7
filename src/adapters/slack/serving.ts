/** What every handler of Slack's events works with, and the requests they make for the bot. */
import type { Context } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Bot } from '../../core/bot.ts';
import type { Once } from '../../core/once.ts';
import { type Place, type Request, requestId, type Surface } from '../../core/request.ts';
import { conversationOf, threadsUnder } from './conversation-key.ts';
import type { People } from './people.ts';

export interface Serving {
  readonly bot: Pick<Bot, 'run' | 'press' | 'keepAs' | 'posted' | 'delivered'>;
  readonly log: Logger;
  readonly people: People;
  readonly once: Once;
  /** Stands before every command's name. */
  readonly prefix: string;
  /** Told of every error that ended a delivery: it may say that the bot's token is taken no more. */
  failed(error: unknown): void;
}

interface Asker {
  readonly user: string;
  readonly surface: Surface;
  readonly channel: string;
  readonly thread?: string | undefined;
  /** The timestamp of the message that a person wrote. */
  readonly message?: string | undefined;
}

/** The request of a person, with their own language and the conversation it belongs to. */
export async function requestOf(
  { people }: Serving,
  { user, surface, channel, thread, message }: Asker,
  { teamId, request }: Context,
  client: WebClient,
): Promise<Request> {
  const receivedAt = performance.now();
  const place: Place = { platform: 'slack', channel, ...(teamId ? { workspace: teamId } : {}), ...(thread ? { thread } : {}) };
  const conversation = conversationOf(surface, place, message);
  const locale = await people.localeOf(user, client);
  const id = typeof request === 'string' ? request : requestId();
  return { id, receivedAt, locale, surface, user: { id: user }, place, ...(conversation ? { conversation } : {}) };
}

/** Lets the threads that people may open under these messages, told by their timestamps, go on from what the request came to. */
export function continueUnder({ bot }: Serving, request: Request, timestamps: readonly string[]): void {
  for (const key of threadsUnder(request.place, timestamps)) bot.keepAs(key, request);
}
