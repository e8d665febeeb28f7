/** What "this" may mean in a message on Slack: what the message shows itself, else what was written before it in its thread. Sends nothing. */
import type { WebClient } from '@slack/web-api';
import { type MessageReading, wordsOf } from '../shared/reading.ts';
import { within } from '../shared/within.ts';
import { readMessage } from './message-reading.ts';

export interface Stand {
  readonly channel: string;
  readonly thread: string | undefined;
  /** The message's own timestamp. */
  readonly message: string;
}

/** Milliseconds that somebody who points at a message waits longer for an answer, at most. */
const patience = 2_000;
/** As many as Slack gives at once without being asked for more pages. */
const most = 200;

/** Nearest first, the bot's own left out; none where Slack does not let the bot read there, which takes the scope channels:history. */
export function pointedAtFrom(client: WebClient, { shown }: MessageReading, stand: Stand, botUserId: string | undefined) {
  return async (): Promise<readonly string[]> => {
    if (shown !== '') return [shown];
    const { channel, thread, message } = stand;
    if (thread === undefined || thread === message) return [];
    return within(patience, async () => {
      const { messages = [] } = await client.conversations.replies({ channel, ts: thread, latest: message, limit: most });
      const before = messages.filter(({ ts = '', user }) => ts < message && user !== botUserId);
      return before
        .reverse()
        .map((one) => wordsOf(readMessage(one)))
        .filter((text) => text !== '');
    }, []);
  };
}
