/** Messages as long as Slack takes them, made to be slow to read: whoever has them checked keeps nobody waiting. */
import pino from 'pino';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createBot } from '../../../src/core/bot.ts';
import type { Command } from '../../../src/core/command.ts';
import { phrases } from '../../../src/core/phrases.ts';
import { commandsOf, projectKnowledge } from '../../support/project.ts';
import { type Chat, openChat } from './chat.ts';

let commands: readonly Command[];
let chat: Chat;

beforeAll(async () => {
  commands = commandsOf(await projectKnowledge());
}, 120_000);
afterEach(() => chat?.close());

const open = async (limits = { perUser: 0, perChannel: 0 }) => {
  chat = await openChat(createBot(commands, pino({ level: 'silent' }), { limits }), { locale: 'en-US' });
  return chat;
};

const words = phrases('en');
const [apology = ''] = words.apology('‹id›').split('‹id›');
const longest = 40_000;
const units = [
  '\u2028',
  ' ',
  '\n',
  'a',
  '가',
  '>',
  '&gt;',
  '<',
  '<@',
  '<!',
  '<a',
  ':a',
  '*',
  '_',
  '~a',
  '`',
  '[',
  '](',
  '1,',
  '1억 ',
  'x? ',
  '메타, ',
];

/** Milliseconds of the processor for two shortcuts five times each, with all that Slack and its client do; a quadratic reader takes a minute. */
const most = 4_000;

describe('a message of 40,000 characters', () => {
  it('checked and answered five times keeps nobody waiting, whatever it is made of', { timeout: 240_000 }, async () => {
    const { slack, person, general, handled, forget } = await open();
    const problems: string[] = [];
    for (const unit of units) {
      const text = unit.repeat(Math.ceil(longest / unit.length)).slice(0, longest);
      const message = slack.workspace.post({ channel: general.id, author: person.user.id, text });
      const before = process.cpuUsage();
      const asked = ['check_this', 'answer_this'].flatMap((shortcut) =>
        Array.from({ length: 5 }, () => person.shortcut(message, shortcut)),
      );
      await Promise.all(asked.map(({ delivery }) => handled(delivery)));
      const { user, system } = process.cpuUsage(before);
      const said = general.messages.flatMap((shown) => (shown.onlyFor === person.user.id ? [shown.text] : []));
      const answers = said.filter((one) => one !== words.answerFollows);
      if ((user + system) / 1_000 > most) problems.push(`${JSON.stringify(unit)} takes ${(user + system) / 1_000} ms`);
      if (answers.length !== 10 || answers.some((one) => one.startsWith(apology))) problems.push(`${JSON.stringify(unit)}: ${answers}`);
      forget();
    }
    expect(problems).toEqual([]);
  });

  it('is not even read for somebody who asks too much', async () => {
    const { slack, person, general, handled } = await open({ perUser: 1, perChannel: 0 });
    const message = slack.workspace.post({ channel: general.id, author: person.user.id, text: ' ' });
    const asked = Array.from({ length: 3 }, () => person.shortcut(message, 'check_this'));
    await Promise.all(asked.map(({ delivery }) => handled(delivery)));
    const said = person.sees(general).flatMap((shown) => (shown.private ? [shown.text] : []));
    expect(said).toEqual([words.nothingToAnswer, words.tooManyQuestions]);
  });
});
