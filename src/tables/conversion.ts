/** Amounts in another currency, at the rates that the source's own pairs of figures imply. Knows no rate of its own: without such a pair there is none. */
import type { Table } from '../knowledge/knowledge.ts';
import type { Quantity } from '../knowledge/quantity.ts';

/** Two figures that the source gives for the same, in two units. */
export interface Pair {
  readonly from: number;
  readonly to: number;
}

/** How much of the other unit one of this unit is: from the least to the most that the pairs imply. */
export interface Rate {
  readonly low: number;
  readonly high: number;
  readonly pairs: readonly Pair[];
}

/** The ends that a figure has; of an open one the known end, which is what the source sets beside the other figure. */
const ends = ({ low, high }: Quantity) => [...new Set([low, high])].filter(Number.isFinite);

/** Every figure that a total has in a unit, those that contradict it among them. */
function figuresIn(unit: string, given: Table['totals'][number], table: Table): Quantity[] {
  const own = given.unit ?? table.measure.unit;
  return [
    ...(own === unit ? [given.value] : []),
    ...Object.entries(given.also).flatMap(([other, quantity]) => (other === unit ? [quantity] : [])),
    ...given.conflicts.filter((conflict) => (conflict.unit ?? own) === unit).map(({ value }) => value),
  ];
}

/** The rate between two units that the table's totals imply; undefined where none gives both. */
export function rateOf(table: Table, from: string, to: string): Rate | undefined {
  if (from === to) return undefined;
  const pairs = table.totals.flatMap((given) =>
    figuresIn(from, given, table).flatMap((a) =>
      figuresIn(to, given, table).flatMap((b) => ends(a).flatMap((low) => ends(b).map((high): Pair => ({ from: low, to: high })))),
    ),
  );
  const rates = pairs.filter((pair) => pair.from > 0 && pair.to > 0).map((pair) => pair.to / pair.from);
  return rates.length > 0 ? { low: Math.min(...rates), high: Math.max(...rates), pairs } : undefined;
}

/** Every amount that the range and the rate allow. An open end stays open. */
export function convert({ low, high }: Quantity, rate: Pick<Rate, 'low' | 'high'>): Quantity {
  return { low: low * (low < 0 ? rate.high : rate.low), high: high * (high < 0 ? rate.low : rate.high), approx: true };
}
