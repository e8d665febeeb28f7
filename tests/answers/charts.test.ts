/** Which answers have a chart: those that set at least two rows side by side, and no others; with the amounts that the answer writes. */
import pino from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import { readTyped, terminalRequest } from '../../src/adapters/terminal/request.ts';
import { commandsFor } from '../../src/commands/commands.ts';
import { type Bot, createBot } from '../../src/core/bot.ts';
import type { Chart } from '../../src/core/chart.ts';
import { plainCell } from '../../src/core/plain-rich.ts';
import type { Answer } from '../../src/core/reply.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { articleFolder } from '../support/article.ts';
import { damFolder } from '../support/table-folders.ts';

async function botOf(folder: string): Promise<Bot> {
  const loaded = await loadKnowledge(folder);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return createBot(
    commandsFor(loaded.knowledge, () => '2025-12-31'),
    pino({ level: 'silent' }),
  );
}

let article: Bot;
beforeAll(async () => {
  article = await botOf(articleFolder);
});

async function answerTo(bot: Bot, asked: string): Promise<Answer> {
  const { reply } = await bot.run(readTyped(asked), terminalRequest('ko'));
  if (reply.status !== 'answer') throw new Error(`“${asked}” is not answered: ${reply.status}`);
  return reply.parts[0];
}

const namesIn = (chart: Chart | undefined) => chart?.rows.map(({ name, aside }) => (aside ? `(${name})` : name));

describe('a chart', () => {
  it.each([
    ['the whole table', '/capex', ['아마존', '마이크로소프트', '알파벳', '메타']],
    ['a ranking', '/capex 순위', ['아마존', '알파벳', '마이크로소프트', '메타']],
    ['a comparison', '아마존이랑 메타 capex 비교해 줘', ['아마존', '메타']],
    ['the highest, with the others beside it', 'capex 제일 많은 회사는?', ['아마존', '(알파벳)', '(마이크로소프트)', '(메타)']],
    ['a filter, with those that it leaves out', 'capex 900억 달러 넘는 회사', ['아마존', '알파벳', '(마이크로소프트)', '(메타)']],
  ])('belongs to %s', async (_, asked, names) => {
    const answer = await answerTo(article, asked);
    expect(namesIn(answer.chart)).toEqual(names);
    expect(answer.chart).toMatchObject({ title: answer.title, period: answer.period, unit: { kind: 'currency', code: 'USD' } });
    const cells = answer.tables.flatMap(({ rows }) => rows.flatMap((row) => row.map(plainCell)));
    for (const { amount } of answer.chart?.rows ?? []) expect(cells).toContain(amount);
  });

  it('of a filter holds what the rows are set against', async () => {
    expect((await answerTo(article, 'capex 900억 달러 넘는 회사')).chart?.limit).toEqual({ low: 90e9, high: 90e9, amount: '900억 달러' });
  });

  it('keeps an end that the source leaves open, and the folder’s own unit', async () => {
    const dams = await botOf(await damFolder());
    const { chart } = await answerTo(dams, '/output query: output[all 2024]');
    expect(chart?.unit).toEqual({ kind: 'named', name: 'GWh' });
    const compared = await answerTo(dams, '충주댐 2024년과 2025년 발전량 비교');
    expect(compared.chart?.rows.at(-1)).toMatchObject({ low: 800, high: Infinity });
  });

  it.each([
    ['one row', '/capex meta'],
    ['a total', '/capex 합계'],
    ['a gap', '아마존이 메타보다 얼마나 많아?'],
    ['a share', '아마존 비중은?'],
    ['a statement', '아마존이 메타보다 많이 쓰지?'],
    ['an entry', '/faq nvidia'],
    ['a conversion', '/capex query: converted(capex[all 2025], to KRW)'],
  ])('does not belong to %s', async (_, asked) => {
    expect((await answerTo(article, asked)).chart).toBeUndefined();
  });
});
