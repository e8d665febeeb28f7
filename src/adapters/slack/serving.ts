/** What every handler of Slack's events works with, and the requests they make for the bot. */
import type { Context } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Bot } from '../../core/bot.ts';
import { type Place, type Request, requestId, type Surface } from '../../core/request.ts';
import type { People } from './people.ts';

export interface Serving {
  readonly bot: Pick<Bot, 'run' | 'press'>;
  readonly log: Logger;
  readonly people: People;
  /** Stands before every command's name. */
  readonly prefix: string;
}

interface Asker {
  readonly user: string;
  readonly surface: Surface;
  readonly channel: string;
  readonly thread?: string | undefined;
}

/** The request of a person, with their own language. */
export async function requestOf(
  { people }: Serving,
  { user, surface, channel, thread }: Asker,
  { teamId }: Context,
  client: WebClient,
): Promise<Request> {
  const place: Place = { platform: 'slack', channel, ...(teamId ? { workspace: teamId } : {}), ...(thread ? { thread } : {}) };
  return { id: requestId(), locale: await people.localeOf(user, client), surface, user: { id: user }, place };
}

/** Direct messages are channels whose id starts with D; there is nobody to post an answer to. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}
