/** Which conversation a message or interaction of Discord belongs to: in a channel a chain of replies is one, a thread and a direct message are one as a whole. Keeps nothing itself. */
import { type BaseInteraction, type Message, MessageType, type TextBasedChannel } from 'discord.js';
import type { Conversation } from '../../core/request.ts';

/** A reply goes on from the message it replies to; without one, only a thread or a direct message has something to go on from. */
export function conversationOfMessage(message: Message): Conversation {
  const { channelId, type, reference } = message;
  const whole = isOneTalk(message.guildId, message.channel) ? channelId : undefined;
  const resumeFrom = (type === MessageType.Reply ? reference?.messageId : undefined) ?? whole;
  return { saveAs: whole ?? message.id, ...(resumeFrom ? { resumeFrom } : {}) };
}

/**
 * The conversation of a command, menu entry or button whose answer everyone there sees: what is for one person alone belongs to none.
 * Only a command goes on from what was said before: menus and buttons bring their whole question along.
 */
export function conversationOfInteraction(interaction: BaseInteraction): Conversation {
  const whole = isOneTalk(interaction.guildId, interaction.channel) ? interaction.channelId : null;
  if (whole === null) return { saveAs: interaction.id };
  return interaction.isChatInputCommand() ? { resumeFrom: whole, saveAs: whole } : { saveAs: whole };
}

function isOneTalk(guildId: string | null, channel: TextBasedChannel | null): boolean {
  return guildId === null || (channel?.isThread() ?? false);
}
