/** What can be computed over a table of ranges, as plain results: which row, which amount, and how certain. Writes no sentences. */
import type { Row } from '../knowledge/knowledge.ts';
import type { Quantity } from '../knowledge/quantity.ts';
import type { Direction } from '../question/comparing.ts';
import type { Places } from '../question/places.ts';
import { divide, middle, order, scale, subtract, sum } from './range.ts';

export function total(rows: readonly Row[]): Quantity {
  return sum(rows.map((row) => row.value));
}

export function average(rows: readonly Row[]): Quantity {
  return scale(total(rows), 1 / rows.length);
}

export interface Ranking {
  /** Largest first, by the middle of each range. */
  readonly rows: readonly Row[];
  /** Neighbours in that order whose ranges overlap: either may be ahead. */
  readonly open: readonly (readonly [Row, Row])[];
}

export function ranking(rows: readonly Row[]): Ranking {
  const ordered = [...rows].sort((a, b) => middle(b.value) - middle(a.value));
  const pairs = ordered.slice(1).map((row, index): readonly [Row, Row] => [ordered[index] ?? row, row]);
  return { rows: ordered, open: pairs.filter(([a, b]) => order(a.value, b.value) === 'open') };
}

/** The rows at these places, largest first; undefined where there are no such places, or where overlapping ranges leave open which rows are at them. */
export function rowsAt(places: readonly Places[], rows: readonly Row[]): readonly Row[] | undefined {
  const ordered = ranking(rows).rows;
  if (places.some(({ last }) => last > ordered.length)) return undefined;
  const isChosen = (at: number) =>
    places.some(({ from, first, last }) => {
      const place = from === 'top' ? at + 1 : ordered.length - at;
      return first <= place && place <= last;
    });
  // Among chosen neighbours any order will do.
  const isSettled = (at: number) =>
    isChosen(at - 1) === isChosen(at) ||
    ordered.slice(0, at).every((row) => ordered.slice(at).every((other) => order(row.value, other.value) === 'above'));
  return ordered.every((_, at) => at === 0 || isSettled(at)) ? ordered.filter((_, at) => isChosen(at)) : undefined;
}

export interface Extreme {
  readonly row: Row;
  /** Rows that may be as high (or as low) as this one. */
  readonly rivals: readonly Row[];
}

function extreme(ordered: readonly Row[]): Extreme | undefined {
  const [row, ...others] = ordered;
  return row && { row, rivals: others.filter((other) => order(row.value, other.value) === 'open') };
}

export function highest(rows: readonly Row[]): Extreme | undefined {
  return extreme(ranking(rows).rows);
}

export function lowest(rows: readonly Row[]): Extreme | undefined {
  return extreme([...ranking(rows).rows].reverse());
}

/** How much `a` is above `b`; negative where it is below. */
export function difference(a: Row, b: Row): Quantity {
  return subtract(a.value, b.value);
}

export function ratio(a: Row, b: Row): Quantity {
  return divide(a.value, b.value);
}

/** `own` of both together; amounts without a known end count as nothing at the low end and as everything at the high end. */
function part(own: number, others: number): number {
  if (own === Infinity) return 1;
  if (others === Infinity || own <= 0) return 0;
  return own / (own + Math.max(others, 0));
}

/** The row's share of all rows, in percent: least when the others are high, most when they are low. */
export function share(row: Row, rows: readonly Row[]): Quantity {
  const others = total(rows.filter((other) => other !== row));
  const least = part(row.value.low, others.high);
  const most = part(row.value.high, others.low);
  return scale({ low: least, high: most, approx: row.value.approx || others.approx }, 100);
}

/** Growth from one amount to a later one, in percent. An open end of either leaves the growth open on that side. */
export function growth(from: Quantity, to: Quantity): Quantity {
  const quotient = divide(to, from);
  const low = from.high === Infinity ? -Infinity : (quotient.low - 1) * 100;
  return { low, high: (quotient.high - 1) * 100, approx: quotient.approx };
}

/** What a filter lets pass: more or less than an amount, or than another row. */
export interface Limit {
  readonly direction: Direction;
  readonly edge: number | Row;
  /** The edge itself passes. */
  readonly inclusive?: boolean;
}

/** Rows that pass the limit with their whole range, and rows that may pass it with a part of theirs. A row that is the edge is neither. */
export function filter(
  rows: readonly Row[],
  { direction, edge, inclusive = false }: Limit,
): { readonly surely: readonly Row[]; readonly maybe: readonly Row[] } {
  const { low, high } = typeof edge === 'number' ? { low: edge, high: edge } : edge.value;
  const beyond = (a: number, b: number) => a > b || (inclusive && a === b);
  const passes = ({ value }: Row) =>
    direction === 'more'
      ? { surely: beyond(value.low, high), maybe: beyond(value.high, low) }
      : { surely: beyond(low, value.high), maybe: beyond(high, value.low) };
  const others = rows.filter((row) => row !== edge);
  const surely = others.filter((row) => passes(row).surely);
  return { surely, maybe: others.filter((row) => !surely.includes(row) && passes(row).maybe) };
}
