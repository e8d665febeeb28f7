/** Sends rendered messages by Slack's Web API and response URLs, waits out a short rate limit, and says so where an answer cannot be delivered. */
import type { RespondFn } from '@slack/bolt';
import { ErrorCode, type WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { phrases } from '../../core/phrases.ts';
import { notice, rich } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import { responsesThroughUrl } from './limits.ts';
import { render, type SlackMessage } from './render.ts';

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

/** A person waits: a longer pause than so many seconds is not waited out. */
const longestWait = 30;
const tries = 3;

/** Slack's error codes that say the bot is no member of the channel. */
const notThere = new Set(['not_in_channel', 'channel_not_found']);

/** Seconds to wait before the next try; undefined for any other error. */
function retryAfter(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== ErrorCode.RateLimitedError) return undefined;
  return 'retryAfter' in error && typeof error.retryAfter === 'number' ? error.retryAfter : 1;
}

export function isNotInChannel(error: unknown): boolean {
  if (!(error instanceof Error) || !('data' in error)) return false;
  const { data } = error;
  return typeof data === 'object' && data !== null && 'error' in data && typeof data.error === 'string' && notThere.has(data.error);
}

/** Posts the messages in order for everyone in the place and returns their timestamps. Throws what Slack refuses. */
export async function post(client: WebClient, { channel, thread }: Where, messages: readonly SlackMessage[]): Promise<readonly string[]> {
  const timestamps: string[] = [];
  for (const message of messages) {
    const { ts } = await patiently(() =>
      client.chat.postMessage({ channel, ...message, unfurl_links: false, unfurl_media: false, ...(thread ? { thread_ts: thread } : {}) }),
    );
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
    await patiently(() => client.chat.postEphemeral({ channel, user, ...message, ...inThread }));
  }
}

export interface About {
  readonly log: Logger;
  readonly request: Request;
  /** What the person is told of a failure; an apology with the request's id by default. */
  readonly failure?: string;
}

/** Sends an answer; false when that failed. A failure is logged once and told to the person by the way that is left, which may fail, too. */
export async function deliver(
  { log, request, failure = phrases(request.locale).apology(request.id) }: About,
  send: () => Promise<unknown>,
  tell: (message: SlackMessage) => Promise<unknown>,
): Promise<boolean> {
  try {
    await send();
    return true;
  } catch (error) {
    log.error({ err: error, request: request.id }, 'an answer could not be delivered to Slack');
    const [message] = render({ reply: notice(request.locale, rich(failure)) });
    await tell(message).catch((again: unknown) => log.debug({ err: again, request: request.id }, 'nor could the person be told'));
    return false;
  }
}

async function patiently<T>(send: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      const seconds = retryAfter(error);
      if (seconds === undefined || seconds > longestWait || attempt === tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
    }
  }
}
