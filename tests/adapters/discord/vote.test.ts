/** Votes on Discord: two buttons under the answer, thanked for in private. */
import type { Message } from '../../../playground/discord/world.ts';
import { type VotingStage, voteContract } from '../../contracts/vote.ts';
import { asShown, openChat, withButton } from './chat.ts';

voteContract('Discord', async (bot): Promise<VotingStage> => {
  const chat = await openChat(bot, { locale: 'en-US', defaultLocale: 'en' });
  const { person, general, discord } = chat;
  const other = discord.join('juno', 'en-US');
  let answer: readonly Message[] = [];

  const ask = async (asked: Message) => {
    answer = await chat.messagesFor(asked);
    return answer.map((message) => asShown(person.reads(message)));
  };
  return {
    mention: (text) => ask(person.mention(general, text)),
    dm: (text) => ask(person.dm(text)),
    press: async (label) =>
      (await chat.messagesFor(person.press(withButton(answer, person, label), label))).map((message) => asShown(person.reads(message))),
    async otherPresses(label) {
      await chat.messagesFor(other.press(withButton(answer, other, label), label));
    },
    close: chat.close,
  };
});
