/** "Post to channel": a private answer becomes a public message that names who posted it, and the private one goes. */
import { type ButtonInteraction, MessageFlags, userMention } from 'discord.js';
import type { Action } from '../../core/action.ts';
import type { Request } from '../../core/request.ts';
import { answerEvent } from '../shared/answering.ts';
import { postOnce } from '../shared/post-once.ts';
import { conversationOfInteraction } from './conversation-key.ts';
import { replyToInteraction } from './delivery.ts';
import { loggable } from './failure.ts';
import type { DiscordContext } from './handler-context.ts';
import { render } from './render.ts';

/** Posts the answer of a button's action. The presser may write there: that has been checked. */
export async function postToChannel(
  discord: DiscordContext,
  action: Action,
  asked: Request,
  interaction: ButtonInteraction,
): Promise<void> {
  const request = { ...asked, conversation: conversationOfInteraction(interaction) };
  const postedBy = interaction.user.id;
  const isNew = await postOnce(discord.once, `discord/post/${interaction.message.id}`, async () => {
    let posted = false;
    await answerEvent(discord, {
      request,
      event: interaction.id,
      async run() {
        await interaction.deferUpdate();
        return discord.bot.press(action, request);
      },
      render: (outcome) =>
        render(
          outcome,
          { colour: discord.bot.identity().colour, postedBy: outcome.audience === 'place' ? userMention(postedBy) : undefined },
          discord.log,
        ),
      async deliver(messages, { audience }) {
        const sent = await replyToInteraction(interaction, messages, { private: audience !== 'place' });
        if (audience !== 'place') return { conversations: [] };
        posted = true;
        if (interaction.message.flags.has(MessageFlags.Ephemeral)) await takeAway(discord, interaction);
        return { conversations: sent, posted: { messages: sent, postedBy } };
      },
    });
    return posted;
  });
  if (isNew) return;
  await interaction.deferUpdate();
  discord.log.debug({ event: interaction.id, request: request.id }, 'pressed again; posted already');
}

/** What was posted stands there, whether the private message goes or not. */
async function takeAway({ log }: DiscordContext, interaction: ButtonInteraction): Promise<void> {
  try {
    await interaction.deleteReply();
  } catch (error) {
    log.warn({ event: interaction.id, ...loggable(error) }, 'the private answer could not be deleted after it was posted');
  }
}
