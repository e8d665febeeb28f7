/** Tables made by hand, so that tests of queries need no files. */
import type { Quantity } from '../../src/knowledge/quantity.ts';
import type { Kind, Observation, StatedTotal, TableData } from '../../src/tables/table-data.ts';

export const range = (low: number, high: number, approx = false): Quantity => ({ low, high, approx });
export const point = (value: number, approx = false): Quantity => range(value, value, approx);
export const orMore = (low: number): Quantity => range(low, Infinity);

type Amounts = Readonly<Record<string, Quantity>>;

interface Written {
  readonly id: string;
  readonly unit?: string;
  /** By measure, period and row; the table's id is the measure of most. */
  readonly figures: Readonly<Record<string, Readonly<Record<string, Amounts>>>>;
  readonly units?: Readonly<Record<string, string>>;
  readonly kinds?: Readonly<Record<string, Kind>>;
  readonly totals?: readonly (Pick<StatedTotal, 'period' | 'quantity'> & Partial<StatedTotal>)[];
}

/** A table whose rows are those of its figures, in the order in which they first come. */
export function tableOf({ id, unit = 'USD', figures, units = {}, kinds = {}, totals = [] }: Written): TableData {
  const observations = Object.entries(figures).flatMap(([measure, periods]) =>
    Object.entries(periods).flatMap(([period, amounts]) =>
      Object.entries(amounts).map(
        ([row, quantity]): Observation => ({ row, measure, period, kind: kinds[period] ?? 'actual', quantity, sources: ['article#2'] }),
      ),
    ),
  );
  const rows = [...new Set(observations.map(({ row }) => row))];
  const byKey = new Map(observations.map((each) => [`${each.measure} ${each.period} ${each.row}`, each]));
  const periods = (measure: string) => Object.keys(figures[measure] ?? {}).sort();
  return {
    id,
    rows,
    measures: Object.keys(figures).map((measure) => ({ id: measure, names: [measure], unit: units[measure] ?? unit })),
    periods,
    usualPeriod: (measure) =>
      periods(measure).findLast((period) => Object.keys(figures[measure]?.[period] ?? {}).length * 2 > rows.length) ?? periods(measure)[0],
    observation: (row, measure, period) => byKey.get(`${measure} ${period} ${row}`),
    totals: totals.map((total) => ({
      measure: id,
      kind: 'planned',
      unit,
      also: {},
      rows,
      sources: ['article#2'],
      conflicts: [],
      ...total,
    })),
  };
}

const B = 1e9;

/** Expected spending of four companies, with a plan for the year after that is stated for all of them. */
export const capex = tableOf({
  id: 'capex',
  figures: {
    capex: {
      2024: { amazon: point(80 * B), microsoft: point(55 * B), alphabet: point(52 * B), meta: point(39 * B) },
      2025: {
        amazon: range(100 * B, 125 * B, true),
        microsoft: point(80 * B, true),
        alphabet: range(75 * B, 93 * B, true),
        meta: range(60 * B, 72 * B, true),
      },
    },
  },
  kinds: { 2025: 'expected', 2026: 'planned' },
  totals: [
    {
      period: '2026',
      quantity: orMore(530 * B),
      also: { KRW: point(685e12, true) },
      conflicts: [{ quantity: point(500 * B, true), unit: 'USD', sources: ['article#0'] }],
      entry: 'faq/capex-2026',
    },
  ],
});

/** Prices with several measures and a row named in Korean. */
export const menu = tableOf({
  id: 'menu',
  figures: {
    price: {
      '2025-Q3': { latte: point(4500), 아메리카노: point(4000), mocha: point(5000) },
      '2025-Q4': { latte: point(4800), mocha: point(5000) },
    },
    sold: { '2025-Q3': { latte: point(120), 아메리카노: range(300, 340), mocha: point(40) } },
  },
  units: { price: 'KRW', sold: 'cup' },
});

export const tables: ReadonlyMap<string, TableData> = new Map([capex, menu].map((table) => [table.id, table]));
