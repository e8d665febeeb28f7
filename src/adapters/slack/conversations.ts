/** Mentions in channels and direct messages: questions in the person's own words, answered in the thread or in the conversation. */
import type { App, Context } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Outcome } from '../../core/bot.ts';
import { type MessageReading, wordsOf } from '../../core/reading.ts';
import type { Request } from '../../core/request.ts';
import { answerTo, wasAnswered } from './answered.ts';
import { answersInPlace } from './answers-in-place.ts';
import { isDirect } from './direct.ts';
import { mentionId } from './mention-id.ts';
import { readMessage } from './message-reading.ts';
import { pointedAtFrom } from './messages-before.ts';
import { render } from './render.ts';
import { change, deliver, tell } from './sending.ts';
import { continueUnder, requestOf, type Serving } from './serving.ts';

/** Messages that a person wrote as they stand; edits, joins and the like are other subtypes. */
const written = new Set<string | undefined>([undefined, 'file_share', 'thread_broadcast']);

interface Said {
  readonly surface: 'mention' | 'dm';
  readonly user: string;
  readonly channel: string;
  readonly thread: string | undefined;
  /** The message's own id, its timestamp. */
  readonly message: string;
  readonly reading: MessageReading;
}

export function serveConversations(app: App, serving: Serving): void {
  const inPlace = answersInPlace();

  /** Posts the answer, or lets the messages of the one before show it. Returns the messages that stand there then; undefined where another process answered. */
  async function answer(
    { reading, ...asker }: Said,
    context: Context,
    client: WebClient,
    before: readonly string[] = [],
  ): Promise<readonly string[] | undefined> {
    // What Slack tells for the first time nobody can have answered.
    if (context.unsure === true && context.retryNum !== undefined && (await wasAnswered(client, asker))) return undefined;
    const pointedAt = pointedAtFrom(client, reading, asker, context.botUserId);
    const request: Request = { ...(await requestOf(serving, asker, context, client)), pointedAt };
    const outcome = await serving.bot.run({ command: 'ask', args: { question: wordsOf(reading) } }, request);
    let sent = before;
    if (outcome.repeated) return sent;
    const send = async () => {
      sent = await show(outcome, request, asker, client, before);
    };
    serving.bot.delivered(request, await deliver({ serving, request, client }, send, (apology) => tell(client, asker, apology)));
    return sent;
  }

  async function show(
    outcome: Outcome,
    request: Request,
    asker: Omit<Said, 'reading'>,
    client: WebClient,
    before: readonly string[],
  ): Promise<readonly string[]> {
    const messages = await change(client, asker, before, render(outcome), answerTo(asker.message));
    continueUnder(serving, request, [asker.message, ...messages]);
    if (!isDirect(asker.channel)) serving.bot.posted(outcome, request, { messages, ...(before.length > 0 && { changed: true }) });
    return messages;
  }

  app.event('app_mention', async ({ event, context, client }) => {
    const { user, channel, ts, thread_ts: thread = ts } = event;
    // In direct messages the message event tells of it, too.
    if (user === undefined || event.bot_id !== undefined || isDirect(channel)) return;
    const said: Said = { surface: 'mention', user, channel, thread, message: ts, reading: readMessage(event) };
    const id = mentionId(channel, ts);
    await inPlace(id, JSON.stringify(said.reading), async (before) => {
      if (before || !('edited' in event)) return answer(said, context, client, before);
      // Answered, if it was, by another process or before this one began.
      if (await wasAnswered(client, said)) return undefined;
      let sent: readonly string[] | undefined;
      await serving.once.run(id, async () => {
        sent = await answer(said, context, client);
      });
      return sent;
    });
  });

  app.event('message', async ({ event, context, client }) => {
    if ((event.channel_type !== 'im' && !isDirect(event.channel)) || !written.has(event.subtype)) return;
    if (!('user' in event) || event.user === undefined || event.user === context.botUserId) return;
    if ('bot_id' in event && event.bot_id !== undefined) return;
    const thread = 'thread_ts' in event ? event.thread_ts : undefined;
    const { user, channel, ts: message } = event;
    await answer({ surface: 'dm', user, channel, thread, message, reading: readMessage(event) }, context, client);
  });
}
