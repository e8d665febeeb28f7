/** What was posted on Discord is corrected by editing the message. */

import { rateLimit } from '../../../playground/discord/rest.ts';
import { phrases } from '../../../src/core/phrases.ts';
import { correctionContract } from '../../contracts/correction.ts';
import type { CorrectionStage } from '../../contracts/correction-stage.ts';
import { asShown, openChat, withButton } from './chat.ts';

correctionContract('Discord', async (bot): Promise<CorrectionStage> => {
  const chat = await openChat(bot);
  const { person, general, discord } = chat;
  const ofBot = () => general.messages.filter(({ authorId, onlyFor }) => authorId === discord.world.bot.id && onlyFor === undefined);
  const slash = (line: string) => {
    const [, name = '', topic = ''] = /^\/(\S+) (\S+)$/.exec(line) ?? [];
    return chat.messagesFor(person.slash(general, name, { topic }));
  };
  const path = /^\/channels\/\d+\/messages\/\d+$/;
  return {
    adapter: chat.adapter,
    mention: (text) => chat.messagesFor(person.mention(general, text)),
    dm: (text) => chat.messagesFor(person.dm(text)),
    slash,
    async post(line) {
      const shown = await slash(line);
      const label = phrases('ko').postToChannel;
      await chat.messagesFor(person.press(withButton(shown, person, label), label));
    },
    open: () => ofBot().map((message) => asShown(person.reads(message))),
    changes: () => discord.requests.filter((request) => request.method === 'PATCH' && path.test(request.path)).length,
    limitRate: () => discord.failNext({ ...rateLimit(1, 1, path), method: 'PATCH' }),
    loseAnswer: () => discord.failNext({ times: 1, path, method: 'PATCH', answerLost: true, status: 200, body: {} }),
    deleteLast: () => discord.world.removeMessage(withLast(ofBot())),
    close: chat.close,
  };
});

function withLast<T>(list: readonly T[]): T {
  const last = list.at(-1);
  if (last === undefined) throw new Error('There is none.');
  return last;
}
