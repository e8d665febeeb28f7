/** Which figure of the source a statement is held against, and what it is worth where it is another one's. */
import { describe, expect, it } from 'vitest';
import { isFailure } from '../../src/tables/evaluation-problem.ts';
import { denied, type Fact, type Judgement, judge, type OtherFact, overall } from '../../src/tables/judge.ts';
import { judgeQuery } from '../../src/tables/judge-query.ts';
import { readQuery } from '../../src/tables/read-query.ts';
import type { StatedAmount } from '../../src/tables/stated-amount.ts';
import type { Kind } from '../../src/tables/table-data.ts';
import { orMore, point, range, tables } from '../support/table-data.ts';

const fact = (quantity: Fact['quantity'], unit: string, more: Partial<Fact> = {}): Fact => ({
  quantity,
  unit,
  sources: ['article#2'],
  computed: false,
  conflicts: [],
  ...more,
});
const dollars = fact(orMore(530e9), 'USD', { conflicts: [{ quantity: point(500e9, true), unit: 'USD', sources: ['article#0'] }] });
const won = fact(point(685e12, true), 'KRW');
const stated = (value: number, unit?: string): StatedAmount => ({
  low: value,
  high: value,
  approx: false,
  strict: false,
  ...(unit !== undefined && { unit }),
});
const held = (amount: StatedAmount, facts: readonly Fact[], others: readonly OtherFact[] = [], kind?: Kind) =>
  judge({ amount, ...(kind && { kind }) }, facts, () => others);

describe('several facts', () => {
  it('are told apart by unit, and by size where the unit is not said', () => {
    expect(held(stated(685e12, 'KRW'), [dollars, won]).fact).toBe(won);
    expect(held(stated(685e12), [dollars, won])).toMatchObject({ verdict: 'yes', fact: won });
    expect(held(stated(400e9), [dollars, won])).toMatchObject({ verdict: 'no', fact: dollars });
    expect(held(stated(90, 'percent'), [dollars, won])).toEqual({ verdict: 'unknown', reason: 'noFigure' });
    expect(held(stated(10e9, 'EUR'), [dollars, won])).toEqual({ verdict: 'unknown', reason: 'noFigure' });
  });

  it('that contradict each other make what only one of them says partly right', () => {
    expect(held(stated(500e9, 'USD'), [dollars])).toMatchObject({
      verdict: 'partly',
      reason: 'conflict',
      rival: { sources: ['article#0'] },
    });
    expect(held(stated(530e9, 'USD'), [dollars]).verdict).toBe('yes');
  });
});

describe('a figure that belongs to something else', () => {
  const meta = fact(range(60e9, 72e9, true), 'USD');
  const others: OtherFact[] = [{ fact: fact(point(80e9, true), 'USD'), differs: 'row' }];

  it('is wrong, and what it really is comes with it', () => {
    expect(held(stated(80e9, 'USD'), [meta], others)).toMatchObject({
      verdict: 'no',
      reason: 'wrongFigure',
      really: { differs: 'row' },
      fact: meta,
    });
  });

  it('is wrong even inside an open figure: the number of won, said in dollars', () => {
    expect(held(stated(685e9, 'USD'), [dollars, won])).toMatchObject({
      verdict: 'no',
      reason: 'wrongFigure',
      really: { fact: won, differs: 'unit' },
    });
  });

  it('is not looked for where the statement is borne out', () => {
    expect(held(stated(66e9, 'USD'), [meta], [{ fact: fact(point(66e9), 'USD'), differs: 'row' }])).toMatchObject({
      verdict: 'partly',
      reason: 'inside',
    });
  });

  it('of another kind is wrong: spent where it is expected', () => {
    const expected = fact(point(80e9, true), 'USD', { kind: 'expected' });
    expect(held(stated(80e9, 'USD'), [expected], [], 'actual')).toMatchObject({ verdict: 'no', reason: 'wrongKind' });
    expect(held(stated(80e9, 'USD'), [expected], [], 'expected').verdict).toBe('yes');
  });
});

describe('several claims', () => {
  it.each([
    [['yes', 'yes'], 'yes'],
    [['yes', 'no'], 'partly'],
    [['partly', 'no'], 'partly'],
    [['unknown', 'no'], 'no'],
    [['unknown', 'unknown'], 'unknown'],
    [['no', 'no'], 'no'],
    [[], 'unknown'],
  ] as const)('%j together are %s', (verdicts, all) => {
    expect(overall(verdicts)).toBe(all);
  });

  it('that are denied turn round only where they are certain', () => {
    const turned = (verdict: Judgement['verdict']) => denied({ verdict, reason: 'follows' }).verdict;
    expect((['yes', 'no', 'partly', 'unknown'] as const).map(turned)).toEqual(['no', 'yes', 'partly', 'unknown']);
  });
});

describe('a statement about a table', () => {
  function judged(line: string, kind?: Kind): Judgement {
    const reading = readQuery(line, tables);
    if ('problem' in reading) throw new Error(JSON.stringify(reading.problem));
    const { query } = reading;
    if (query.node !== 'operation' || query.operation !== 'holds') throw new Error(`${line} states nothing.`);
    const found = judgeQuery(query, { tables, ownersOf: () => [] }, kind ? { kind } : {});
    if (isFailure(found)) throw new Error(JSON.stringify(found.problems));
    return found;
  }

  it.each([
    ['holds(capex[meta 2025] in 60e9..72e9 USD)', 'yes', 'same'],
    ['holds(capex[meta 2025] = 66e9 USD)', 'partly', 'inside'],
    ['holds(capex[meta 2025] = ~66e9 USD)', 'yes', 'inside'],
    ['holds(capex[meta 2025] > 66e9 USD)', 'unknown', 'boundInside'],
    ['holds(capex[meta 2025] != 90e9 USD)', 'yes', 'outside'],
    ['holds(90e9 USD < capex[amazon 2025])', 'yes', 'satisfies'],
    ['holds(capex[meta 2025] < capex[amazon 2025])', 'yes', 'follows'],
    ['holds(capex[microsoft 2025] > capex[alphabet 2025])', 'unknown', 'overlaps'],
    ['holds(sum capex[all 2025] in 315e9..370e9 USD)', 'yes', 'same'],
    ['holds(sum capex[all 2026] = 500e9 USD)', 'partly', 'conflict'],
    ['holds(sum capex[all 2026] = 685e12 KRW)', 'yes', 'same'],
    ['holds(ratio(capex[amazon 2025], capex[meta 2025]) = 2 times)', 'partly', 'inside'],
    ['holds(rank capex[amazon 2025] = 1)', 'yes', 'follows'],
  ])('%s is %s (%s)', (line, verdict, reason) => {
    expect(judged(line)).toMatchObject({ verdict, reason });
  });

  it.each([
    ['holds(capex[meta 2025] = 80e9 USD)', 'row'],
    ['holds(capex[meta 2025] = 39e9 USD)', 'period'],
    ['holds(sum capex[all 2025] = 530e9 USD)', 'period'],
    ['holds(sum capex[all 2026] = 685e9 USD)', 'unit'],
    ['holds(menu.price[latte 2025-Q3] = 120 KRW)', undefined],
  ] as const)('%s is the figure of another %s', (line, differs) => {
    const { verdict, really } = judged(line);
    expect(verdict).toBe('no');
    expect(really?.differs).toBe(differs);
  });

  it('of what was spent is wrong where it is only expected', () => {
    expect(judged('holds(capex[microsoft 2025] = 80e9 USD)', 'actual')).toMatchObject({ verdict: 'no', reason: 'wrongKind' });
  });
});
