/** Queries worked out by hand over small tables: ranges, open ends, ranks and limits that touch. */
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/tables/evaluate.ts';
import { isFailure } from '../../src/tables/evaluation-problem.ts';
import { readQuery } from '../../src/tables/read-query.ts';
import type { Result } from '../../src/tables/result.ts';
import { capex, menu, orMore, range, tableOf } from '../support/table-data.ts';

/** Two rows that overlap, between one far above and one far below; one open upwards. */
const heights = tableOf({
  id: 'height',
  unit: 'metre',
  figures: { height: { 2025: { small: range(10, 15), middle: range(50, 55), large: orMore(90), alike: range(51, 56) } } },
});
const tables = new Map([capex, menu, heights].map((table) => [table.id, table]));

function resultOf(line: string): Result | undefined {
  const reading = readQuery(line, tables);
  if ('problem' in reading) throw new Error(JSON.stringify(reading.problem));
  const found = evaluate(reading.query, { tables, ownersOf: () => [] });
  return isFailure(found) ? undefined : found.result;
}

function amountOf(line: string) {
  const result = resultOf(line);
  return result?.gives === 'amount' ? result.of.amount : undefined;
}

/** The rows that surely pass and those that may. */
function passing(line: string) {
  const result = resultOf(line);
  if (result?.gives !== 'selection') throw new Error(`${line} selects nothing.`);
  return [result.surely, result.maybe].map((rows) => rows.map(({ row }) => row));
}

describe('an amount', () => {
  it.each([
    ['sum capex[all 2025]', 315e9, 370e9, 'USD'],
    ['sum capex[all except amazon 2025]', 215e9, 245e9, 'USD'],
    ['mean capex[all 2025]', 78.75e9, 92.5e9, 'USD'],
    ['sum capex[all 2024]', 226e9, 226e9, 'USD'],
    ['sum capex[all 2026]', 530e9, Infinity, 'USD'],
    ['difference(capex[amazon 2025], capex[meta 2025])', 28e9, 65e9, 'USD'],
    ['difference(capex[amazon 2025], sum capex[microsoft, alphabet, meta 2025])', -145e9, -90e9, 'USD'],
    ['ratio(capex[amazon 2025], capex[meta 2025])', 100 / 72, 125 / 60, 'times'],
    ['share(capex[meta 2025], of sum capex[all 2025])', (60 / (60 + 125 + 80 + 93)) * 100, (72 / (72 + 100 + 80 + 75)) * 100, 'percent'],
    ['growth(capex[meta] from 2024 to 2025)', (60 / 39 - 1) * 100, (72 / 39 - 1) * 100, 'percent'],
    ['growth(sum capex[all] from 2025 to 2026)', (530 / 370 - 1) * 100, Infinity, 'percent'],
    ['growth(sum capex[all] from 2024 to 2025, as amount)', 89e9, 144e9, 'USD'],
    ['scaled(capex[microsoft 2025], by 0.5)', 40e9, 40e9, 'USD'],
    ['converted(capex[microsoft 2025], to KRW, at 1400)', 112e12, 112e12, 'KRW'],
    ['sum height[all 2025]', 201, Infinity, 'metre'],
    ['count capex[where >= 80e9 USD 2025]', 2, 3, 'count'],
  ])('%s', (line, low, high, unit) => {
    const amount = amountOf(line);
    expect(amount?.unit).toBe(unit);
    expect(amount?.quantity.low).toBeCloseTo(low, 6);
    expect(amount?.quantity.high).toBeCloseTo(high, 6);
  });

  it.each([
    'capex[meta 2026]',
    'converted(menu.price[latte], to USD)',
    'difference(capex[meta 2025], menu.price[latte])',
    'sum capex[all 2023]',
  ])('is not made up: %s', (line) => {
    expect(resultOf(line)).toBeUndefined();
  });

  it('that is a share of what it is part of lies between nothing and all', () => {
    for (const row of ['small', 'middle', 'large', 'alike']) {
      const { low, high } = amountOf(`share(height[${row} 2025], of sum height[all 2025])`)?.quantity ?? { low: -1, high: -1 };
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(100);
    }
  });
});

describe('rows at ranks', () => {
  it.each([
    ['height[top 1 2025]', 'large'],
    ['height[bottom 1 2025]', 'small'],
    ['height[top 4-4 2025]', 'small'],
    ['capex[top 1 2025]', 'amazon'],
  ])('are named where that is certain: %s is %s', (line, row) => {
    const result = resultOf(line);
    expect(result?.gives === 'amount' && result.of.row).toBe(row);
  });

  it('are not named where ranges leave it open, and do not exist beyond the last', () => {
    const second = resultOf('height[top 2-2 2025]');
    expect(second?.gives === 'amount' && [second.of.row, second.of.candidates?.toSorted()]).toEqual([undefined, ['alike', 'middle']]);
    expect(resultOf('height[top 5-5 2025]')).toBeUndefined();
  });

  it('have the rivals that may be there as well', () => {
    const highest = resultOf('highest height[small, middle, alike 2025]');
    expect(highest?.gives === 'extreme' && [highest.row.row, highest.rivals.map(({ row }) => row)]).toEqual(['alike', ['middle']]);
  });
});

describe('a limit', () => {
  it.each([
    ['filter(capex[all 2025] > 80e9 USD)', ['amazon'], ['alphabet']],
    ['filter(capex[all 2025] >= 80e9 USD)', ['amazon', 'microsoft'], ['alphabet']],
    ['filter(capex[all 2025] < 72e9 USD)', [], ['meta']],
    ['filter(capex[all 2025] <= 72e9 USD)', ['meta'], []],
    ['filter(capex[all 2025] > capex[meta 2025])', ['amazon', 'microsoft', 'alphabet'], []],
    ['filter(height[all 2025] > 1000 metre)', [], ['large']],
  ])('%s', (line, surely, maybe) => {
    expect(passing(line)).toEqual([surely, maybe]);
  });
});
