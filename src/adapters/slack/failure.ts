/** Why Slack did not take a message, by its own code, in words for the person who waits for it. What an operator has to do is not said here. */

import { phrases } from '../../core/phrases.ts';
import type { Locale } from '../../language/locale.ts';
import type { DeliveryFailure } from '../shared/handler-context.ts';

/** The code with which Slack refused a call; undefined for any other error. */
export function refusalCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('data' in error)) return undefined;
  const { data } = error;
  return typeof data === 'object' && data !== null && 'error' in data && typeof data.error === 'string' ? data.error : undefined;
}

/** docs.slack.dev/reference/methods/chat.postMessage. */
const closed = new Set(['is_archived', 'channel_is_archived']);
const restricted = /^restricted_action/;

/** What is the case where trying again is of no use; undefined where it may be. */
function refusalText(error: unknown, locale: Locale): string | undefined {
  const code = refusalCode(error) ?? '';
  if (closed.has(code)) return phrases(locale).channelArchived;
  return restricted.test(code) ? phrases(locale).postingRestricted : undefined;
}

/** Everything else is told with an apology, by whatever way is left. */
export function failureOf(error: unknown, locale: Locale): DeliveryFailure {
  return { logged: { err: error }, reason: refusalText(error, locale), reachable: true };
}
