/** What an error of discord.js means, and how it may be logged: never with the address or body of the request, which hold tokens and people's words. */
import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import type { DeliveryFailure } from '../shared/handler-context.ts';

/** What to log for a failure. */
export function loggable(error: unknown): object {
  if (error instanceof DiscordAPIError) return { status: error.status, code: error.code, method: error.method, reason: error.message };
  if (error instanceof HTTPError) return { status: error.status, method: error.method, reason: error.message };
  if (error instanceof RateLimitError)
    return { method: error.method, reason: `asked to wait for ${Math.ceil(error.retryAfter / 1_000)} seconds` };
  return { err: error };
}

/** The interaction is past its time or answered already: nothing that is sent now can reach the person. */
function isTooLate(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.UnknownInteraction || error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)
  );
}

/** The bot may write there but not read what was written before, so it may reply to nothing. */
export function mayNotReply(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;
}

/** Where it is not too late, an apology can still be shown. */
export function failureOf(error: unknown): DeliveryFailure {
  return { logged: loggable(error), reachable: !isTooLate(error) };
}
