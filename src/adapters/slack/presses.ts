/** Pressed buttons: offers and follow-ups replay a call, votes are taken; charts and "Post to channel" are handed over. */
import type { App, BlockAction } from '@slack/bolt';
import { decodeAction } from '../../core/action.ts';
import { answerEvent } from '../shared/answering.ts';
import { showChart } from './charts.ts';
import { threadsUnder } from './conversation-key.ts';
import { post, progressNotice, whisper } from './delivery.ts';
import { isDirect } from './direct.ts';
import type { SlackContext } from './handler-context.ts';
import { postToChannel } from './posting.ts';
import { render } from './render.ts';
import { requestOf } from './request.ts';

interface Press {
  readonly channel: string;
  readonly thread: string | undefined;
  /** The message's own id, its timestamp. */
  readonly message: string;
  readonly user: string;
  readonly value: string;
}

/** Where, by whom and what; undefined for buttons outside of messages, which the bot has none of. */
function readPress(body: BlockAction): Press | undefined {
  const [action] = body.actions;
  // Slack always sends a container; what only resembles Slack may not.
  const { channel_id: inChannel, thread_ts: inThread, message_ts: ts }: Partial<BlockAction['container']> = body.container ?? {};
  const channel = body.channel?.id ?? inChannel;
  if (!action || typeof channel !== 'string') return undefined;
  const thread = body.message?.thread_ts ?? inThread;
  return {
    channel,
    thread: typeof thread === 'string' ? thread : undefined,
    message: String(ts ?? body.trigger_id),
    user: body.user.id,
    value: action.type === 'button' || action.type === 'feedback_buttons' ? (action.value ?? '') : '',
  };
}

export function servePresses(app: App, slack: SlackContext): void {
  // Every button, whatever its id: one that the bot did not make gets a clear answer, too.
  app.action<BlockAction>({ type: 'block_actions' }, async ({ body, ack, respond, context, client }) => {
    await ack();
    const press = readPress(body);
    if (!press) return;
    const { channel, thread, user, value } = press;
    const action = decodeAction(value);
    const asked = await requestOf(slack, { user, surface: 'button', channel, thread }, context, client);
    const request = { ...asked, pressed: press.message };
    const person = { respond, client, user, channel, thread };
    if (action?.kind === 'chart') return showChart(slack, action, request, person);
    if (action?.kind === 'post') return postToChannel(slack, action, request, person);
    await answerEvent(slack, {
      request,
      run: () => slack.bot.press(action, request),
      render: (outcome) => render(outcome, { post: isDirect(channel) ? undefined : outcome.post }),
      async deliver(messages) {
        if (isDirect(channel) && action?.kind !== 'vote')
          return { conversations: threadsUnder(request.place, await post(client, person, messages)) };
        await whisper(person, messages);
        return { conversations: [] };
      },
      stayQuiet: async () => {},
      apologise: (messages) => whisper(person, messages),
      showProgress: progressNotice(client, request),
    });
  });
}
