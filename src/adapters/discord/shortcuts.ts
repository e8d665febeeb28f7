/** The context menu of a message. The answer is for the person alone. */
import type { MessageContextMenuCommandInteraction } from 'discord.js';
import { everyText } from '../../language/locale.ts';
import { readLater, wordsOf } from '../shared/reading.ts';
import { messageShortcuts } from '../shared/shortcuts.ts';
import type { DiscordContext } from './handler-context.ts';
import { answerInteraction } from './interaction-answer.ts';
import { readMessage } from './message-reading.ts';
import { pointedAtFrom } from './messages-before.ts';
import { interactionRequest } from './request.ts';

export function answerShortcut(discord: DiscordContext, interaction: MessageContextMenuCommandInteraction): Promise<void> {
  const request = interactionRequest(interaction, 'shortcut', discord.defaultLocale);
  const shortcut = messageShortcuts.find(({ label }) => everyText(label).includes(interaction.commandName));
  if (!shortcut)
    return answerInteraction(discord, interaction, request, () => discord.bot.run({ command: interaction.commandName, args: {} }, request));
  const { command, option } = shortcut;
  const reading = readLater(() => readMessage(interaction.targetMessage));
  const pointedAt = () => pointedAtFrom(interaction.targetMessage, reading())();
  return answerInteraction(discord, interaction, request, () =>
    discord.bot.run(() => ({ command, args: { [option]: wordsOf(reading()) } }), { ...request, pointedAt }),
  );
}
