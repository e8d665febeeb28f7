/** A question that gets no answer is told apart from all others, and so is one whose offers were turned down. */
import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import { askedOption, choiceFor, pickedChoice, turnDown, unansweredQuestion } from '../../src/answers/gap.ts';
import { encodeAction } from '../../src/core/action.ts';
import { type Bot, createBot } from '../../src/core/bot.ts';
import { listedOptions } from '../../src/core/command.ts';
import { offersOf, type Reply } from '../../src/core/reply.ts';
import type { Request } from '../../src/core/request.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { commandsOf, projectKnowledge } from '../support/project.ts';

const request: Request = { id: 'r', locale: 'ko', surface: 'slash', user: { id: 'U1' }, place: { platform: 'slack' } };
let knowledge: Knowledge;
let bot: Bot;
let gaps: string[] = [];

beforeAll(async () => {
  knowledge = await projectKnowledge();
  bot = createBot(commandsOf(knowledge), pino({ level: 'silent' }), {
    memory: {
      observe(asked, _, reply) {
        const text = unansweredQuestion(asked, reply);
        if (text !== undefined) gaps.push(text);
      },
    },
  });
});

async function gapsOf(line: string): Promise<string[]> {
  gaps = [];
  await bot.run({ command: 'ask', line }, request);
  return gaps;
}

/** Words of two titles may ask for either: the first two that do. */
async function askForEither(): Promise<{ readonly line: string; readonly reply: Reply }> {
  const words = knowledge.entries.flatMap(({ title }) => title.ko?.split(' ') ?? []);
  for (const one of words) {
    for (const other of words) {
      const line = `${one} ${other}`;
      const { reply } = await bot.run({ command: 'ask', line }, request);
      if (reply.status === 'choices') return { line, reply };
    }
  }
  throw new Error('No two words are asked back about.');
}

describe('“none of these”', () => {
  it.each([
    ['a short question', '딥시크 비용이 왜 싸', '딥시크 비용이 왜 싸'],
    ['a long one', '메타가 2026년에 '.repeat(12), /^메타가 2026년에 .*…$/],
    ['one in quotes', '"'.repeat(200), /^"+…$/],
  ])('under %s fits into a button of 100 characters', (_, question, told) => {
    const { call, brief } = turnDown('None of these', question);
    expect(call.args.question).toBe(question);
    if (!brief) throw new Error('There is no brief way.');
    expect(encodeAction({ kind: 'call', locale: 'ko', call: brief }).length).toBeLessThanOrEqual(100);
    expect(brief.args.question).toMatch(told);
    expect(unansweredQuestion(brief, { status: 'notice', locale: 'ko', lead: [], body: [], offers: [] })).toBeDefined();
  });
});

describe('a gap', () => {
  it.each([
    ['딥시크  앱은 어디서   받아?', '딥시크 앱은 어디서 받아?'],
    ['How is the WEATHER?', 'how is the weather?'],
  ])('is “%s”, normalised', async (question, text) => {
    expect(await gapsOf(question)).toEqual([text]);
  });

  it.each(['메타 capex', '안녕', '', '?'])('is not “%s”', async (question) => {
    expect(await gapsOf(question)).toEqual([]);
  });

  it('is no command that was used wrongly', async () => {
    gaps = [];
    await bot.run({ command: 'faq', line: 'nothing of the kind' }, request);
    expect(gaps).toEqual([]);
  });

  it('is a question whose choices were turned down', async () => {
    const { line, reply } = await askForEither();
    expect(await gapsOf(line)).toEqual([]);
    const none = offersOf(reply).at(-1);
    expect(none?.label).toBe('이 중에 없음');
    const { reply: thanks } = await bot.run(none?.call ?? { command: '', args: {} }, request);
    expect(thanks.status).toBe('notice');
    expect(gaps).toEqual([line]);
  });
});

it('turning down is for buttons only', () => {
  const ask = bot.commands().find(({ name }) => name === 'ask');
  expect(ask && listedOptions(ask).map(({ name }) => name)).toEqual(['question']);
});

describe('a choice', () => {
  const offer = { label: 'The plan', id: 'faq/nvidia', call: { command: 'faq', args: { topic: 'nvidia' } } };

  it('tells which question it was chosen for, and answers like the entry', async () => {
    const choice = choiceFor(offer, 'Is Nvidia done for?');
    const { reply } = await bot.run(choice.call, request);
    expect(pickedChoice(choice.call, reply)).toEqual({ text: 'is nvidia done for?', entry: 'faq/nvidia' });
    const plain = await bot.run(offer.call, request);
    expect(reply).toEqual(plain.reply);
    expect(pickedChoice(offer.call, plain.reply)).toBeUndefined();
  });

  it('of a long question is pressed without it on Discord', () => {
    expect(choiceFor(offer, 'why '.repeat(40)).brief).toEqual(offer.call);
  });

  it('of a table is only a choice', () => {
    const row = { label: 'Meta', id: 'capex/meta', call: { command: 'capex', args: { company: 'meta' } } };
    expect(choiceFor(row, 'meta?')).toBe(row);
  });

  it('is no option that people are shown', () => {
    const faq = commandsOf(knowledge).find(({ name }) => name === 'faq');
    expect(faq && listedOptions(faq).map(({ name }) => name)).not.toContain(askedOption);
  });
});
