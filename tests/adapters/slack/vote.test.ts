/** Votes on Slack: its own pair of thumbs, thanked for in private. */
import type { ShownMessage } from '../../../playground/slack/shown.ts';
import type { Channel } from '../../../playground/slack/workspace.ts';
import { type VotingStage, voteContract } from '../../contracts/vote.ts';
import { asShown, openChat } from './chat.ts';

voteContract('Slack', async (bot): Promise<VotingStage> => {
  const chat = await openChat(bot, { locale: 'en-US' });
  const { person, general, slack } = chat;
  const other = slack.join('jun', 'en-US');
  general.members.add(other.user.id);
  const direct = slack.workspace.direct(person.user.id);
  let answer: { readonly channel: Channel; readonly shown: ShownMessage | undefined } = { channel: general, shown: undefined };

  const ask = async (channel: Channel, act: Parameters<typeof chat.shownFor>[1]) => {
    const shown = await chat.shownFor(channel, act);
    answer = { channel, shown: shown.at(-1) };
    return shown.map(asShown);
  };
  const pressed = () => chat.messageOf(answer.channel, answer.shown);
  return {
    mention: (text) => ask(general, () => person.mention(general, text)),
    dm: (text) => ask(direct, () => person.dm(text)),
    press: async (label) => (await chat.shownFor(answer.channel, () => person.press(pressed(), label))).map(asShown),
    async otherPresses(label) {
      await chat.handled(other.press(pressed(), label).delivery);
    },
    close: chat.close,
  };
});
