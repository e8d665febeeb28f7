/** What single operations say of a table: which total stands for which rows, what is missing, and that an operation is one unit. */
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { aggregate } from '../../src/tables/aggregate.ts';
import { evaluate } from '../../src/tables/evaluate.ts';
import { isFailure } from '../../src/tables/evaluation-problem.ts';
import { defineOperation, type Operation } from '../../src/tables/operation.ts';
import { operations } from '../../src/tables/operations/registry.ts';
import { atRanks } from '../../src/tables/order.ts';
import { printQuery } from '../../src/tables/print-query.ts';
import { readQuery } from '../../src/tables/read-query.ts';
import { scale, sum } from '../../src/tables/size.ts';
import type { TableData } from '../../src/tables/table-data.ts';
import { capex, menu, orMore, point, range, tableOf } from '../support/table-data.ts';

function evaluated(line: string, tables: readonly TableData[] = [capex, menu], registry: Readonly<Record<string, Operation>> = operations) {
  const byId = new Map(tables.map((table) => [table.id, table]));
  const reading = readQuery(line, byId, registry);
  if ('problem' in reading) throw new Error(JSON.stringify(reading.problem));
  expect(readQuery(printQuery(reading.query, registry), byId, registry)).toEqual(reading);
  return evaluate(reading.query, { tables: byId, ownersOf: (kind) => (kind === 'chip' ? ['amazon', 'alphabet'] : []) }, registry);
}

function answered(...parameters: Parameters<typeof evaluated>) {
  const found = evaluated(...parameters);
  if (isFailure(found)) throw new Error(JSON.stringify(found.problems));
  return found;
}

function amountOf(...parameters: Parameters<typeof evaluated>) {
  const { result } = answered(...parameters);
  if (result.gives !== 'amount') throw new Error(`It gives ${result.gives}.`);
  return result.of.amount;
}

const problems = (...parameters: Parameters<typeof evaluated>) => {
  const found = evaluated(...parameters);
  return isFailure(found) ? found.problems : [];
};

describe('a query answers as', () => {
  it.each([
    ['capex', 'capex'],
    ['capex[meta]', 'capex/meta'],
    ['capex[meta, amazon]', 'capex/comparison'],
    ['capex[amazon, microsoft, alphabet, meta]', 'capex'],
    ['capex[with chip]', 'capex/comparison'],
    ['capex[top 1]', 'capex/highest'],
    ['capex[top 2]', 'capex/ranking'],
    ['capex[where > 80e9]', 'capex/filter'],
    ['sum capex', 'capex/total'],
    ['sum capex[2026]', 'faq/capex-2026'],
    ['stated capex[2026]', 'faq/capex-2026'],
    ['converted(stated capex[2026], to KRW)', 'faq/capex-2026'],
    ['mean capex', 'capex/average'],
    ['rank capex[meta]', 'capex/ranking'],
    ['converted(capex[meta], to KRW)', 'capex/meta'],
    ['scaled(sum capex, by 0.5)', 'capex/total'],
    ['growth(sum capex from 2025 to 2026)', 'capex/growth'],
    ['holds(capex[meta] = 66e9)', 'capex/meta'],
    ['holds(66e9 < sum capex)', 'capex/total'],
    ['holds(capex[meta] > capex[amazon])', 'capex/comparison'],
    ['count capex[where > 80e9]', 'capex/filter'],
  ])('%s → %s', (line, id) => {
    expect(answered(line).id).toBe(id);
  });
});

