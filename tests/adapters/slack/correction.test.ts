/** What was posted on Slack is corrected by chat.update. */
import { expect, it } from 'vitest';
import { createBot } from '../../../src/core/bot.ts';
import { phrases } from '../../../src/core/phrases.ts';
import type { Post } from '../../../src/core/post.ts';
import { correctionContract } from '../../contracts/correction.ts';
import type { CorrectionStage } from '../../contracts/correction-stage.ts';
import { memoryLog } from '../../support/memory-log.ts';
import { answer, answers, scriptedCommand } from '../../support/scripted-bot.ts';
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

it('on Slack, where the bot is no member, has no message that could be corrected', async () => {
  const posts: Post[] = [];
  const commands = [
    scriptedCommand('ask', 'question', () => answers(answer({ id: 'faq/a', title: 'A', stated: { lead: 'a', figures: [] } }))),
  ];
  const chat = await openChat(createBot(commands, memoryLog().log, { memory: { posted: (post) => posts.push(post) } }), {
    locale: 'en-US',
  });
  const { person, slack } = chat;
  const elsewhere = slack.workspace.addChannel('elsewhere', { members: [person.user] });
  const [shown] = await chat.shownFor(elsewhere, () => person.slash(elsewhere, '/ask a'));
  await chat.shownFor(elsewhere, () => person.press(chat.messageOf(elsewhere, shown), phrases('en').postToChannel));
  expect(posts).toMatchObject([{ place: { channel: elsewhere.id }, messages: [], postedBy: person.user.id, parts: [{ id: 'faq/a' }] }]);
  await chat.close();
});
