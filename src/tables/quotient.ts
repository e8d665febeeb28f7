/** The lowest and highest values of a linear form, or of the quotient of two, over every choice of its variables: exact, with open ends. */
import type { Quantity } from '../knowledge/quantity.ts';
import { type Coordinate, coordinatesOf, type Form, linearExtreme, singleExtent } from './form.ts';

export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** A numerator over a denominator that is above zero for every choice; without one, a linear form. */
export interface Quotient {
  readonly over: Form;
  readonly under?: Form;
}

type Terms = readonly (readonly [k: number, low: number, high: number])[];

const termsOf = (coordinates: readonly Coordinate[], at: number): Terms =>
  coordinates.map(({ low, high, factors }) => [factors[at] ?? 0, low, high]);

/** The largest gap that the amounts at two ranks of the same rows can have: so many rows at or above the one, so many others at or below the other. */
function widest(family: readonly Ends[], upper: number, lower: number, measure: (a: number, b: number) => number): number {
  const count = family.length;
  const lows = [...family].sort((a, b) => a.low - b.low);
  const below = count - lower + 1;
  let best = -Infinity;
  for (const { high: a } of family) {
    const spare = family.filter(({ high }) => high >= a).length - upper;
    if (spare < 0) continue;
    let taken = 0;
    let ofAbove = 0;
    for (const row of lows) {
      if (row.high >= a) {
        if (ofAbove === spare) continue;
        ofAbove += 1;
      }
      taken += 1;
      if (taken === below) {
        best = Math.max(best, measure(a, row.low));
        break;
      }
    }
  }
  return best;
}

const nth = (values: readonly number[], rank: number) => [...values].sort((a, b) => b - a)[rank - 1] ?? Number.NaN;
/** More rows than this are enclosed by the ends of each rank by itself. */
const manyRows = 200;

const sameRows = (a: readonly Ends[], b: readonly Ends[]) =>
  a.length === b.length && a.length <= manyRows && a.every((row, at) => row === b[at]);

/** Two ranks of the same rows, one set against the other, are not free of each other: the first is never below the second. */
function betweenRanks(coordinates: readonly Coordinate[]): { readonly upper: Coordinate; readonly lower: Coordinate } | undefined {
  const [a, b, ...more] = coordinates;
  if (!a?.slot || !b?.slot || more.length > 0 || !sameRows(a.slot.family, b.slot.family)) return undefined;
  return a.slot.rank < b.slot.rank ? { upper: a, lower: b } : { upper: b, lower: a };
}

