/** The shortcuts in the menu of a message: slash commands do not work inside threads, these do. The answer is for the person alone. */
import type { App } from '@slack/bolt';
import type { Outcome } from '../../core/bot.ts';
import { phrases } from '../../core/phrases.ts';
import { notice, rich } from '../../core/reply.ts';
import { type MessageShortcut, messageShortcuts } from '../../core/shortcuts.ts';
import { isDirect } from './direct.ts';
import { messageText } from './message-text.ts';
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
    const request = await requestOf(serving, { user: user.id, surface: 'shortcut', channel: channel.id, thread }, context, client);
    const text = messageText(message.text ?? '');
    const outcome: Outcome =
      text === ''
        ? { reply: notice(request.locale, rich(phrases(request.locale).nothingToAnswer)), audience: 'person' }
        : await serving.bot.run({ command, args: { [option]: text } }, request);
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
