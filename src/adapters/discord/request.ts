/** Discord's events as calls and requests of the bot: who asks, where, in which language and with which command. Answers nothing. */
import {
  ApplicationCommandOptionType,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type Message,
  type TextBasedChannel,
} from 'discord.js';
import type { Args, Call } from '../../core/reply.ts';
import { type Place, type Request, requestId, type Surface } from '../../core/request.ts';
import { type Locale, localeOf } from '../../language/locale.ts';
import { conversationOfInteraction, conversationOfMessage } from './conversation-key.ts';
import { typedText } from './message-text.ts';
import { shareOption } from './registration.ts';

/** The person's own language; a language that the bot does not speak counts as the default. */
export function localeOfPerson(interaction: BaseInteraction, defaultLocale: Locale): Locale {
  return localeOf(interaction.locale) ?? defaultLocale;
}

export function interactionRequest(interaction: BaseInteraction, surface: Surface, defaultLocale: Locale): Request {
  const share = interaction.isChatInputCommand() && (interaction.options.getBoolean(shareOption) ?? false);
  const open = share || interaction.guildId === null;
  return {
    id: requestId(),
    receivedAt: performance.now(),
    locale: localeOfPerson(interaction, defaultLocale),
    surface,
    user: { id: interaction.user.id },
    place: placeOf(interaction.guildId, interaction.channelId, interaction.channel),
    share,
    ...(open ? { conversation: conversationOfInteraction(interaction) } : {}),
  };
}

/**
 * Messages carry no language of the person, and a guild's own is English wherever nobody has set it: what decides is the text, else the default.
 */
export function messageRequest(message: Message, surface: 'mention' | 'dm', defaultLocale: Locale): Request {
  return {
    id: requestId(),
    receivedAt: performance.now(),
    locale: defaultLocale,
    surface,
    user: { id: message.author.id },
    place: placeOf(message.guildId, message.channelId, message.channel),
    conversation: conversationOfMessage(message),
  };
}

function placeOf(guildId: string | null, channelId: string | null, channel: TextBasedChannel | null): Place {
  const parent = channel?.isThread() ? channel.parentId : null;
  return {
    platform: 'discord',
    ...(guildId ? { workspace: guildId } : {}),
    ...(parent ? { channel: parent } : channelId ? { channel: channelId } : {}),
    ...(parent && channelId ? { thread: channelId } : {}),
  };
}

/** A slash command with the texts that were given; `share` is not the command's. */
export function slashCall(interaction: ChatInputCommandInteraction): Call {
  const texts = interaction.options.data.filter((option) => option.type === ApplicationCommandOptionType.String);
  const args: Args = Object.fromEntries(texts.map((option) => [option.name, typedText(String(option.value))]));
  return { command: interaction.commandName, args };
}
