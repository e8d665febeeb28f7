/** Slack's events as requests of the bot: who asks, where and in which language. Answers nothing. */
import type { Context } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { type Place, type Request, requestId, type Surface } from '../../core/request.ts';
import { conversationOf } from './conversation-key.ts';
import type { SlackContext } from './handler-context.ts';

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
  { people }: SlackContext,
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
