/** Pressed buttons: offers and follow-ups replay a call, votes are taken; charts and "Post to channel" are handed over. */
import type { ButtonInteraction } from 'discord.js';
import { decodeAction } from '../../core/action.ts';
import { showChart } from './charts.ts';
import type { DiscordContext } from './handler-context.ts';
import { answerInteraction, cannotPostHere } from './interaction-answer.ts';
import { mayWrite } from './may-write.ts';
import { postToChannel } from './posting.ts';
import { interactionRequest } from './request.ts';

export async function answerPress(discord: DiscordContext, interaction: ButtonInteraction): Promise<void> {
  const request = interactionRequest(interaction, 'button', discord.defaultLocale);
  const action = decodeAction(interaction.customId);
  if (action?.kind === 'chart') return showChart(discord, action, request, interaction);
  if (action?.kind !== 'post')
    return answerInteraction(discord, interaction, request, () =>
      discord.bot.press(action, { ...request, pressed: interaction.message.id }),
    );
  if (mayWrite(interaction)) return postToChannel(discord, action, request, interaction);
  return answerInteraction(discord, interaction, request, async () => cannotPostHere(request));
}
