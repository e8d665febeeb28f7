/** Whether a person may write where they press or ask. Asks nobody: Discord sends the permissions along. */
import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';

/**
 * Whether the person may write where they stand. Discord lets a bot answer an interaction in a channel that its presser may only read,
 * so without this check a read-only channel would be open to everyone.
 */
export function mayWrite(interaction: BaseInteraction): boolean {
  if (!interaction.guildId) return true;
  const { memberPermissions, channel } = interaction;
  if (!memberPermissions) return false;
  const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  // A channel that is not known may be of either kind.
  if (!channel) return memberPermissions.has(SendMessages | SendMessagesInThreads);
  return memberPermissions.has(channel.isThread() ? SendMessagesInThreads : SendMessages);
}
