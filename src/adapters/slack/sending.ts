/** Sends rendered messages by Slack's Web API and response URLs, and tells the person where an answer takes long or cannot be delivered. */
import type { RespondFn } from '@slack/bolt';
import type { MessageMetadata } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { phrases } from '../../core/phrases.ts';
import { notice, rich } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import { responsesThroughUrl } from './limits.ts';
import { render, type SlackMessage } from './render.ts';
import type { Serving } from './serving.ts';

export interface Where {
  readonly channel: string;
  readonly thread?: string | undefined;
}

/** Somebody who used a command, a shortcut or a button, and the ways to answer them. */
export interface Person extends Where {
  readonly user: string;
  readonly client: WebClient;
  readonly respond: RespondFn;
}

/** Slack's error codes that say the bot is no member of the channel. */
const notThere = new Set(['not_in_channel', 'channel_not_found']);

export function isNotInChannel(error: unknown): boolean {
  if (!(error instanceof Error) || !('data' in error)) return false;
  const { data } = error;
  return typeof data === 'object' && data !== null && 'error' in data && typeof data.error === 'string' && notThere.has(data.error);
}

/** Posts the messages in order for everyone in the place and returns their timestamps. Throws what Slack refuses. */
export async function post(
  client: WebClient,
  { channel, thread }: Where,
  messages: readonly SlackMessage[],
  metadata?: MessageMetadata,
): Promise<readonly string[]> {
  const timestamps: string[] = [];
  const everywhere = { unfurl_links: false, unfurl_media: false, ...(thread ? { thread_ts: thread } : {}), ...(metadata && { metadata }) };
  for (const message of messages) {
    const { ts } = await client.chat.postMessage({ channel, ...message, ...everywhere });
    if (ts !== undefined) timestamps.push(ts);
  }
  return timestamps;
}

/** Shows the messages in order to one person, through the response URL as long as Slack takes them there. Throws what Slack refuses. */
export async function whisper({ respond, client, user, channel, thread }: Person, messages: readonly SlackMessage[]): Promise<void> {
  const inThread = thread ? { thread_ts: thread } : {};
  for (const message of messages.slice(0, responsesThroughUrl)) {
    await respond({ ...message, ...inThread, response_type: 'ephemeral', replace_original: false });
  }
  for (const message of messages.slice(responsesThroughUrl)) {
    await client.chat.postEphemeral({ channel, user, ...message, ...inThread });
  }
}

export interface About {
  readonly serving: Serving;
  readonly request: Request;
  readonly client: WebClient;
  /** What the person is told of a failure; an apology with the request's id by default. */
  readonly failure?: string;
}

/** After so many milliseconds somebody who waits for an answer is told that it follows. */
const soon = 2_500;

/** Sends an answer; false when that failed. A failure is logged once and told to the person by the way that is left, which may fail, too. */
export async function deliver(
  { serving: { log, failed }, request, client, failure = phrases(request.locale).apology(request.id) }: About,
  send: () => Promise<unknown>,
  tell: (message: SlackMessage) => Promise<unknown>,
): Promise<boolean> {
  const late = setTimeout(() => void tellThatItFollows(client, request).catch(() => {}), soon);
  try {
    await send();
    return true;
  } catch (error) {
    log.error({ err: error, request: request.id }, 'an answer could not be delivered to Slack');
    failed(error);
    const [message] = render({ reply: notice(request.locale, rich(failure)) });
    await tell(message).catch((again: unknown) => log.debug({ err: again, request: request.id }, 'nor could the person be told'));
    return false;
  } finally {
    clearTimeout(late);
  }
}

/** By a method of its own, as Slack limits each method apart from the others. */
async function tellThatItFollows(client: WebClient, { locale, user, place: { channel, thread } }: Request): Promise<void> {
  if (channel === undefined) return;
  const [message] = render({ reply: notice(locale, rich(phrases(locale).answerFollows)) });
  await client.chat.postEphemeral({ channel, user: user.id, ...message, ...(thread ? { thread_ts: thread } : {}) });
}
