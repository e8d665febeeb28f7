/** What people ask of figures, and the query that it is read as: how it is bounded, counted, spread out, set against a base, said of another measure. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { QuestionEngine } from '../../src/resolve/question-engine.ts';
import { printQuery } from '../../src/tables/print-query.ts';
import { engineOf, projectKnowledge } from '../support/project.ts';

let engine: QuestionEngine;

beforeAll(async () => {
  const knowledge: Knowledge = await projectKnowledge();
  engine = engineOf(knowledge, () => '2025-06-01');
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

describe('no', () => {
  it.each([
    ['google wont go over 95 billion', 'holds(capex[alphabet 2025] <= 95e9)'],
    ["isn't meta the lowest?", 'holds(rank(capex[meta 2025], from bottom) = 1)'],
    ['we could not agree whether Meta is above 70 billion', 'holds(capex[meta 2025] > 70e9)'],
    ['메타는 600억도 안 된다', 'holds(capex[meta 2025] < 60e9)'],
  ])('%s → %s', (text, line) => expect(lineOf(text)).toBe(line));
});

describe('years in two digits', () => {
  it.each([
    ['26/25 growth of the four combined', 'growth(sum capex[all] from 2025 to 2026)'],
    ['growth of the four, 25 to 26?', 'growth(sum capex[all] from 2025 to 2026)'],
    ['Is GOOGL 25 capex above META 25 capex?', 'holds(capex[alphabet 2025] > capex[meta 2025])'],
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

describe('what is named only to say that it is not meant', () => {
  it.each([
    ['메타랑 아마존 차이 말고 합계 알려줘', 'sum capex[meta, amazon 2025]'],
    ['not the average, just the total of the four', 'sum capex[all 2025]'],
    ['메타의 600억 달러는 2026년이 아니라 2025년 값이지?', 'holds(capex[meta 2025] = 60e9 USD)'],
    ['더도 덜도 아닌 딱 800억 달러가 마이크로소프트 투자액이지?', 'holds(capex[microsoft 2025] = 80e9 USD)'],
  ])('%s → %s', (text, line) => expect(lineOf(text)).toBe(line));
});

describe('some of the rows', () => {
  it.each([
    ['Nobody but Amazon is at 100 billion', 'holds(count filter(capex[all except amazon 2025] >= 100e9) = 0)'],
    ['아마존 빼고 800억 넘는 곳은 어디야?', 'filter(capex[all except amazon 2025] > 80e9)'],
    ['out of google, meta and microsoft, who tops 75 billion?', 'filter(capex[alphabet, meta, microsoft 2025] > 75e9)'],
    ['Which of the four put in more than 70 billion dollars?', 'filter(capex[all 2025] > 70e9 USD)'],
    ['700억 달러 넘는 회사가 둘이지?', 'holds(count filter(capex[all 2025] > 70e9 USD) = 2)'],
    ['Is there any company over 200 billion?', 'holds(count filter(capex[all 2025] > 200e9) >= 1)'],
    ['네 곳 다 500억 달러는 넘는 거 맞지?', 'holds(count filter(capex[all 2025] > 50e9 USD) = 4)'],
    ['지출이 제일 큰 회사는 메타다', 'holds(rank capex[meta 2025] = 1)'],
  ])('%s → %s', (text, line) => expect(lineOf(text)).toBe(line));
});

describe('what is made of an amount', () => {
  it.each([
    ['how much is Microsoft capex a month?', 'per(capex[microsoft 2025], part month)'],
    ['메타는 하루에 얼마씩 써?', 'per(capex[meta 2025], part day)'],
    ['메타를 100으로 놓으면 아마존은 얼마야?', 'ratio(capex[amazon 2025], capex[meta 2025], base 100)'],
    ['메타와 구글 둘을 100으로 놓으면 메타는 몇 %야?', 'share(capex[meta 2025], of sum capex[meta, alphabet 2025])'],
    ['아마존 투자액을 메타 투자액으로 나누면?', 'ratio(capex[amazon 2025], capex[meta 2025])'],
    ['넷 합계에서 메타 혼자 절반 넘게 차지하지?', 'holds(share(capex[meta 2025], of sum capex[all 2025]) > 50 percent)'],
    ['By how many dollars does Google exceed Meta?', 'difference(capex[alphabet 2025], capex[meta 2025])'],
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
