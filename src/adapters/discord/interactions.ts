/** Interactions by their kind: slash commands and their suggestions, the context menu of a message, and buttons. Anything else gets a clear word. */
import type { Interaction, RepliableInteraction } from 'discord.js';
import { suggest } from './completion.ts';
import type { DiscordContext } from './handler-context.ts';
import { answerInteraction } from './interaction-answer.ts';
import { answerPress } from './presses.ts';
import { interactionRequest } from './request.ts';
import { answerShortcut } from './shortcuts.ts';
import { answerSlashCommand } from './slash.ts';

export async function onInteraction(discord: DiscordContext, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return suggest(discord, interaction);
  if (interaction.isRepliable()) await discord.once.run(`discord/${interaction.id}`, () => answer(discord, interaction));
}

async function answer(discord: DiscordContext, interaction: RepliableInteraction): Promise<void> {
  if (interaction.isChatInputCommand()) return answerSlashCommand(discord, interaction);
  if (interaction.isMessageContextMenuCommand()) return answerShortcut(discord, interaction);
  if (interaction.isButton()) return answerPress(discord, interaction);
  // A menu or a dialog that the bot never made, or no longer makes.
  const surface = interaction.isContextMenuCommand() ? 'shortcut' : 'button';
  const request = interactionRequest(interaction, surface, discord.defaultLocale);
  await answerInteraction(discord, interaction, request, () => discord.bot.press(undefined, request));
}
