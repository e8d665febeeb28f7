/** Sends rendered messages by Slack's Web API and response URLs. What Slack refuses is thrown, never swallowed. */
import type { RespondFn } from '@slack/bolt';
import type { MessageMetadata } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { phrases } from '../../core/phrases.ts';
import { notice, rich } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import { refusalCode } from './failure.ts';
import { responsesThroughUrl } from './limits.ts';
import { orPlainer } from './refusable.ts';
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

/** Slack's error codes that say the bot is not a member of the channel. */
const notThere = new Set<string | undefined>(['not_in_channel', 'channel_not_found']);

export function isNotInChannel(error: unknown): boolean {
  return notThere.has(refusalCode(error));
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
    const { ts } = await orPlainer(message, (shown) => client.chat.postMessage({ channel, ...shown, ...everywhere }));
    if (ts !== undefined) timestamps.push(ts);
  }
  return timestamps;
}

/** Lets the messages of an earlier answer show this one, posting what is missing and deleting what is too much; returns the timestamps that there are then. */
export async function change(
  client: WebClient,
  where: Where,
  before: readonly string[],
  messages: readonly SlackMessage[],
  metadata?: MessageMetadata,
): Promise<readonly string[]> {
  const { channel } = where;
  const timestamps: string[] = [];
  for (const [index, message] of messages.entries()) {
    const ts = before[index];
    const changed =
      ts !== undefined && (await unlessDeleted(() => orPlainer(message, (shown) => client.chat.update({ channel, ts, ...shown }))));
    timestamps.push(...(changed ? [ts] : await post(client, where, [message], metadata)));
  }
  for (const ts of before.slice(messages.length)) await unlessDeleted(() => client.chat.delete({ channel, ts }));
  return timestamps;
}

/** Tells a person something where they wrote; where nothing can be posted, to them alone. Throws what Slack refuses. */
export async function tell(client: WebClient, where: Where & { readonly user: string }, message: SlackMessage): Promise<void> {
  const { channel, thread, user } = where;
  const ways = [
    () => post(client, where, [message]),
    () => orPlainer(message, (shown) => client.chat.postEphemeral({ channel, user, ...shown, ...(thread ? { thread_ts: thread } : {}) })),
    () => post(client, { channel: user }, [message]),
  ];
  for (const [index, way] of ways.entries()) {
    try {
      await way();
      return;
    } catch (error) {
      // Only what was refused is certain not to have arrived.
      if (refusalCode(error) === undefined || index === ways.length - 1) throw error;
    }
  }
}

/** False where somebody deleted the message. */
async function unlessDeleted(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (refusalCode(error) === 'message_not_found') return false;
    throw error;
  }
}

/** Shows the messages in order to one person, through the response URL as long as Slack takes them there. Throws what Slack refuses. */
export async function whisper({ respond, client, user, channel, thread }: Person, messages: readonly SlackMessage[]): Promise<void> {
  const inThread = thread ? { thread_ts: thread } : {};
  for (const message of messages.slice(0, responsesThroughUrl)) {
    await orPlainer(message, (shown) => respond({ ...shown, ...inThread, response_type: 'ephemeral', replace_original: false }));
  }
  for (const message of messages.slice(responsesThroughUrl)) {
    await orPlainer(message, (shown) => client.chat.postEphemeral({ channel, user, ...shown, ...inThread }));
  }
}

/** Tells the person, once, that the answer follows; by a method of its own, as Slack limits each method apart from the others. */
export function progressNotice(client: WebClient, { locale, user, place: { channel, thread } }: Request): () => Promise<void> {
  let told = false;
  return async () => {
    if (told || channel === undefined) return;
    told = true;
    const [message] = render({ reply: notice(locale, rich(phrases(locale).answerFollows)) });
    await client.chat.postEphemeral({ channel, user: user.id, ...message, ...(thread ? { thread_ts: thread } : {}) });
  };
}
