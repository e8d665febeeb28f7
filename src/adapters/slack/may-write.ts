/**
 * Whether a person may write in a channel. The bot may answer there for anybody who sees a button, so without this a channel that Slack keeps
 * to a few would be open to everyone. Asks Slack, and posts nothing.
 */
import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { z } from 'zod';
import { codeOf } from './refusal.ts';

interface Writer {
  readonly user: string;
  readonly channel: string;
  readonly thread?: string | undefined;
}

const list = z.array(z.string()).default([]);
const restriction = z.object({ type: list, user: list }).optional();
/** docs.slack.dev/reference/objects/conversation-object; the library's types lack some of it. */
const conversation = z.object({
  is_read_only: z.boolean().optional(),
  is_thread_only: z.boolean().optional(),
  properties: z.object({ posting_restricted_to: restriction, threads_restricted_to: restriction }).optional(),
});

/** Members a page: the most that Slack gives. */
const membersInPage = 1_000;

/** A private channel that the bot is not in, where only members see a button; and an API that stands in for Slack's and keeps no channel to a few. */
const tellsNothing = new Set(['channel_not_found', 'unknown_method']);

export type MayWrite = 'yes' | 'no' | /** The app lacks the scopes to ask. */ 'unknown';

/** Rejects where Slack cannot be reached. */
export async function mayWrite(client: WebClient, writer: Writer, log: Logger): Promise<MayWrite> {
  try {
    const [allowed, member] = await Promise.all([isAllowed(client, writer), isMember(client, writer)]);
    return allowed && member ? 'yes' : 'no';
  } catch (error) {
    const code = codeOf(error) ?? '';
    if (tellsNothing.has(code)) return 'yes';
    if (code !== 'missing_scope') throw error;
    log.warn(
      'nothing is posted to channels: the Slack app lacks the scopes channels:read, groups:read and mpim:read, with which it sees who may write there; print the app manifest (npm run -s manifest), paste it and install the app again',
    );
    return 'unknown';
  }
}

async function isMember(client: WebClient, { channel, user }: Writer): Promise<boolean> {
  let cursor: string | undefined;
  do {
    const page = await client.conversations.members({ channel, limit: membersInPage, ...(cursor ? { cursor } : {}) });
    if (page.members?.includes(user)) return true;
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return false;
}

/** What the channel's posting permissions say. */
async function isAllowed(client: WebClient, { channel, thread, user }: Writer): Promise<boolean> {
  const { channel: answer } = await client.conversations.info({ channel });
  const { is_read_only: readOnly, is_thread_only: threadOnly, properties = {} } = conversation.parse(answer);
  const { posting_restricted_to: posting, threads_restricted_to: threads } = properties;
  const limit = thread === undefined ? posting : threads;
  const isLimited = limit !== undefined && limit.type.length + limit.user.length > 0;
  const isClosed = thread === undefined ? readOnly || threadOnly : readOnly && !threadOnly;
  if (!isLimited && !isClosed) return true;
  if (limit?.user.includes(user)) return true;
  const { user: who } = await client.users.info({ user });
  if (who?.is_admin || who?.is_owner) return true;
  // "ra" is everybody but guests; other sorts are not for the bot to tell.
  return isLimited && limit.type.includes('ra') && !who?.is_restricted && !who?.is_ultra_restricted;
}
