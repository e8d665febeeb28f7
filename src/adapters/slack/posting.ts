/** "Post to channel": a private answer becomes a public message that names who posted it, and the private one goes. */
import type { Action } from '../../core/action.ts';
import { phrases } from '../../core/phrases.ts';
import { notice, rich } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import { answerEvent } from '../shared/answering.ts';
import { postOnce } from '../shared/post-once.ts';
import { conversationOfPost, threadsUnder } from './conversation-key.ts';
import { isNotInChannel, type Person, post, progressNotice, whisper } from './delivery.ts';
import type { SlackContext } from './handler-context.ts';
import { responsesThroughUrl } from './limits.ts';
import { mayWrite } from './may-write.ts';
import { orPlainer } from './refusable.ts';
import { render, type SlackMessage } from './render.ts';

type PressedRequest = Request & { readonly pressed: string };

/** Posts the answer for the person who pressed the button under the private message. */
export async function postToChannel(slack: SlackContext, action: Action, asked: PressedRequest, person: Person): Promise<void> {
  const request = { ...asked, conversation: conversationOfPost(asked.place, asked.pressed) };
  const words = phrases(action.locale);
  await postOnce(slack.once, `slack/post/${person.channel}/${asked.pressed}`, async () => {
    let posted = false;
    await answerEvent(slack, {
      request,
      run: () => slack.bot.press(action, request),
      render: (outcome) => render(outcome, outcome.audience === 'place' ? { postedBy: person.user } : {}),
      async deliver(messages, { audience }) {
        const allowed = audience === 'place' ? await mayWrite(person.client, person, slack.log) : 'yes';
        if (audience !== 'place' || allowed !== 'yes') {
          const refusal = allowed === 'no' ? words.cannotPostHere : words.cannotCheckWriter;
          await whisper(person, allowed === 'yes' ? messages : render({ reply: notice(action.locale, rich(refusal)) }));
          return { conversations: [] };
        }
        const timestamps = await publish(messages, person);
        posted = true;
        return { conversations: threadsUnder(request.place, timestamps), posted: { messages: timestamps, postedBy: person.user } };
      },
      stayQuiet: async () => {},
      apologise: (messages) => whisper(person, messages),
      apology: words.postFailed,
      showProgress: progressNotice(person.client, request),
    });
    if (posted) await takeAway(slack, request, person);
    return posted;
  });
}

/** What was posted stands there, whether the private message goes or not. */
async function takeAway({ log }: SlackContext, request: Request, { respond }: Person): Promise<void> {
  try {
    await respond({ delete_original: true });
  } catch (error) {
    log.warn({ err: error, request: request.id }, 'the private answer could not be deleted after it was posted');
  }
}

/** Posts as the bot where it is a member and returns the timestamps; elsewhere Slack lets it answer through the response URL, which tells none. */
async function publish(messages: readonly SlackMessage[], { channel, thread, client, respond }: Person): Promise<readonly string[]> {
  try {
    return await post(client, { channel, thread }, messages);
  } catch (error) {
    // One answer through the URL is kept for taking the private message away.
    if (!isNotInChannel(error) || messages.length >= responsesThroughUrl) throw error;
    for (const message of messages) {
      await orPlainer(message, (shown) =>
        respond({ ...shown, response_type: 'in_channel', replace_original: false, ...(thread ? { thread_ts: thread } : {}) }),
      );
    }
    return [];
  }
}
