/** Mentions in channels and direct messages: questions in the person's own words, answered in the thread or in the conversation. */
import type { App, Context } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Request } from '../../core/request.ts';
import { answerEvent } from '../shared/answering.ts';
import { type MessageReading, wordsOf } from '../shared/reading.ts';
import { answerTo, wasAnswered } from './answered.ts';
import { answersInPlace } from './answers-in-place.ts';
import { threadsUnder } from './conversation-key.ts';
import { change, progressNotice, tell } from './delivery.ts';
import { isDirect } from './direct.ts';
import type { SlackContext } from './handler-context.ts';
import { mentionId } from './mention-id.ts';
import { readMessage } from './message-reading.ts';
import { pointedAtFrom } from './messages-before.ts';
import { render } from './render.ts';
import { requestOf } from './request.ts';

/** Messages that a person wrote as they stand; edits, joins and the like are other subtypes. */
const written = new Set<string | undefined>([undefined, 'file_share', 'thread_broadcast']);

interface WrittenMessage {
  readonly surface: 'mention' | 'dm';
  readonly user: string;
  readonly channel: string;
  readonly thread: string | undefined;
  /** The message's own id, its timestamp. */
  readonly message: string;
  readonly reading: MessageReading;
}

export function serveMessages(app: App, slack: SlackContext): void {
  const inPlace = answersInPlace();

  /** Posts the answer, or lets the messages of the one before show it. Returns the messages that stand there then; undefined where another process answered. */
  async function answer(
    { reading, ...asker }: WrittenMessage,
    context: Context,
    client: WebClient,
    before: readonly string[] = [],
  ): Promise<readonly string[] | undefined> {
    // What Slack tells for the first time nobody can have answered.
    if (context.unsure === true && context.retryNum !== undefined && (await wasAnswered(client, asker))) return undefined;
    const pointedAt = pointedAtFrom(client, reading, asker, context.botUserId);
    const request: Request = { ...(await requestOf(slack, asker, context, client)), pointedAt };
    let sent = before;
    await answerEvent(slack, {
      request,
      run: () => slack.bot.run({ command: 'ask', args: { question: wordsOf(reading) } }, request),
      render: (outcome) => render(outcome),
      async deliver(messages) {
        sent = await change(client, asker, before, messages, answerTo(asker.message));
        const posted = { messages: sent, ...(before.length > 0 && { changed: true as const }) };
        return {
          conversations: threadsUnder(request.place, [asker.message, ...sent]),
          ...(!isDirect(asker.channel) && { posted }),
        };
      },
      stayQuiet: async () => {},
      apologise: ([message]) => tell(client, asker, message),
      showProgress: progressNotice(client, request),
    });
    return sent;
  }

  app.event('app_mention', async ({ event, context, client }) => {
    const { user, channel, ts, thread_ts: thread = ts } = event;
    // In direct messages the message event tells of it, too.
    if (user === undefined || event.bot_id !== undefined || isDirect(channel)) return;
    const said: WrittenMessage = { surface: 'mention', user, channel, thread, message: ts, reading: readMessage(event) };
    const id = mentionId(channel, ts);
    await inPlace(id, JSON.stringify(said.reading), async (before) => {
      if (before || !('edited' in event)) return answer(said, context, client, before);
      // Answered, if it was, by another process or before this one began.
      if (await wasAnswered(client, said)) return undefined;
      let sent: readonly string[] | undefined;
      await slack.once.run(id, async () => {
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
