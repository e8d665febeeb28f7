/** Mentions in channels and direct messages: questions in the person's own words, answered in the thread or in the conversation. */
import type { App } from '@slack/bolt';
import { readText } from './escape.ts';
import { render } from './render.ts';
import { post } from './sending.ts';
import { isDirect, requestOf, type Serving } from './serving.ts';

/** Messages that a person wrote as they stand; edits, joins and the like are other subtypes. */
const written = new Set<string | undefined>([undefined, 'file_share', 'thread_broadcast']);

export function serveConversations(app: App, serving: Serving): void {
  app.event('app_mention', async ({ event, context, client }) => {
    if (event.user === undefined || event.bot_id !== undefined || isDirect(event.channel)) return;
    const thread = event.thread_ts ?? event.ts;
    const request = await requestOf(serving, { user: event.user, surface: 'mention', channel: event.channel, thread }, context, client);
    const outcome = await serving.bot.run({ command: 'ask', args: { question: readText(event.text, context.botUserId) } }, request);
    await post(client, { channel: event.channel, thread }, render(outcome));
  });

  app.event('message', async ({ event, context, client }) => {
    if (event.channel_type !== 'im' || !written.has(event.subtype)) return;
    if (
      !('user' in event) ||
      event.user === undefined ||
      ('bot_id' in event && event.bot_id !== undefined) ||
      event.user === context.botUserId
    )
      return;
    const thread = 'thread_ts' in event ? event.thread_ts : undefined;
    const text = 'text' in event ? (event.text ?? '') : '';
    const request = await requestOf(serving, { user: event.user, surface: 'dm', channel: event.channel, thread }, context, client);
    const outcome = await serving.bot.run({ command: 'ask', args: { question: readText(text, context.botUserId) } }, request);
    await post(client, { channel: event.channel, thread }, render(outcome));
  });
}
