/** Pressed buttons: offers and follow-ups replay a call; "Post to channel" makes a private answer public and takes the private one away. */
import type { App, BlockAction, RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { decodeAction } from '../../core/action.ts';
import type { Outcome } from '../../core/bot.ts';
import { phrases } from '../../core/phrases.ts';
import { notice, rich } from '../../core/reply.ts';
import { render } from './render.ts';
import { answerPrivately, isNotInChannel, post } from './sending.ts';
import { isDirect, requestOf, type Serving } from './serving.ts';

interface Pressed {
  readonly channel: string;
  readonly thread: string | undefined;
  readonly user: string;
  readonly value: string;
}

/** Where and by whom; undefined for buttons outside of messages, which the bot has none of. */
function readPress(body: BlockAction): Pressed | undefined {
  const [action] = body.actions;
  const channel = body.channel?.id ?? body.container.channel_id;
  if (!action || typeof channel !== 'string') return undefined;
  const thread = body.message?.thread_ts ?? body.container.thread_ts;
  return {
    channel,
    thread: typeof thread === 'string' ? thread : undefined,
    user: body.user.id,
    value: action.type === 'button' ? (action.value ?? '') : '',
  };
}

export function serveButtons(app: App, serving: Serving): void {
  // Every button, whatever its id: one that the bot did not make gets a clear answer, too.
  app.action<BlockAction>({ type: 'block_actions' }, async ({ body, ack, respond, context, client }) => {
    await ack();
    const pressed = readPress(body);
    if (!pressed) return;
    const { channel, thread, user, value } = pressed;
    const action = decodeAction(value);
    const request = await requestOf(serving, { user, surface: 'button', channel, thread }, context, client);
    const outcome = await serving.bot.press(action, request);
    if (action?.kind === 'post' && outcome.audience === 'place') return postToChannel(outcome, pressed, client, respond);

    const messages = render(outcome, { post: isDirect(channel) ? undefined : outcome.post });
    if (isDirect(channel)) return post(client, { channel, thread }, messages);
    await answerPrivately(respond, client, { channel, thread, user }, messages);
  });
}

/** Posts as the bot where it is a member; elsewhere Slack lets it answer through the response URL. */
async function postToChannel(outcome: Outcome, { channel, thread, user }: Pressed, client: WebClient, respond: RespondFn): Promise<void> {
  const messages = render(outcome, { postedBy: user });
  try {
    await post(client, { channel, thread }, messages);
  } catch (error) {
    if (!isNotInChannel(error)) {
      const { locale } = outcome.reply;
      const [failed] = render({ reply: notice(locale, rich(phrases(locale).postFailed)) });
      await respond({ ...failed, response_type: 'ephemeral', replace_original: false });
      throw error;
    }
    for (const message of messages) {
      await respond({ ...message, response_type: 'in_channel', replace_original: false, ...(thread ? { thread_ts: thread } : {}) });
    }
  }
  await respond({ delete_original: true });
}
