/** Why Discord refused something, in words for the operator: what is wrong and what to do. Never repeats the token. */
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import { Refused } from '../../core/adapter.ts';

const discordApi = 'https://discord.com/api';

/** Discord's words for a token that it does not take. */
export const wrongToken =
  'Discord does not accept DISCORD_TOKEN. Copy the bot token again from the Discord developer portal (Bot, Reset Token).';

/** Why a start failed, as the error that says whether trying again is of use. */
export function startFailure(error: unknown, apiUrl: string | undefined): Error {
  if (error instanceof Refused) return error;
  const final = isAboutToken(error) || (error instanceof DiscordAPIError && error.status < 500 && error.status !== 429);
  const Failure = final ? Refused : Error;
  return new Failure(isAboutToken(error) ? wrongToken : explainRequest(error, apiUrl), { cause: error });
}

/** Why Discord closed a connection for good, by its code: discord.com/developers/docs/topics/opcodes-and-status-codes. */
export function explainClosing(code: number): string {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return wrongToken;
    case GatewayCloseCodes.InvalidShard:
    case GatewayCloseCodes.ShardingRequired:
      return `Discord does not take this division into shards (${code}): let SHARD_COUNT=auto choose it.`;
    case GatewayCloseCodes.InvalidAPIVersion:
    case GatewayCloseCodes.InvalidIntents:
      return `Discord does not take the way in which this version of the bot connects (${code}): update the bot.`;
    case GatewayCloseCodes.DisallowedIntents:
      return `Discord does not allow the bot the intents that it asks for (${code}), none of which is privileged: look in the developer portal whether the app is limited (Bot, Privileged Gateway Intents).`;
    default:
      return `Discord closed the connection for good (${code}).`;
  }
}

/** Why commands could not be registered, in that server or everywhere, and what to do. */
export function explainRegistration(error: unknown, guildId: string | undefined, apiUrl: string | undefined): string {
  if (isAboutToken(error)) return wrongToken;
  if (!(error instanceof DiscordAPIError)) return explainRequest(error, apiUrl);
  const said = `${error.code}: ${error.message}`;
  if (guildId !== undefined && isAboutGuild(error))
    return `The bot may not register commands in the server ${guildId} (${said}): invite it there with the scopes bot and applications.commands, and check DISCORD_GUILD_ID where that is set.`;
  if (Number(error.code) === dailyLimit)
    return `Discord takes only 200 new commands a day (${said}): those that are registered go on working, the others follow when it takes them again.`;
  return explainRequest(error, apiUrl);
}

/** discord.js has no name for it: discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes. */
const dailyLimit = 30034;

function explainRequest(error: unknown, apiUrl = discordApi): string {
  if (error instanceof RateLimitError) return `Discord asks the bot to wait for ${Math.round(error.retryAfter / 1_000)} seconds.`;
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof DiscordAPIError) return `Discord refused ${error.method} with code ${error.code}: ${reason}`;
  return `Discord at ${apiUrl} could not be reached: ${reason}`;
}

function isAboutToken(error: unknown): boolean {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  if (error instanceof DiscordAPIError) return error.status === 401;
  // What @discordjs/ws makes of the gateway's close code 4004; it has no code of its own.
  return error instanceof Error && error.message === 'Authentication failed';
}

function isAboutGuild(error: DiscordAPIError): boolean {
  return error.code === RESTJSONErrorCodes.MissingAccess || error.code === RESTJSONErrorCodes.UnknownGuild;
}
