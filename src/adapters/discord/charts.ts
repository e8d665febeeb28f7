/** A pressed chart button: the picture of an answer, with its words, for the person alone. What draws it is loaded with the first. */
import { type ButtonInteraction, ComponentType } from 'discord.js';
import type { Action } from '../../core/action.ts';
import type { Outcome } from '../../core/bot.ts';
import type { Request } from '../../core/request.ts';
import { shortened } from '../../core/shortened.ts';
import { answerEvent } from '../shared/answering.ts';
import { chartIn } from '../shared/chart-buttons.ts';
import { replyToInteraction } from './delivery.ts';
import type { DiscordContext } from './handler-context.ts';
import { pictureWords } from './limits.ts';
import { type DiscordMessage, render } from './render.ts';

const fileName = 'chart.png';

/** The picture; where there is none any more, what the bot says instead. */
async function messagesOf(outcome: Outcome, { bot, log }: DiscordContext): Promise<readonly DiscordMessage[]> {
  const { reply } = outcome;
  const chart = chartIn(reply);
  if (!chart) return render(outcome, { colour: bot.identity().colour }, log);
  const [{ chartPng }, { chartDescription }] = await Promise.all([import('../../charts/png.ts'), import('../../charts/description.ts')]);
  const description = shortened(chartDescription(chart, reply.locale), pictureWords);
  return [
    {
      components: [{ type: ComponentType.MediaGallery, items: [{ media: { url: `attachment://${fileName}` }, description }] }],
      picture: { name: fileName, bytes: await chartPng(chart, reply.locale), description },
    },
  ];
}

export async function showChart(discord: DiscordContext, action: Action, request: Request, interaction: ButtonInteraction): Promise<void> {
  await answerEvent(discord, {
    request,
    event: interaction.id,
    run: () => discord.bot.press(action, request),
    render: (outcome) => () => messagesOf(outcome, discord),
    async deliver(draw) {
      await replyToInteraction(interaction, await draw(), { private: interaction.guildId !== null });
      return { conversations: [] };
    },
    stayQuiet: () => interaction.deferUpdate(),
  });
}
