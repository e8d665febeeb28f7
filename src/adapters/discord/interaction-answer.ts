/** How every kind of interaction is answered: privately in a server unless the answer is for everyone, openly in a direct message. */
import type { RepliableInteraction } from 'discord.js';
import { decodeAction } from '../../core/action.ts';
import type { Outcome } from '../../core/bot.ts';
import { phrases } from '../../core/phrases.ts';
import { notice, rich } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import { answerEvent } from '../shared/answering.ts';
import { replyToInteraction } from './delivery.ts';
import type { DiscordContext } from './handler-context.ts';
import { render } from './render.ts';

/** In a direct message there is nobody to hide from and no channel to post to; thanks for a vote stay quiet even there. */
export async function answerInteraction(
  discord: DiscordContext,
  interaction: RepliableInteraction,
  request: Request,
  run: () => Promise<Outcome>,
): Promise<void> {
  const inGuild = interaction.guildId !== null;
  await answerEvent(discord, {
    request,
    event: interaction.id,
    run,
    render: (outcome) => render(outcome, { colour: discord.bot.identity().colour, post: inGuild ? outcome.post : undefined }, discord.log),
    async deliver(messages, { audience }) {
      const isPrivate = audience === 'person' && (inGuild || isVote(interaction));
      const sent = await replyToInteraction(interaction, messages, { private: isPrivate });
      return { conversations: sent, ...(audience === 'place' && inGuild && { posted: { messages: sent } }) };
    },
    // A command has to be answered; a press may go unanswered.
    ...(interaction.isButton() && { stayQuiet: () => interaction.deferUpdate() }),
  });
}

/** Where somebody wants to show an answer to people they may not write to. */
export function cannotPostHere({ locale }: Request): Outcome {
  return { reply: notice(locale, rich(phrases(locale).cannotPostHere)), audience: 'person' };
}

function isVote(interaction: RepliableInteraction): boolean {
  return interaction.isButton() && decodeAction(interaction.customId)?.kind === 'vote';
}
