/** The message shortcut "Answer this": slash commands do not work inside threads, this does. The answer is for the person alone. */
import type { App } from '@slack/bolt';
import { phrases } from '../../core/phrases.ts';
import { notice, rich } from '../../core/reply.ts';
import { readText } from './escape.ts';
import { answerShortcut } from './manifest.ts';
import { render } from './render.ts';
import { deliver, whisper } from './sending.ts';
import { isDirect, requestOf, type Serving } from './serving.ts';

export function serveShortcut(app: App, serving: Serving): void {
  app.shortcut({ type: 'message_action', callback_id: answerShortcut }, async ({ shortcut, ack, respond, context, client }) => {
    await ack();
    // The constraint above lets only message actions through; the type does not know.
    if (shortcut.type !== 'message_action') return;
    const { message, channel, user } = shortcut;
    const thread = typeof message.thread_ts === 'string' ? message.thread_ts : undefined;
    const request = await requestOf(serving, { user: user.id, surface: 'shortcut', channel: channel.id, thread }, context, client);
    const question = readText(message.text ?? '', context.botUserId);
    const outcome =
      question === ''
        ? { reply: notice(request.locale, rich(phrases(request.locale).nothingToAnswer)), post: undefined }
        : await serving.bot.run({ command: 'ask', args: { question } }, request);
    const messages = render(outcome, { post: isDirect(channel.id) ? undefined : outcome.post });
    const to = { respond, client, user: user.id, channel: channel.id, thread };
    await deliver(
      { log: serving.log, request },
      () => whisper(to, messages),
      (apology) => whisper(to, [apology]),
    );
  });
}
