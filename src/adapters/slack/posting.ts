/** "Post to channel": a private answer becomes a public message that names who posted it, and the private one goes. */
import type { Outcome } from '../../core/bot.ts';
import { phrases } from '../../core/phrases.ts';
import { notice, rich } from '../../core/reply.ts';
import { responsesThroughUrl } from './limits.ts';
import { mayWrite } from './may-write.ts';
import { render } from './render.ts';
import { type About, deliver, isNotInChannel, type Person, post, whisper } from './sending.ts';
import { continueUnder, type Serving } from './serving.ts';

/** Posts the answer for the person who pressed under the private message with this timestamp. */
export type PostToChannel = (about: About, outcome: Outcome, privateTs: string, person: Person) => Promise<void>;

export function posting(serving: Serving): PostToChannel {
  async function postIt(about: About, outcome: Outcome, person: Person): Promise<boolean> {
    const tell: Parameters<typeof deliver>[2] = (message) => whisper(person, [message]);
    const { locale } = outcome.reply;
    const words = phrases(locale);
    let refused = false;
    const send = async () => {
      const allowed = await mayWrite(person.client, person, serving.log);
      refused = allowed !== 'yes';
      const refusal = allowed === 'no' ? words.cannotPostHere : words.cannotCheckWriter;
      if (refused) return whisper(person, render({ reply: notice(locale, rich(refusal)) }));
      const messages = await publish(outcome, person);
      continueUnder(serving, about.request, messages);
      serving.bot.posted(outcome, about.request, { messages, postedBy: person.user });
    };
    const arrived = await deliver({ ...about, failure: words.postFailed }, send, tell);
    serving.bot.delivered(about.request, arrived);
    const posted = arrived && !refused;
    if (posted) await takeAway(about, person);
    return posted;
  }

  /** What was posted stands there, whether the private message goes or not. */
  async function takeAway({ request }: About, { respond }: Person): Promise<void> {
    try {
      await respond({ delete_original: true });
    } catch (error) {
      serving.log.warn({ err: error, request: request.id }, 'the private answer could not be deleted after it was posted');
    }
  }

  return async (about, outcome, privateTs, person) => {
    // A second press on its way posts nothing.
    const id = `slack/post/${person.channel}/${privateTs}`;
    let posted = false;
    const isNew = await serving.once.run(id, async () => {
      posted = await postIt(about, outcome, person);
    });
    if (isNew && !posted) serving.once.forget(id);
  };
}

/** Posts as the bot where it is a member and returns the timestamps; elsewhere Slack lets it answer through the response URL, which tells none. */
async function publish(outcome: Outcome, { channel, thread, user, client, respond }: Person): Promise<readonly string[]> {
  const messages = render(outcome, { postedBy: user });
  try {
    return await post(client, { channel, thread }, messages);
  } catch (error) {
    // One answer through the URL is kept for taking the private message away.
    if (!isNotInChannel(error) || messages.length >= responsesThroughUrl) throw error;
    for (const message of messages) {
      await respond({ ...message, response_type: 'in_channel', replace_original: false, ...(thread ? { thread_ts: thread } : {}) });
    }
    return [];
  }
}
