/** Why Discord refused a start, in words for the operator: what is wrong and what to do. Never repeats the token. */
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, RESTJSONErrorCodes } from 'discord.js';

const discordApi = 'https://discord.com/api';

export function explainRefusal(
  error: unknown,
  { apiUrl = discordApi, guildId }: { apiUrl?: string | undefined; guildId?: string | undefined },
): string {
  if (isAboutToken(error)) {
    return 'Discord does not accept DISCORD_TOKEN. Copy the bot token again from the Discord developer portal (Bot, Reset Token).';
  }
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
