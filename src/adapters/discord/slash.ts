/** Slash commands: private in a server unless the person shares the answer, which takes the right to write there. */
import type { ChatInputCommandInteraction } from 'discord.js';
import type { DiscordContext } from './handler-context.ts';
import { answerInteraction, cannotPostHere } from './interaction-answer.ts';
import { mayWrite } from './may-write.ts';
import { interactionRequest, slashCall } from './request.ts';

export function answerSlashCommand(discord: DiscordContext, interaction: ChatInputCommandInteraction): Promise<void> {
  const request = interactionRequest(interaction, 'slash', discord.defaultLocale);
  return answerInteraction(discord, interaction, request, async () =>
    request.share && !mayWrite(interaction) ? cannotPostHere(request) : discord.bot.run(() => slashCall(interaction), request),
  );
}