describe('a stated total', () => {
  const five = tableOf({
    id: 'capex',
    figures: { capex: { 2025: { a: point(10), b: point(20), c: point(30), d: point(40), e: point(50) } } },
    totals: [
      { period: '2024', quantity: point(80), rows: ['a', 'b', 'c', 'd'] },
      { period: '2026', quantity: orMore(160), rows: ['a', 'b', 'c', 'd'] },
    ],
  });

  it('stands for exactly the rows that it covers, and grows from the sum of the same rows', () => {
    const grown = answered('growth(sum capex[a, b, c, d] from 2025 to 2026)', [five]);
    expect(grown.result).toMatchObject({ of: { amount: { quantity: { low: 60, high: Infinity } } } });
    expect(grown.totals).toMatchObject([{ period: '2026' }]);
    expect(grown.observations.map(({ row }) => row)).toEqual(['a', 'b', 'c', 'd']);
    expect(amountOf('growth(sum capex[a, b, c, d] from 2024 to 2025)', [five]).quantity).toMatchObject({ low: 25, high: 25 });
    expect(amountOf('difference(sum capex[a, b, c, d 2025], sum capex[a, b, c, d 2024])', [five]).quantity.low).toBe(20);
    expect(amountOf('mean capex[all except e 2024]', [five]).quantity.low).toBe(20);
  });

  it('never stands for other rows, more of them or fewer', () => {
    for (const line of ['growth(sum capex from 2025 to 2026)', 'sum capex[2026]', 'capex[a 2026]', 'growth(capex[a] from 2025 to 2026)']) {
      expect(
        problems(line, [five]).map(({ problem }) => problem),
        line,
      ).toContain('onlyStatedTotal');
    }
    expect(answered('stated capex[2026]', [five]).totals).toMatchObject([{ rows: ['a', 'b', 'c', 'd'] }]);
  });

  it('is never what a sum of rows claims to be', () => {
    const both = tableOf({
      id: 't',
      figures: { t: { 2025: { a: point(10), b: point(20) } } },
      totals: [{ period: '2025', quantity: point(31) }],
    });
    expect(amountOf('sum t', [both]).quantity.low).toBe(30);
    expect(answered('sum t', [both]).totals).toEqual([]);
    expect(amountOf('stated t[2025]', [both]).quantity.low).toBe(31);
  });

  it('is given in another unit as the source gives it', () => {
    expect(amountOf('converted(sum capex[2026], to KRW)')).toMatchObject({ unit: 'KRW', quantity: { low: 685e12, high: 685e12 } });
    expect(amountOf('converted(sum capex[2026], to KRW, at 1400)').quantity).toMatchObject({ low: 742e12, high: Infinity });
  });
});

describe('what stands in the way', () => {
  it.each([
    ['capex[nobody]', { problem: 'noSuchRow', row: 'nobody' }],
    ['capex[meta 2031]', { problem: 'noSuchPeriod', known: ['2024', '2025'] }],
    ['menu.price[아메리카노 2025-Q4]', { problem: 'noFigure', row: '아메리카노', known: ['2025-Q3'] }],
    ['sum menu.price[2025-Q4]', { problem: 'noFigure', row: '아메리카노' }],
    ['capex[meta 2026]', { problem: 'onlyStatedTotal', rows: ['meta'] }],
    ['capex[top 5]', { problem: 'noSuchRank', rank: 5, of: 4 }],
    ['sum capex[with yacht]', { problem: 'noRows' }],
    ['mean capex[where > 1e15]', { problem: 'noRows' }],
    ['difference(capex[meta], menu[latte])', { problem: 'unitMismatch', units: ['USD', 'KRW'] }],
    ['converted(capex[meta], to EUR)', { problem: 'noRate', from: 'USD', to: 'EUR' }],
    ['ratio(capex[meta], difference(capex[alphabet], capex[microsoft]))', { problem: 'zeroDenominator' }],
    ['holds(capex > 60e9)', { problem: 'notOneAmount', amounts: 4 }],
    ['sum holds(capex[meta] > 1)', { problem: 'notAnAmount' }],
    ['stated capex[2025]', { problem: 'noStatedTotal' }],
  ])('of %s is said', (line, problem) => {
    expect(problems(line)).toEqual([expect.objectContaining(problem)]);
  });

  it('does not keep rows with figures from being shown', () => {
    const { result } = answered('menu.price[2025-Q4]');
    expect(result).toMatchObject({
      gives: 'amounts',
      rows: [{ row: 'latte' }, { row: 'mocha' }],
      missing: [{ problem: 'noFigure', row: '아메리카노' }],
    });
  });
});

