/** Pressed buttons: offers and follow-ups replay a call, votes are taken, and "Post to channel" hands over to posting. */
import type { App, BlockAction } from '@slack/bolt';
import { decodeAction } from '../../core/action.ts';
import { conversationOfPost } from './conversation-key.ts';
import { isDirect } from './direct.ts';
import { posting } from './posting.ts';
import { render } from './render.ts';
import { deliver, post, whisper } from './sending.ts';
import { continueUnder, requestOf, type Serving } from './serving.ts';

interface Pressed {
  readonly channel: string;
  readonly thread: string | undefined;
  /** The message's own id, its timestamp. */
  readonly message: string;
  readonly user: string;
  readonly value: string;
}

/** Where, by whom and what; undefined for buttons outside of messages, which the bot has none of. */
function readPress(body: BlockAction): Pressed | undefined {
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

export function serveButtons(app: App, serving: Serving): void {
  const postToChannel = posting(serving);

  // Every button, whatever its id: one that the bot did not make gets a clear answer, too.
  app.action<BlockAction>({ type: 'block_actions' }, async ({ body, ack, respond, context, client }) => {
    await ack();
    const pressed = readPress(body);
    if (!pressed) return;
    const { channel, thread, user, value } = pressed;
    const action = decodeAction(value);
    const asked = await requestOf(serving, { user, surface: 'button', channel, thread }, context, client);
    const pressing = { ...asked, pressed: pressed.message };
    const request = action?.kind === 'post' ? { ...pressing, conversation: conversationOfPost(asked.place, pressed.message) } : pressing;
    const outcome = await serving.bot.press(action, request);
    if (outcome.repeated) return;
    const to = { respond, client, user, channel, thread };
    const about = { serving, request, client };
    if (action?.kind === 'post' && outcome.audience === 'place') return postToChannel(about, outcome, pressed.message, to);
    const messages = render(outcome, { post: isDirect(channel) ? undefined : outcome.post });
    const send = async () =>
      isDirect(channel) && action?.kind !== 'vote'
        ? continueUnder(serving, request, await post(client, to, messages))
        : whisper(to, messages);
    serving.bot.delivered(request, await deliver(about, send, (apology) => whisper(to, [apology])));
  });
}
