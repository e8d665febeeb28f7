/** What people ask of figures, and the query that it is read as: how it is bounded, counted, spread out, set against a base, said of another measure. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { type QuestionEngine, questionEngine } from '../../src/resolve/question-engine.ts';
import { printQuery } from '../../src/tables/print-query.ts';
import { projectKnowledge } from '../support/project.ts';

let engine: QuestionEngine;

beforeAll(async () => {
  const knowledge: Knowledge = await projectKnowledge();
  engine = questionEngine(knowledge, () => '2025-06-01');
});

const lineOf = (text: string) => {
  const [table] = engine.read(text).tables;
  return table && printQuery(table.query);
};

describe('a bound', () => {
  it.each([
    ['Amazon spends at least double what Meta does', 'holds(ratio(capex[amazon 2025], capex[meta 2025]) >= 2 times)'],
    ['아마존과 메타 격차가 최소한 200억 달러는 된다', 'holds(difference(capex[amazon 2025], capex[meta 2025]) >= 20e9 USD)'],
    ['아마존하고 마소 차이가 500억 달러 이내지?', 'holds(difference(capex[amazon 2025], capex[microsoft 2025]) <= 50e9 USD)'],
    ['my notes say the four add up to roughly 350 billion', 'holds(sum capex[all 2025] = ~350e9)'],
    ['칠백오십억 달러보다 적게 쓰는 회사는 어디예요?', 'filter(capex[all 2025] < 75e9 USD)'],
  ])('%s → %s', (text, line) => expect(lineOf(text)).toBe(line));
});

describe('how many', () => {
  it.each([
    ['None of the four goes past 110 billion', 'holds(count filter(capex[all 2025] > 110e9) = 0)'],
    ['At least two of the four are above 70 billion', 'holds(count filter(capex[all 2025] > 70e9) >= 2)'],
    ['네 회사 모두 800억 달러를 넘긴다', 'holds(count filter(capex[all 2025] > 80e9 USD) = 4)'],
    [
      'Only Amazon is over 95 billion',
      'comparison(holds(capex[amazon 2025] > 95e9), holds(count filter(capex[all except amazon 2025] > 95e9) = 0))',
    ],
    ['Meta spends less than each of the others', 'holds(capex[meta 2025] < capex[bottom 1 of (all except meta) 2025])'],
  ])('%s → %s', (text, line) => expect(lineOf(text)).toBe(line));
});

describe('what is made of an amount', () => {
  it.each([
    ['how much is Microsoft capex a month?', 'per(capex[microsoft 2025], part month)'],
    ['메타는 하루에 얼마씩 써?', 'per(capex[meta 2025], part day)'],
    ['메타를 100으로 놓으면 아마존은 얼마야?', 'ratio(capex[amazon 2025], capex[meta 2025], base 100)'],
    ['average capex if you throw out the biggest spender', 'mean capex[bottom 3 2025]'],
    ['마이크로소프트에서 메타 빼면 얼마 남아?', 'difference(capex[microsoft 2025], capex[meta 2025])'],
    ['How much more do the four plan for 2026 than for 2025, in dollars?', 'growth(sum capex[all] from 2025 to 2026, as amount)'],
  ])('%s → %s', (text, line) => expect(lineOf(text)).toBe(line));
});

describe('two things said of one row', () => {
  it('are two statements', () => {
    expect(lineOf('Amazon is number one, and it spends over $150bn')).toBe(
      'comparison(holds(rank capex[amazon 2025] = 1), holds(capex[amazon 2025] > 150e9 USD))',
    );
  });
});

describe('a number without its unit', () => {
  it.each([
    ['so meta is the one doing 75-93', 'holds(capex[meta 2025] in 75e9..93e9)'],
    ['Alphabet is at 85, right?', 'holds(capex[alphabet 2025] = 85e9)'],
    ['top 10 companies by capex', 'ranking capex[all 2025]'],
  ])('%s → %s', (text, line) => expect(lineOf(text)).toBe(line));
});

describe('ends of a range', () => {
  it.each([
    ['lowest estimate for Amazon', 'capex[amazon 2025]'],
    ['gap between Amazon and Google, smallest and biggest it could be', 'difference(capex[amazon 2025], capex[alphabet 2025])'],
    ['아마존 최대치로 잡으면 얼마야', 'capex[amazon 2025]'],
  ])('%s names no rank', (text, line) => expect(lineOf(text)).toBe(line));
});
