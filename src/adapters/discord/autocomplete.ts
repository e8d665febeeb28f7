/** Suggestions while one types, within Discord's limits. Their order is the command's. */
import type { AutocompleteInteraction } from 'discord.js';
import type { Bot } from '../../core/bot.ts';
import { shortened } from '../../core/shortened.ts';
import type { Locale } from '../../language/locale.ts';
import { suggestionName, suggestions, suggestionValue } from './limits.ts';
import { interactionRequest } from './request.ts';

export async function suggest(bot: Bot, interaction: AutocompleteInteraction, defaultLocale: Locale): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const request = interactionRequest(interaction, 'slash', defaultLocale);
  const completions = bot.complete(interaction.commandName, name, value, request);
  // A value cannot be shortened: it would ask something else. A name is only what one reads.
  const usable = completions.filter((completion) => completion.value.length <= suggestionValue && completion.label.trim() !== '');
  await interaction.respond(usable.slice(0, suggestions).map(({ label, value }) => ({ name: shortened(label, suggestionName), value })));
}
