/** What both kinds of event, interactions and messages, are served with; and the one place where a failed delivery is caught. */
import type { Logger } from 'pino';
import type { Bot } from '../../core/bot.ts';
import type { Once } from '../../core/once.ts';
import { phrases } from '../../core/phrases.ts';
import { notice, type Reply, rich } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import type { Locale } from '../../language/locale.ts';
import { isTooLate, loggable } from './failure.ts';

export interface Serving {
  readonly bot: Bot;
  readonly log: Logger;
  readonly defaultLocale: Locale;
  readonly once: Once;
  /** True from the beginning of a stop: no new work. */
  stopping(): boolean;
}

/** Lets these messages, told by their ids, be replied to: what is said then goes on from what the request came to. */
export function continueFrom({ bot }: Serving, request: Request, ids: readonly string[]): void {
  for (const id of ids) bot.keepAs(id, request);
}

export interface About {
  /** Discord's id of the interaction or message. */
  readonly event: string;
  readonly request: Request;
  /** Shows the person that the answer is on its way; called every few seconds until it is there. */
  waiting?(): Promise<unknown>;
}

/** Milliseconds; what is shown stays for ten seconds (discord.com/developers/docs/resources/channel#trigger-typing-indicator). */
const soon = 2_500;

/**
 * Runs the work that answers one event; false from it means that there was nothing to say.
 * A failure is told to the person with `tell`, if that is still possible, and logged once.
 */
export async function answering(
  serving: Serving,
  { event, request, waiting }: About,
  work: () => Promise<boolean>,
  tell: (apology: Reply) => Promise<void>,
): Promise<void> {
  const ids = { event, request: request.id };
  const shown = waiting && setInterval(() => void waiting().catch(() => {}), soon);
  try {
    if (await work()) serving.bot.delivered(request, true);
    serving.log.debug(ids, 'delivered');
  } catch (error) {
    serving.bot.delivered(request, false);
    const apology = notice(request.locale, rich(phrases(request.locale).apology(request.id)));
    const told = !isTooLate(error) && (await succeeds(() => tell(apology)));
    serving.log.error({ ...ids, ...loggable(error), told }, 'an answer could not be delivered');
  } finally {
    clearInterval(shown);
  }
}

async function succeeds(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch {
    return false;
  }
}
