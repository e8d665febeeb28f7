/** The shortcuts in the menu of a message: slash commands do not work inside threads, these do. The answer is for the person alone. */
import type { App } from '@slack/bolt';
import { readLater, wordsOf } from '../../core/reading.ts';
import { type MessageShortcut, messageShortcuts } from '../../core/shortcuts.ts';
import { isDirect } from './direct.ts';
import { readMessage } from './message-reading.ts';
import { pointedAtFrom } from './messages-before.ts';
import { render } from './render.ts';
import { deliver, whisper } from './sending.ts';
import { requestOf, type Serving } from './serving.ts';

export function serveShortcuts(app: App, serving: Serving): void {
  for (const shortcut of messageShortcuts) serveShortcut(app, serving, shortcut);
}

function serveShortcut(app: App, serving: Serving, { id, command, option }: MessageShortcut): void {
  app.shortcut({ type: 'message_action', callback_id: id }, async ({ shortcut, ack, respond, context, client }) => {
    await ack();
    // The constraint above lets only message actions through; the type does not know.
    if (shortcut.type !== 'message_action') return;
    const { message, channel, user } = shortcut;
    const thread = typeof message.thread_ts === 'string' ? message.thread_ts : undefined;
    const reading = readLater(() => readMessage(message));
    const stand = { channel: channel.id, thread, message: message.ts };
    const pointedAt = () => pointedAtFrom(client, reading(), stand, context.botUserId)();
    const asker = { user: user.id, surface: 'shortcut', channel: channel.id, thread } as const;
    const request = { ...(await requestOf(serving, asker, context, client)), pointedAt };
    const outcome = await serving.bot.run(() => ({ command, args: { [option]: wordsOf(reading()) } }), request);
    if (outcome.repeated) return;
    const messages = render(outcome, { post: isDirect(channel.id) ? undefined : outcome.post });
    const to = { respond, client, user: user.id, channel: channel.id, thread };
    const arrived = await deliver(
      { serving, request, client },
      () => whisper(to, messages),
      (apology) => whisper(to, [apology]),
    );
    serving.bot.delivered(request, arrived);
  });
}
