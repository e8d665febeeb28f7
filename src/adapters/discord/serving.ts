/** What both kinds of event, interactions and messages, are served with; and the one place where a failed delivery is caught. */
import type { Logger } from 'pino';
import type { Bot } from '../../core/bot.ts';
import type { Locale } from '../../core/locale.ts';
import { phrases } from '../../core/phrases.ts';
import { notice, type Reply, rich } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import { isTooLate, loggable } from './failure.ts';
import type { Remembered } from './remembered.ts';

export interface Serving {
  readonly bot: Bot;
  readonly log: Logger;
  readonly defaultLocale: Locale;
  readonly seen: Remembered;
  /** True from the beginning of a stop: no new work. */
  stopping(): boolean;
}

/**
 * Runs the work that answers one event. A failure is logged once and the person told with `tell`, if that is still possible.
 * `event` is Discord's id of the interaction or message.
 */
export async function answering(
  serving: Serving,
  about: { readonly event: string; readonly request: Request },
  work: () => Promise<void>,
  tell: (apology: Reply) => Promise<void>,
): Promise<void> {
  const { log } = serving;
  const { event, request } = about;
  try {
    await work();
    log.debug({ event, request: request.id }, 'delivered');
  } catch (error) {
    log.error({ event, request: request.id, ...loggable(error) }, 'an answer could not be delivered');
    if (isTooLate(error)) return;
    try {
      await tell(notice(request.locale, rich(phrases(request.locale).apology(request.id))));
    } catch (second) {
      log.debug({ event, request: request.id, ...loggable(second) }, 'nor could the apology');
    }
  }
}
