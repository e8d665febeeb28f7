/** What "this" may mean in a message on Discord: what the message shows itself, else the one that it replies to, else what was written before it in its thread. Sends nothing. */
import type { APIMessage, Message, ThreadChannel } from 'discord.js';
import { type MessageReading, wordsOf } from '../shared/reading.ts';
import { within } from '../shared/within.ts';
import { readMessage } from './message-reading.ts';

/** Milliseconds that somebody who points at a message waits longer for an answer, at most: a menu has three seconds in all. */
const patience = 1_500;
const mostInThread = 20;

/** Nearest first, the bot's own left out; none where the bot may not read: without the Message Content intent Discord sends the texts of others only in direct messages. */
export function pointedAtFrom(message: Message | APIMessage, { shown }: MessageReading): () => Promise<readonly string[]> {
  return async () => {
    // What discord.js does not know the channel of, it cannot look around in.
    if (shown !== '' || !('reference' in message)) return shown === '' ? [] : [shown];
    const found = await within(patience, () => messagesBefore(message), []);
    return found
      .filter(({ author, client }) => author?.id !== client.user.id)
      .map((one) => wordsOf(readMessage(one)))
      .filter((text) => text !== '');
  };
}

async function messagesBefore(message: Message): Promise<readonly Message[]> {
  if (message.reference?.messageId) return [await message.fetchReference()];
  return message.channel?.isThread() ? inThread(message, message.channel) : [];
}

async function inThread({ id }: Message, thread: ThreadChannel): Promise<readonly Message[]> {
  const earlier = await thread.messages.fetch({ before: id, limit: mostInThread, cache: false });
  const starter = await thread.fetchStarterMessage().catch(() => null);
  const before = [...earlier.values()].filter((one) => BigInt(one.id) < BigInt(id));
  return [...before.sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1)), ...(starter ? [starter] : [])];
}
