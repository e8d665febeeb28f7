/** The rates between units that the source's own pairs of figures imply. Knows no rate of its own: without such a pair there is none. */
import type { Quantity } from '../knowledge/quantity.ts';
import { quantityOf } from './quotient.ts';
import { quantitySize, type Size } from './size.ts';
import type { StatedTotal, TableData } from './table-data.ts';

/** Two figures that the source gives for the same, in two units. */
export interface RatePair {
  readonly from: number;
  readonly to: number;
}

/** How much of the other unit one of this unit is: from the least to the most that the pairs imply. */
export interface Rate {
  readonly low: number;
  readonly high: number;
  readonly pairs: readonly RatePair[];
}

/** The ends that a figure has; of an open one the known end, which is what the source sets beside the other figure. */
const ends = ({ low, high }: Quantity) => [...new Set([low, high])].filter(Number.isFinite);

/** Every figure that a total has in a unit, those that contradict it among them. */
function figuresIn(unit: string, total: StatedTotal): Quantity[] {
  return [
    ...(total.unit === unit ? [total.quantity] : []),
    ...Object.entries(total.also).flatMap(([other, quantity]) => (other === unit ? [quantity] : [])),
    ...total.conflicts.filter((conflict) => conflict.unit === unit).map(({ quantity }) => quantity),
  ];
}

/** The rate that the tables' totals imply; undefined where none gives both units. */
export function impliedRate(tables: readonly TableData[], from: string, to: string): Rate | undefined {
  const pairs = tables.flatMap(({ totals }) =>
    totals.flatMap((total) =>
      figuresIn(from, total).flatMap((a) =>
        figuresIn(to, total).flatMap((b) => ends(a).flatMap((one) => ends(b).map((other): RatePair => ({ from: one, to: other })))),
      ),
    ),
  );
  const rates = pairs.filter((pair) => pair.from > 0 && pair.to > 0).map((pair) => pair.to / pair.from);
  return rates.length > 0 ? { low: Math.min(...rates), high: Math.max(...rates), pairs } : undefined;
}

/** Every amount that the range and the rate allow, which is always about. An open end stays open. */
export function convert(size: Size, rate: Pick<Rate, 'low' | 'high'>, unit: string): Size {
  const { low, high } = quantityOf(size);
  return quantitySize({ low: low * (low < 0 ? rate.high : rate.low), high: high * (high < 0 ? rate.low : rate.high), approx: true }, unit);
}
