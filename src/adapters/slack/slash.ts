/** Slash commands of any name: the answer goes out in the acknowledgement itself, for the person alone. */
import type { App } from '@slack/bolt';
import { readText } from './escape.ts';
import { render } from './render.ts';
import { answerPrivately } from './sending.ts';
import { isDirect, requestOf, type Serving } from './serving.ts';

export function serveSlashCommands(app: App, serving: Serving): void {
  app.command(/.*/, async ({ command, ack, respond, context, client }) => {
    const request = await requestOf(serving, { user: command.user_id, surface: 'slash', channel: command.channel_id }, context, client);
    const typed = command.command.replace(/^\//, '');
    const name = typed.startsWith(serving.prefix) ? typed.slice(serving.prefix.length) : typed;
    const outcome = await serving.bot.run({ command: name, line: readText(command.text ?? '', context.botUserId) }, request);
    const [first, ...rest] = render(outcome, { post: isDirect(command.channel_id) ? undefined : outcome.post });
    await ack({ ...first, response_type: 'ephemeral' });
    await answerPrivately(respond, client, { channel: command.channel_id, user: command.user_id }, rest);
  });
}
