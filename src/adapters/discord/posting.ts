/** "Post to channel": a private answer becomes a public message that names who posted it, and the private one goes. */
import { type BaseInteraction, type ButtonInteraction, MessageFlags, PermissionFlagsBits, userMention } from 'discord.js';
import type { Action } from '../../core/action.ts';
import type { Request } from '../../core/request.ts';
import { answerInteraction } from './delivery.ts';
import { loggable } from './failure.ts';
import { render } from './render.ts';
import { continueFrom, type Serving } from './serving.ts';

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

/** Posts the answer of a button's action. The presser may write there: that has been checked. */
export async function post(serving: Serving, interaction: ButtonInteraction, action: Action, request: Request): Promise<void> {
  await interaction.deferUpdate();
  const outcome = await serving.bot.press(action, request);
  const open = outcome.audience === 'place';
  const messages = render(outcome, { postedBy: open ? userMention(interaction.user.id) : undefined }, serving.log);
  const sent = await answerInteraction(interaction, messages, { private: !open });
  if (open) {
    continueFrom(serving, request, sent);
    serving.bot.posted(outcome, request, { messages: sent, postedBy: interaction.user.id });
  }
  if (open && interaction.message.flags.has(MessageFlags.Ephemeral)) await takeAway(serving, interaction);
}

/** What was posted stands there, whether the private message goes or not. */
async function takeAway({ log }: Serving, interaction: ButtonInteraction): Promise<void> {
  try {
    await interaction.deleteReply();
  } catch (error) {
    log.warn({ event: interaction.id, ...loggable(error) }, 'the private answer could not be deleted after it was posted');
  }
}
