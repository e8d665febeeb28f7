/** Mentions in channels and direct messages: questions in the person's own words, answered in the thread or in the conversation. */
import type { App, Context } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { answerTo, wasAnswered } from './answered.ts';
import { isDirect } from './direct.ts';
import { readText } from './escape.ts';
import { render } from './render.ts';
import { deliver, post } from './sending.ts';
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
  readonly text: string;
}

export function serveConversations(app: App, serving: Serving): void {
  async function answer({ text, ...asker }: Said, context: Context, client: WebClient): Promise<void> {
    // What Slack tells for the first time nobody can have answered.
    if (context.unsure === true && context.retryNum !== undefined && (await wasAnswered(client, asker))) return;
    const request = await requestOf(serving, asker, context, client);
    const outcome = await serving.bot.run({ command: 'ask', args: { question: readText(text) } }, request);
    if (outcome.repeated) return;
    const send = async () => {
      const sent = await post(client, asker, render(outcome), answerTo(asker.message));
      continueUnder(serving, request, [asker.message, ...sent]);
      if (!isDirect(asker.channel)) serving.bot.posted(outcome, request, { messages: sent });
    };
    serving.bot.delivered(request, await deliver({ serving, request, client }, send, (apology) => post(client, asker, [apology])));
  }

  app.event('app_mention', async ({ event, context, client }) => {
    const { user, channel, ts, text } = event;
    // In direct messages the message event tells of it, too.
    if (user === undefined || event.bot_id !== undefined || isDirect(channel)) return;
    await answer({ surface: 'mention', user, channel, thread: event.thread_ts ?? ts, message: ts, text }, context, client);
  });

  app.event('message', async ({ event, context, client }) => {
    if ((event.channel_type !== 'im' && !isDirect(event.channel)) || !written.has(event.subtype)) return;
    if (!('user' in event) || event.user === undefined || event.user === context.botUserId) return;
    if ('bot_id' in event && event.bot_id !== undefined) return;
    const thread = 'thread_ts' in event ? event.thread_ts : undefined;
    const text = 'text' in event ? (event.text ?? '') : '';
    await answer({ surface: 'dm', user: event.user, channel: event.channel, thread, message: event.ts, text }, context, client);
  });
}
