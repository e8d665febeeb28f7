/** Charts for tests: of rows that are given, or with anything in them. */
import fc from 'fast-check';
import type { Chart, ChartRow } from '../../src/core/chart.ts';

export const row = (name: string, low: number, high: number, more: Partial<ChartRow> = {}): ChartRow => ({
  name,
  low,
  high,
  amount: `${low}–${high}`,
  ...more,
});

export function chartOf(rows: readonly ChartRow[], more: Partial<Chart> = {}): Chart {
  return { title: 'Heights', unit: { kind: 'named', name: 'metres' }, rows, ...more };
}

const end = fc.oneof(
  fc.double({ min: -1e13, max: 1e13, noNaN: true }),
  fc.integer({ min: -100, max: 100 }).map((value) => value * 1e9),
  fc.constantFrom(0, 1, 1e-3),
);

/** At least one end is there. */
const range = fc.tuple(end, end, fc.constantFrom('both', 'low', 'high')).map(([a, b, given]) => ({
  low: given === 'high' ? -Infinity : Math.min(a, b),
  high: given === 'low' ? Infinity : Math.max(a, b),
}));

export const anyRows = fc.array(
  fc.record({ range, name: fc.string({ unit: 'binary', maxLength: 60 }) }).map((made) => row(made.name, made.range.low, made.range.high)),
  { minLength: 2, maxLength: 20 },
);
