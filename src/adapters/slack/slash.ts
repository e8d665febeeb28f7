/** Slash commands of any name: the answer goes out in the acknowledgement itself, for the person alone. */
import type { App } from '@slack/bolt';
import { answerEvent } from '../shared/answering.ts';
import { progressNotice, whisper } from './delivery.ts';
import { isDirect } from './direct.ts';
import type { SlackContext } from './handler-context.ts';
import { typedText } from './message-text.ts';
import { mayBeRefused } from './refusable.ts';
import { render } from './render.ts';
import { requestOf } from './request.ts';

export function serveSlashCommands(app: App, slack: SlackContext): void {
  app.command(/.*/, async ({ command, ack, respond, context, client }) => {
    const { user_id: user, channel_id: channel } = command;
    const request = await requestOf(slack, { user, surface: 'slash', channel }, context, client);
    const typed = command.command.replace(/^\//, '');
    const name = typed.startsWith(slack.prefix) ? typed.slice(slack.prefix.length) : typed;
    const person = { respond, client, user, channel };
    await answerEvent(slack, {
      request,
      run: () => slack.bot.run(() => ({ command: name, line: typedText(command.text ?? '') }), request),
      render: (outcome) => render(outcome, { post: isDirect(channel) ? undefined : outcome.post }),
      async deliver([first, ...rest]) {
        // An acknowledgement that Slack refuses because of a block is lost unseen, and the response URL tells of it.
        if (mayBeRefused(first)) {
          await ack();
          await whisper(person, [first, ...rest]);
          return { conversations: [] };
        }
        // Where the socket closed meanwhile, the response URL still takes the answer.
        const acknowledged = await ack({ ...first, response_type: 'ephemeral' }).then(
          () => true,
          () => false,
        );
        await whisper(person, acknowledged ? rest : [first, ...rest]);
        return { conversations: [] };
      },
      stayQuiet: () => ack(),
      apologise: (messages) => whisper(person, messages),
      showProgress: progressNotice(client, request),
    });
  });
}
