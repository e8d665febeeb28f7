import { afterEach, expect, it, vi } from 'vitest';
import { createBot } from '../../src/core/bot.ts';
import { keptAnswers } from '../../src/core/kept-answers.ts';
import type { Reply } from '../../src/core/reply.ts';
import type { Request } from '../../src/core/request.ts';
import { memoryLog } from '../support/memory-log.ts';
import { answer, answers, sayNothingFound, scriptedCommand } from '../support/scripted-bot.ts';

afterEach(() => vi.useRealTimers());

const request: Request = { id: 'test', locale: 'en', surface: 'program', user: { id: 'key 1' }, place: { platform: 'http' } };
const about = (question: string) => ({ command: 'ask', args: { question } });
const answerWith = (text: string): Reply => answers(answer({ id: 'faq/a', title: text }));

/** Answers to questions, with what was made for each. */
function counting(make: (question: string) => Reply, most?: number) {
  const kept = keptAnswers(most);
  const made: string[] = [];
  return {
    made,
    ask: (question: string, more: Partial<Request> = {}) =>
      kept.to(about(question), { ...request, ...more }, async () => {
        made.push(question);
        return make(question);
      }),
  };
}

it('gives the same answer to the same question, and makes it once', async () => {
  const { ask, made } = counting(answerWith);
  const first = await ask('Meta');
  expect(await ask('Meta', { id: 'other', user: { id: 'key 2' } })).toBe(first);
  expect(await ask('Amazon')).not.toBe(first);
  expect(made).toEqual(['Meta', 'Amazon']);
});

it('answers anew in another language, on another day and after something that was said', async () => {
  const { ask, made } = counting(answerWith);
  vi.useFakeTimers({ now: new Date(2026, 10, 30, 12), toFake: ['Date'] });
  await ask('Meta');
  await ask('Meta', { answerIn: 'ko' });
  await ask('Meta', { locale: 'ko' });
  await ask('Meta', { previous: about('Amazon') });
  vi.setSystemTime(new Date(2026, 11, 1, 12));
  await ask('Meta');
  expect(made).toHaveLength(5);
});

it('keeps no reply that is none', async () => {
  const { ask, made } = counting(sayNothingFound);
  await ask('Meta');
  await ask('Meta');
  expect(made).toHaveLength(2);
});

it('forgets what was not asked for longest, and keeps nothing that takes half of the room', async () => {
  const { ask, made } = counting((question) => answerWith(question === 'long' ? 'x'.repeat(5_000) : question), 4_000);
  for (const question of ['a', 'b', 'a', 'c', 'd', 'a', 'long', 'long', 'b']) await ask(question);
  expect(made).toEqual(['a', 'b', 'c', 'd', 'long', 'long', 'b']);
});

it('is told of every question, and gone with the commands that gave the answers', async () => {
  const said: string[] = [];
  const commands = (title: string) => [scriptedCommand('ask', 'question', () => answerWith(title))];
  const bot = createBot(commands('old'), memoryLog().log, { memory: { observe: (_, { id }) => said.push(id) } });
  const titleNow = async (id: string) => {
    const reply = await bot.reply(about('Meta'), { ...request, id });
    return reply.status === 'answer' ? reply.parts[0].title : undefined;
  };
  expect([await titleNow('1'), await titleNow('2')]).toEqual(['old', 'old']);
  bot.replace(commands('new'));
  expect(await titleNow('3')).toBe('new');
  expect(said).toEqual(['1', '2', '3']);
});
