/** Amounts in another currency rest on the source's own pairs alone, and hold for every rate that these imply. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge, Table } from '../../src/knowledge/knowledge.ts';
import { convert, rateOf } from '../../src/tables/conversion.ts';
import { type Person, personWith, projectKnowledge } from '../support/project.ts';

const amount = fc.double({ min: 1, max: 1e12, noNaN: true });
const between = (low: number, high: number, part: number) => low + (high - low) * part;

const tableWith = (totals: Table['totals']): Table => ({
  type: 'table',
  id: 'spending',
  title: { en: 'Spending' },
  command: { name: 'spending', description: { en: 'Spending' } },
  measure: { names: ['spending'], unit: 'USD', period: '2025', kind: 'expected' },
  measures: [{ id: 'spending', names: ['spending'], unit: 'USD' }],
  group: {},
  columns: {},
  rows: [],
  totals,
  questions: [],
  operations: {},
  related: [],
});
const point = (value: number) => ({ low: value, high: value, approx: true });
const total = (fields: Partial<Table['totals'][number]>): Table['totals'][number] => ({
  period: '2026',
  kind: 'planned',
  value: point(500),
  also: {},
  source: ['report'],
  conflicts: [],
  ...fields,
});

describe('a rate', () => {
  it('reaches from the least to the most that the pairs imply, contradicting figures among them', () => {
    const conflict = { value: point(500e9), source: ['report'] };
    const table = tableWith([
      total({ value: { low: 530e9, high: Infinity, approx: false }, also: { KRW: point(685e12) }, conflicts: [conflict] }),
    ]);
    const rate = rateOf(table, 'USD', 'KRW');
    expect(rate?.low).toBeCloseTo(1292.45, 2);
    expect(rate?.high).toBe(1370);
    const back = rateOf(table, 'KRW', 'USD');
    expect(back?.high).toBeCloseTo(1 / 1292.45, 8);
  });

  it('is none where no total gives both', () => {
    expect(rateOf(tableWith([total({})]), 'USD', 'KRW')).toBeUndefined();
    expect(rateOf(tableWith([total({ also: { KRW: point(1) } })]), 'USD', 'EUR')).toBeUndefined();
    expect(rateOf(tableWith([]), 'USD', 'USD')).toBeUndefined();
  });
});

describe('a converted amount', () => {
  it('holds every amount at every rate inside, and stays open where it was', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(amount, amount, amount, amount, part, part, fc.boolean(), (a, b, c, d, x, y, negative) => {
        const sign = negative ? -1 : 1;
        const [low, high] = [Math.min(a, b * sign), Math.max(a, b * sign)];
        const rate = { low: Math.min(c, d), high: Math.max(c, d) };
        const value = between(low, high, x) * between(rate.low, rate.high, y);
        const found = convert({ low, high, approx: false }, rate);
        const slack = Math.abs(value) * 1e-9;
        expect(value).toBeGreaterThanOrEqual(found.low - slack);
        expect(value).toBeLessThanOrEqual(found.high + slack);
        expect(convert({ low: a, high: Infinity, approx: false }, rate).high).toBe(Infinity);
      }),
    );
  });
});

describe('an answer in won', () => {
  let person: Person;
  let knowledge: Knowledge;
  beforeAll(async () => {
    knowledge = await projectKnowledge();
    person = personWith(knowledge);
  });

  it.each([
    ['/capex 메타 원화로', 'ko', '환산하면 약 77조 5,000억~98조 6,000억 원입니다.', '1달러 = 약 1,292~1,370원'],
    ['메타 capex 원화로 얼마야?', 'ko', '환산하면 약 77조 5,000억~98조 6,000억 원입니다.', '685조 원 ÷ 5,000억 달러 = 1,370원'],
    ['/capex total in won', 'en', 'Converted, that is about 407–507 trillion won.', '$370 billion × 1,370 won = 507 trillion won'],
    ['/capex 메타 아마존 차이 원화로', 'ko', '환산하면 약 36조 2,000억~89조 1,000억 원입니다.', '280억 달러 × 1,292원'],
    ['/capex in won', 'en', 'The amounts are also given in won.', 'about 103–110 trillion won'],
    ['/capex 구글 마소 차이 원화로', 'ko', '어느 쪽이 많은지 확실하지 않습니다', '약 96조 9,000억~127조 원'],
  ] as const)('%s (%s)', async (typed, locale, ...said) => {
    const { text, reply } = await person.says(typed, locale);
    for (const part of said) expect(text).toContain(part);
    expect(text).toMatch(/자료에 환율은 없습니다|no exchange rate/);
    if (reply.status !== 'answer') throw new Error('There is no answer.');
    expect(reply.parts[0].call.args).toMatchObject({ in: 'KRW' });
  });

  it('says that there is no rate where the source implies none', async () => {
    expect((await person.says('/capex 메타 유로로')).text).toContain('유로로 환산할 근거가 없습니다');
  });

  it('is what a statement in won is held against', async () => {
    expect((await person.says('/check 메타가 80조 원 쓴다며')).text).toContain(
      '일부만 맞습니다. 80조 원은 범위 안에 들지만, 자료로 계산한 값은',
    );
    expect((await person.says('/check 메타가 200조 원 쓴다며')).text).toContain('아닙니다. 자료로 계산한 값은 200조 원이 아니라');
  });
});
