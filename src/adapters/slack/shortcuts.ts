/** The shortcuts in the menu of a message: slash commands do not work inside threads, these do. The answer is for the person alone. */
import type { App } from '@slack/bolt';
import { answerEvent } from '../shared/answering.ts';
import { readLater, wordsOf } from '../shared/reading.ts';
import { type MessageShortcut, messageShortcuts } from '../shared/shortcuts.ts';
import { progressNotice, whisper } from './delivery.ts';
import { isDirect } from './direct.ts';
import type { SlackContext } from './handler-context.ts';
import { readMessage } from './message-reading.ts';
import { pointedAtFrom } from './messages-before.ts';
import { render } from './render.ts';
import { requestOf } from './request.ts';

export function serveShortcuts(app: App, slack: SlackContext): void {
  for (const shortcut of messageShortcuts) serveShortcut(app, slack, shortcut);
}

function serveShortcut(app: App, slack: SlackContext, { id, command, option }: MessageShortcut): void {
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
    const request = { ...(await requestOf(slack, asker, context, client)), pointedAt };
    const person = { respond, client, user: user.id, channel: channel.id, thread };
    await answerEvent(slack, {
      request,
      run: () => slack.bot.run(() => ({ command, args: { [option]: wordsOf(reading()) } }), request),
      render: (outcome) => render(outcome, { post: isDirect(channel.id) ? undefined : outcome.post }),
      async deliver(messages) {
        await whisper(person, messages);
        return { conversations: [] };
      },
      stayQuiet: async () => {},
      showProgress: progressNotice(client, request),
    });
  });
}
