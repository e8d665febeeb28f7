/** Slash commands of any name: the answer goes out in the acknowledgement itself, for the person alone. */
import type { App } from '@slack/bolt';
import { render } from './render.ts';
import { isDirect, requestOf, type Serving } from './serving.ts';

export function serveSlashCommands(app: App, serving: Serving): void {
  app.command(/.*/, async ({ command, ack, respond, context, client }) => {
    const request = await requestOf(serving, { user: command.user_id, surface: 'slash', channel: command.channel_id }, context, client);
    const typed = command.command.replace(/^\//, '');
    const name = typed.startsWith(serving.prefix) ? typed.slice(serving.prefix.length) : typed;
    const outcome = await serving.bot.run({ command: name, line: command.text ?? '' }, request);
    const [first, ...rest] = render(outcome, { post: isDirect(command.channel_id) ? undefined : outcome.post });
    const type = outcome.audience === 'place' ? 'in_channel' : 'ephemeral';
    await ack({ ...first, response_type: type });
    for (const message of rest) await respond({ ...message, response_type: type });
  });
}
