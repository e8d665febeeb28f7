/** The bot as handlers see it during a stop: what still arrives is answered with a word on the restart, as the platform would not deliver it to the next process. */
import type { Bot, Outcome } from '../../core/bot.ts';
import { phrases } from '../../core/phrases.ts';
import { notice, rich } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import type { HandlerBot } from './handler-context.ts';

/** Asks the bot until `stopping` says yes; what was asked before is finished and remembered. */
export function untilStopped(bot: Bot, stopping: () => boolean): HandlerBot {
  const unlessStopping = async (request: Request, work: () => Promise<Outcome>) => (stopping() ? restartingNotice(request) : work());
  return {
    run: (asked, request) => unlessStopping(request, () => bot.run(asked, request)),
    say: (reply, request) => unlessStopping(request, () => bot.say(reply, request)),
    press: (action, request) => unlessStopping(request, () => bot.press(action, request)),
    complete: (...typed) => (stopping() ? [] : bot.complete(...typed)),
    identity: bot.identity,
    linkConversation: bot.linkConversation,
    posted: bot.posted,
    delivered: bot.delivered,
  };
}

function restartingNotice({ locale, surface }: Request): Outcome {
  const audience = surface === 'mention' || surface === 'dm' ? 'place' : 'person';
  return { reply: notice(locale, rich(phrases(locale).stopping)), audience };
}
