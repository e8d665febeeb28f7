/** Slash commands of any name: the answer goes out in the acknowledgement itself, for the person alone. */
import type { App } from '@slack/bolt';
import { isDirect } from './direct.ts';
import { typedText } from './message-text.ts';
import { render } from './render.ts';
import { deliver, whisper } from './sending.ts';
import { requestOf, type Serving } from './serving.ts';

export function serveSlashCommands(app: App, serving: Serving): void {
  app.command(/.*/, async ({ command, ack, respond, context, client }) => {
    const { user_id: user, channel_id: channel } = command;
    const request = await requestOf(serving, { user, surface: 'slash', channel }, context, client);
    const typed = command.command.replace(/^\//, '');
    const name = typed.startsWith(serving.prefix) ? typed.slice(serving.prefix.length) : typed;
    const outcome = await serving.bot.run(() => ({ command: name, line: typedText(command.text ?? '') }), request);
    if (outcome.repeated) return ack();
    const [first, ...rest] = render(outcome, { post: isDirect(channel) ? undefined : outcome.post });
    const to = { respond, client, user, channel };
    const send = async () => {
      // Where the socket closed meanwhile, the response URL still takes the answer.
      const acknowledged = await ack({ ...first, response_type: 'ephemeral' }).then(
        () => true,
        () => false,
      );
      await whisper(to, acknowledged ? rest : [first, ...rest]);
    };
    serving.bot.delivered(request, await deliver({ serving, request, client }, send, (apology) => whisper(to, [apology])));
  });
}
