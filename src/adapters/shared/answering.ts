/** The way of one event on every platform: the bot is asked, its outcome is rendered and delivered, and a failure is told to the person and logged once. */
import type { Outcome } from '../../core/bot.ts';
import { phrases } from '../../core/phrases.ts';
import type { Post } from '../../core/post.ts';
import { notice, rich } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import type { HandlerContext } from './handler-context.ts';

/** Where an answer went. */
export interface Delivery {
  /** The conversations that people may continue from it. */
  readonly conversations: readonly string[];
  /** Where it now stands before others. */
  readonly posted?: Pick<Post, 'messages' | 'postedBy' | 'changed'>;
}

/** How a platform takes each step; `Messages` is what it renders an outcome to. */
export interface EventSteps<Messages> {
  readonly request: Request;
  /** The platform's id of the event, for the log. */
  readonly event?: string;
  run(): Promise<Outcome>;
  render(outcome: Outcome): Messages;
  /** Throws what the platform refuses. */
  deliver(messages: Messages, outcome: Outcome): Promise<Delivery>;
  /** Ends an event where the same was said to the person a moment ago; without it, it is said again. */
  stayQuiet?(): Promise<unknown>;
  /** Tells the person of a failure, where that is done in another way than an answer is delivered. */
  apologise?(messages: Messages): Promise<unknown>;
  /** What the person is told of a failure; by default an apology with the request's id. */
  readonly apology?: string;
  /** Shows the person that the answer is on its way; called every few seconds until it is there. */
  showProgress?(): Promise<unknown>;
}

/** Milliseconds; Discord shows that somebody types for ten seconds (discord.com/developers/docs/resources/channel#trigger-typing-indicator). */
const progressInterval = 2_500;

/** Answers one event and returns whether the answer arrived. Never rejects. */
export async function answerEvent<Messages>(context: HandlerContext, steps: EventSteps<Messages>): Promise<boolean> {
  const { bot, log } = context;
  const { request, event, showProgress } = steps;
  const ids = { request: request.id, ...(event !== undefined && { event }) };
  const progress = showProgress && setInterval(() => void showProgress().catch(() => {}), progressInterval);
  try {
    const outcome = await steps.run();
    if (outcome.repeated && steps.stayQuiet) await steps.stayQuiet();
    else {
      await show(context, steps, outcome);
      bot.delivered(request, true);
    }
    log.debug(ids, 'delivered');
    return true;
  } catch (error) {
    bot.delivered(request, false);
    const { logged, reason, reachable } = context.failureOf(error, request.locale);
    const apology = reason ?? steps.apology ?? phrases(request.locale).apology(request.id);
    const told = reachable && (await succeeds(() => apologise(context, steps, apology)));
    log.error({ ...ids, ...logged, told }, 'an answer could not be delivered');
    return false;
  } finally {
    clearInterval(progress);
  }
}

async function show<Messages>({ bot }: HandlerContext, steps: EventSteps<Messages>, outcome: Outcome): Promise<void> {
  const { request } = steps;
  const { conversations, posted } = await steps.deliver(steps.render(outcome), outcome);
  for (const key of conversations) bot.linkConversation(key, request);
  if (posted) bot.posted(outcome, request, posted);
}

async function apologise<Messages>(context: HandlerContext, steps: EventSteps<Messages>, apology: string): Promise<void> {
  const outcome: Outcome = { reply: notice(steps.request.locale, rich(apology)), audience: 'person' };
  if (steps.apologise) await steps.apologise(steps.render(outcome));
  else await show(context, steps, outcome);
}

async function succeeds(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch {
    return false;
  }
}
