/** Suggestions while one types, within Discord's limits. Their order is the command's. */
import type { AutocompleteInteraction } from 'discord.js';
import { shortened } from '../../core/shortened.ts';
import { loggable } from './failure.ts';
import type { DiscordContext } from './handler-context.ts';
import { suggestionName, suggestions, suggestionValue } from './limits.ts';
import { interactionRequest } from './request.ts';

/** Suggestions that come too late are nobody's loss: the person typed on, and the next ones are on their way. */
export async function suggest(discord: DiscordContext, interaction: AutocompleteInteraction): Promise<void> {
  try {
    const { name, value } = interaction.options.getFocused(true);
    const request = interactionRequest(interaction, 'slash', discord.defaultLocale);
    const completions = discord.bot.complete(interaction.commandName, name, value, request);
    // A value cannot be shortened: it would ask something else. A name is only what one reads.
    const usable = completions.filter((completion) => completion.value.length <= suggestionValue && completion.label.trim() !== '');
    await interaction.respond(usable.slice(0, suggestions).map(({ label, value }) => ({ name: shortened(label, suggestionName), value })));
  } catch (error) {
    discord.log.debug({ event: interaction.id, ...loggable(error) }, 'suggestions could not be delivered');
  }
}
