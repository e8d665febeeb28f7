/** Why Discord refused a start, in words for the operator: what is wrong and what to do. Never repeats the token. */
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes, RESTJSONErrorCodes } from 'discord.js';
import { Refused } from '../../core/adapter.ts';

const discordApi = 'https://discord.com/api';

interface Asked {
  readonly apiUrl?: string | undefined;
  readonly guildId?: string | undefined;
}

const wrongToken = 'Discord does not accept DISCORD_TOKEN. Copy the bot token again from the Discord developer portal (Bot, Reset Token).';

/** Why a start failed, as the error that says whether trying again is of use. */
export function startFailure(error: unknown, asked: Asked): Error {
  const final = isAboutToken(error) || (error instanceof DiscordAPIError && error.status < 500 && error.status !== 429);
  const Failure = final ? Refused : Error;
  return new Failure(explainRefusal(error, asked), { cause: error });
}

/** Why Discord closed a connection for good, by its code: discord.com/developers/docs/topics/opcodes-and-status-codes. */
export function explainClosing(code: number): string {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return wrongToken;
    case GatewayCloseCodes.InvalidShard:
    case GatewayCloseCodes.ShardingRequired:
      return `Discord does not take this division into shards (${code}): let SHARD_COUNT=auto choose it.`;
    default:
      return `Discord closed the connection for good (${code}).`;
  }
}

function explainRefusal(error: unknown, { apiUrl = discordApi, guildId }: Asked): string {
  if (isAboutToken(error)) return wrongToken;
  if (error instanceof DiscordAPIError && guildId && isAboutGuild(error)) {
    return `The bot may not register commands in the guild ${guildId}. Check DISCORD_GUILD_ID, and invite the bot there with the scopes bot and applications.commands.`;
  }
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