function gapOfRanks(constant: number, coordinates: readonly Coordinate[]): Ends | undefined {
  const pair = betweenRanks(coordinates);
  const k = pair?.upper.factors[0] ?? 0;
  if (!pair?.upper.slot || !pair.lower.slot || k === 0 || pair.lower.factors[0] !== -k) return undefined;
  const { family, rank } = pair.upper.slot;
  const least = Math.max(
    0,
    nth(
      family.map(({ low }) => low),
      rank,
    ) -
      nth(
        family.map(({ high }) => high),
        pair.lower.slot.rank,
      ),
  );
  const ends = [least, widest(family, rank, pair.lower.slot.rank, (a, b) => a - b)].map((end) => constant + k * end);
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

function ratioOfRanks({ over, under }: Required<Quotient>, coordinates: readonly Coordinate[]): Ends | undefined {
  const pair = betweenRanks(coordinates);
  if (!pair?.upper.slot || !pair.lower.slot || over.constant !== 0 || under.constant !== 0) return undefined;
  const { family, rank } = pair.upper.slot;
  const k = (pair.upper.factors[0] ?? 0) / (pair.lower.factors[1] ?? 0);
  const straight = pair.upper.factors[1] === 0 && pair.lower.factors[0] === 0;
  if (!straight || !(k > 0) || family.some(({ low }) => low <= 0)) return undefined;
  const least = Math.max(
    1,
    nth(
      family.map(({ low }) => low),
      rank,
    ) /
      nth(
        family.map(({ high }) => high),
        pair.lower.slot.rank,
      ),
  );
  return { low: k * least, high: k * widest(family, rank, pair.lower.slot.rank, (a, b) => a / b) };
}

/** The highest (sign 1) or lowest (sign −1) quotient, by Dinkelbach's method over the known ends, and in the limit along each open one. */
function quotientExtreme({ over, under }: Required<Quotient>, coordinates: readonly Coordinate[], sign: 1 | -1): number {
  const better = (a: number, b: number) => (sign * a > sign * b ? a : b);
  let limit = -sign * Infinity;
  const bounded = coordinates.map((coordinate) => {
    const [n = 0, d = 0] = coordinate.factors;
    const { low, high } = coordinate;
    for (const [end, direction] of [
      [low, -1],
      [high, 1],
    ] as const) {
      if (Number.isFinite(end)) continue;
      if (d !== 0) limit = better(limit, n / d);
      else if (n * direction * sign > 0) limit = sign * Infinity;
    }
    const known = Number.isFinite(low) ? low : Number.isFinite(high) ? high : 0;
    return { n, d, low: Number.isFinite(low) ? low : known, high: Number.isFinite(high) ? high : known };
  });
  let value = quotientAt(over.constant, under.constant, bounded, () => false);
  for (let round = 0; round < 100; round++) {
    const at = value;
    const next = quotientAt(over.constant, under.constant, bounded, ({ n, d }) => sign * (n - at * d) > 0);
    if (!(sign * next > sign * value)) break;
    value = next;
  }
  return better(value, limit);
}

/** A quotient of two variables at most, as most are, has its extremes at one of their four choices of ends. */
function ofFew(n0: number, d0: number, coordinates: readonly Coordinate[]): Ends | undefined {
  const [a, b] = coordinates;
  if (!a || coordinates.length > 2 || a.slot || !isClosed(a) || (b && !isClosed(b))) return undefined;
  const [n = 0, d = 0] = a.factors;
  const [m = 0, e = 0] = b?.factors ?? [];
  let [lowest, highest] = [Infinity, -Infinity];
  for (const x of [a.low, a.high]) {
    for (const y of b ? [b.low, b.high] : [0]) {
      const value = (n0 + n * x + m * y) / (d0 + d * x + e * y);
      if (value < lowest) lowest = value;
      if (value > highest) highest = value;
    }
  }
  return { low: lowest, high: highest };
}

const isClosed = ({ low, high }: Ends) => Number.isFinite(low) && Number.isFinite(high);

interface Bounded extends Ends {
  readonly n: number;
  readonly d: number;
}

function quotientAt(n0: number, d0: number, variables: readonly Bounded[], isHigh: (variable: Bounded) => boolean): number {
  let n = n0;
  let d = d0;
  for (const variable of variables) {
    const end = isHigh(variable) ? variable.high : variable.low;
    n += variable.n * end;
    d += variable.d * end;
  }
  return n / d;
}

/** Every value that the quotient can have, from the lowest to the highest. */
export function endsOf(quotient: Quotient): Ends {
  const { over, under } = quotient;
  const simple = under ? undefined : singleExtent(over);
  if (simple) return simple;
  if (!under) {
    const coordinates = coordinatesOf([over]);
    const terms = termsOf(coordinates, 0);
    return (
      gapOfRanks(over.constant, coordinates) ?? {
        low: linearExtreme(over.constant, terms, -1),
        high: linearExtreme(over.constant, terms, 1),
      }
    );
  }
  const coordinates = coordinatesOf([over, under]);
  return (
    ofFew(over.constant, under.constant, coordinates) ??
    ratioOfRanks({ over, under }, coordinates) ?? {
      low: quotientExtreme({ over, under }, coordinates, -1),
      high: quotientExtreme({ over, under }, coordinates, 1),
    }
  );
}

/** The values with every open end taken at the end that is known. */
export function knownEndsOf(quotient: Quotient): Ends {
  return endsOf({ over: closed(quotient.over), ...(quotient.under && { under: closed(quotient.under) }) });
}

const closedVariables = new WeakMap<object, { low: number; high: number; approx: boolean }>();

function closed(form: Form): Form {
  const all = new Map<{ low: number; high: number; approx: boolean }, number>();
  const add = (terms: Form['terms'], times: number) => {
    for (const [variable, k] of terms) {
      const isOpen = !Number.isFinite(variable.low) || !Number.isFinite(variable.high);
      const known = Number.isFinite(variable.low) ? variable.low : variable.high;
      const own = isOpen ? (closedVariables.get(variable) ?? { low: known, high: known, approx: variable.approx }) : variable;
      if (isOpen) closedVariables.set(variable, own);
      all.set(own, (all.get(own) ?? 0) + times * k);
    }
  };
  add(form.terms, 1);
  if (form.bulk) add(form.bulk.block.terms, form.bulk.times);
  return { constant: form.constant, terms: all, approx: form.approx };
}

/** With whether anything in it is only said to be about so much. */
export function quantityOf(quotient: Quotient): Quantity {
  return { ...endsOf(quotient), approx: quotient.over.approx || (quotient.under?.approx ?? false) };
}
