/** What was posted on Slack is corrected by chat.update. */
import { phrases } from '../../../src/core/phrases.ts';
import { type CorrectionStage, correctionContract } from '../../contracts/correction.ts';
import { asShown, openChat } from './chat.ts';

correctionContract('Slack', async (bot): Promise<CorrectionStage> => {
  const chat = await openChat(bot, { readsChannels: true });
  const { person, general, slack } = chat;
  const ofBot = () => person.sees(general).filter(({ author, private: isPrivate }) => author === slack.workspace.bot.name && !isPrivate);
  return {
    adapter: chat.adapter,
    mention: (text) => chat.shownFor(general, () => person.mention(general, text)),
    dm: (text) => chat.shownFor(slack.workspace.direct(person.user.id), () => person.dm(text)),
    slash: (line) => chat.shownFor(general, () => person.slash(general, line)),
    async post(line) {
      const [shown] = await chat.shownFor(general, () => person.slash(general, line));
      await chat.shownFor(general, () => person.press(chat.messageOf(general, shown), phrases('ko').postToChannel));
    },
    open: () => ofBot().map(asShown),
    changes: () => slack.requests.filter(({ method }) => method === 'chat.update').length,
    limitRate: () => slack.limitRate('chat.update', 1),
    loseAnswer: () => slack.loseAnswers('chat.update'),
    deleteLast: () => slack.workspace.remove(chat.messageOf(general, ofBot().at(-1))),
    close: chat.close,
  };
});