describe('the working', () => {
  it('goes down to the figures, with what each input is at both ends', () => {
    const { working } = answered('difference(capex[amazon], sum capex[microsoft, meta])');
    expect(working.ends).toEqual({ low: [100e9, 152e9], high: [125e9, 140e9] });
    const [amazon, others] = working.of;
    expect(amazon?.observations).toMatchObject([{ row: 'amazon', kind: 'expected', sources: ['article#2'] }]);
    expect(others?.result).toMatchObject({ gives: 'amount', of: { amount: { quantity: { low: 140e9, high: 152e9, approx: true } } } });
    expect(others?.of[0]?.observations.map(({ row }) => row)).toEqual(['microsoft', 'meta']);
  });

  it('of an open result has the end that the known figures give', () => {
    expect(amountOf('growth(sum capex from 2025 to 2026)').known?.high).toBeCloseTo(68.25, 2);
  });
});

describe('an operation', () => {
  /** The middle amount, all that another operation has to say of itself. */
  const median = defineOperation({
    operands: [{}],
    options: {},
    answersAs: 'median',
    compute: ([rows]) =>
      aggregate(rows, {
        certain: (sizes) => {
          const members = sizes.map((size) => ({ size, membership: 'surely' as const }));
          const middle = Math.floor((sizes.length + 1) / 2);
          const all = sum(atRanks(members, 'top', middle, sizes.length + 1 - middle).map(({ size }) => size));
          return isFailure(all) ? all : scale(all, sizes.length % 2 === 0 ? 0.5 : 1);
        },
      }),
  });

  it('is one unit: another is read, printed, computed, composed and answered as itself', () => {
    const registry = { ...operations, median };
    expect(answered('median capex[2024]', [capex], registry).id).toBe('capex/median');
    expect(amountOf('median capex[2024]', [capex], registry).quantity.low).toBe(53.5e9);
    expect(amountOf('difference(highest capex[2024], median capex[2024])', [capex], registry).quantity.low).toBe(26.5e9);
    expect(
      amountOf('median t', [tableOf({ id: 't', figures: { t: { 2025: { a: range(1, 9), b: range(2, 4), c: point(5) } } } })], registry)
        .quantity,
    ).toMatchObject({
      low: 2,
      high: 5,
    });
  });
});

describe('a table of a thousand rows', () => {
  const table = (rows: number): TableData => {
    const amounts = (year: number) =>
      Object.fromEntries(
        Array.from({ length: rows }, (_, at) => [
          `row${at}`,
          range(100 + ((at * 7919 + year * 31) % 997), 150 + ((at * 7919 + year * 31) % 997)),
        ]),
      );
    return tableOf({
      id: 't',
      figures: { t: Object.fromEntries(Array.from({ length: 40 }, (_, at) => [String(1990 + at), amounts(1990 + at)])) },
    });
  };
  const sizes = { small: table(100), large: table(1000) };

  it.each([
    't',
    'ranking t',
    'sum t[top 50]',
    'share(t, of sum t)',
    'difference(t, mean t)',
    'ranking growth(t from 2028 to 2029)',
    'filter(growth(t from 2028 to 2029) > 20)',
    'rank(share(t[row5], of sum t), among share(t, of sum t))',
    'ratio(highest t, lowest t)',
  ])('takes no more than its rows add: %s', (line) => {
    const timed = (of: TableData) => {
      const times = Array.from({ length: 9 }, () => {
        const start = performance.now();
        answered(line, [of]);
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    timed(sizes.small);
    // Ten times the rows; a query that set every row against every other would take a hundred times as long.
    expect(timed(sizes.large)).toBeLessThan(60 * Math.max(timed(sizes.small), 0.1));
  });
});
