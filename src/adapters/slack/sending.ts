/** Sends rendered messages by Slack's Web API, and waits out its rate limit where that is short. */
import type { RespondFn } from '@slack/bolt';
import { ErrorCode, type WebClient } from '@slack/web-api';
import type { SlackMessage } from './render.ts';

export interface Where {
  readonly channel: string;
  readonly thread?: string | undefined;
}

/** A person waits: after so many seconds the answer is given up and that is logged. */
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

/** A response URL takes five messages: docs.slack.dev/interactivity/handling-user-interaction. */
const responseUses = 5;

/** Answers a person privately: by the response URL, and what is more than it takes by the Web API. */
export async function answerPrivately(
  respond: RespondFn,
  client: WebClient,
  { channel, thread, user }: Where & { readonly user: string },
  messages: readonly SlackMessage[],
): Promise<void> {
  const inThread = thread ? { thread_ts: thread } : {};
  for (const [index, message] of messages.entries()) {
    if (index < responseUses) await respond({ ...message, response_type: 'ephemeral', replace_original: false, ...inThread });
    else await patiently(() => client.chat.postEphemeral({ channel, user, ...message, ...inThread }));
  }
}

/** Posts the messages in order. Throws what Slack refuses. */
export async function post(client: WebClient, { channel, thread }: Where, messages: readonly SlackMessage[]): Promise<void> {
  for (const message of messages) {
    await patiently(() =>
      client.chat.postMessage({ channel, ...message, unfurl_links: false, unfurl_media: false, ...(thread ? { thread_ts: thread } : {}) }),
    );
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
