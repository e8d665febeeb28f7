/** Holds an amount that somebody states against a figure of the source, at the precision with which it is written. Knows neither rows nor periods. */
import type { Quantity } from '../knowledge/quantity.ts';

export type Verdict = 'yes' | 'partly' | 'no' | 'unknown';

/** What a person states: one number (`low` = `high`), a range, or a bound (one end infinite). */
export interface StatedAmount {
  readonly low: number;
  readonly high: number;
  /** Said with "about". */
  readonly approx: boolean;
  /** For a bound: the end itself is not meant ("more than", 미만). */
  readonly strict: boolean;
  /** Absent where the text gives only a scale: 1,000억, 100B. */
  readonly unit?: string;
  /** How many digits are written out, where that is known; else those before the last zeros, and at least two. */
  readonly digits?: number;
}

/** Why, by the shapes of what is stated and what the source gives. */
export type ComparisonReason =
  /** It is the source's figure, its range, or the known end of an open one, at the precision that is written. */
  | 'same'
  /** All of the figure lies within the stated bound. */
  | 'satisfies'
  /** One number was stated where the source gives a range around it. */
  | 'inside'
  /** The source gives no end on this side, so the number is neither given nor excluded. */
  | 'open'
  /** A narrower range was stated than the source gives. */
  | 'narrower'
  /** A wider range was stated than the source gives. */
  | 'wider'
  | 'overlap'
  /** The stated bound lies inside the source's range: a part of it is on either side. */
  | 'boundInside'
  /** The source says "about" the very bound: it may be on either side. */
  | 'edge'
  | 'outside';

export interface AmountComparison {
  readonly verdict: Verdict;
  readonly reason: ComparisonReason;
}

const result = (verdict: Verdict, reason: ComparisonReason): AmountComparison => ({ verdict, reason });

/** Equal but for the error of binary fractions. */
const equal = (a: number, b: number) => a === b || Math.abs(a - b) <= Math.abs(b) * 1e-9;

/** How far a number may be off for its written digits still to be right, and never more than this part of the figure. */
const mostOff = { exact: 0.025, about: 0.05 } as const;
/** Percentages are rounded to whole ones, however small they are. */
const wholes = new Set(['percent', 'points']);

function significantDigits(value: number): number {
  const [digits = ''] = Math.abs(value).toPrecision(15).replace(/e.*$/, '').replace('.', '').replace(/^0+/, '').split('e');
  return digits.replace(/0{1,20}$/, '').length;
}

/** Half of the last written place. */
function halfStep(value: number, digits: number, unit: string): number {
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - digits);
  return (wholes.has(unit) && Number.isInteger(value) ? Math.max(step, 1) : step) / 2;
}

/** Whether a stated number is a figure, as people round it: to its written digits; with "about" to one digit less. */
export function isSameNumber(
  stated: number,
  figure: number,
  { approx, digits }: Pick<StatedAmount, 'approx' | 'digits'>,
  unit: string,
): boolean {
  if (equal(stated, figure)) return true;
  if (!Number.isFinite(stated) || !Number.isFinite(figure) || stated === 0) return false;
  const written = Math.max(2, digits ?? significantDigits(stated));
  const half = halfStep(stated, approx ? Math.max(1, written - 1) : written, unit);
  const off = Math.abs(stated - figure);
  const most = Math.max(Math.abs(figure) * (approx ? mostOff.about : mostOff.exact), wholes.has(unit) ? 0.5 : 0);
  return off <= half * (1 + 1e-9) && off <= most;
}

function comparedNumber(stated: StatedAmount, { low, high }: Quantity, unit: string): AmountComparison {
  const value = stated.low;
  const same = (figure: number) => isSameNumber(value, figure, stated, unit);
  if (low === high) return same(low) ? result('yes', 'same') : result('no', 'outside');
  const isOpen = !Number.isFinite(low) || !Number.isFinite(high);
  if (isOpen && same(Number.isFinite(low) ? low : high)) return result('yes', 'same');
  const isInside = (value >= low || same(low)) && (value <= high || same(high));
  if (!isInside) return result('no', 'outside');
  // That the source names no end does not make every number there right.
  if (isOpen) return result('partly', 'open');
  return result(stated.approx ? 'yes' : 'partly', 'inside');
}

/** A bound, seen upwards (one downwards is mirrored before). The end of a range satisfies "more than" as well: sources write "90 or more" and "more than 90" alike. */
function comparedBound(edge: number, strict: boolean, { low, high, approx }: Quantity): AmountComparison {
  if (low === high && equal(low, edge)) {
    if (!strict) return result('yes', 'satisfies');
    return approx ? result('unknown', 'edge') : result('no', 'outside');
  }
  if (equal(low, edge)) return result('yes', high === Infinity ? 'same' : 'satisfies');
  if (low > edge) return result('yes', 'satisfies');
  if (high > edge || (!strict && equal(high, edge))) return result('unknown', 'boundInside');
  return result('no', 'outside');
}

/** A range with two ends. Only the same two ends are a yes: a wider one says less than the source, a narrower one more. */
function comparedRange(stated: StatedAmount, quantity: Quantity, unit: string): AmountComparison {
  const { low, high } = stated;
  const same = (a: number, b: number) => isSameNumber(a, b, stated, unit);
  if (same(low, quantity.low) && same(high, quantity.high)) return result('yes', 'same');
  if (high < quantity.low || low > quantity.high) return result('no', 'outside');
  if (!Number.isFinite(quantity.low) || !Number.isFinite(quantity.high)) return result('partly', 'open');
  if (low <= quantity.low && high >= quantity.high) return result('partly', 'wider');
  return result('partly', low >= quantity.low && high <= quantity.high ? 'narrower' : 'overlap');
}

/** Holds what is stated against one figure of the same unit. */
export function compareStated(stated: StatedAmount, quantity: Quantity, unit: string): AmountComparison {
  if (stated.high === Infinity) return comparedBound(stated.low, stated.strict, quantity);
  if (stated.low === -Infinity) {
    return comparedBound(-stated.high, stated.strict, { low: -quantity.high, high: -quantity.low, approx: quantity.approx });
  }
  return stated.low === stated.high ? comparedNumber(stated, quantity, unit) : comparedRange(stated, quantity, unit);
}

/** Whether the same number stands before another word for thousands: 80 billion and 80 trillion. */
function isByThousands(stated: number, figure: number): boolean {
  const thousands = Math.log10(stated / figure) / 3;
  return Number.isFinite(thousands) && Math.abs(thousands - Math.round(thousands)) < 1e-9;
}

/** Whether it has the digits of a figure in another unit or at another scale: 685 billion dollars and 685 trillion won. One digit alone is chance, unless all that is written is the same. */
export function hasDigitsOf(stated: StatedAmount, quantity: Quantity): boolean {
  const digits = (value: number) => (Number.isFinite(value) && value > 0 ? Number(value.toExponential(11).split('e')[0]) : undefined);
  const ends = ({ low, high }: Pick<Quantity, 'low' | 'high'>) =>
    [...new Set([digits(low), digits(high)])].filter((end) => end !== undefined);
  const [own, given] = [ends(stated), ends(quantity)];
  const isMoreThanChance = own.some((end) => !Number.isInteger(end)) || isByThousands(stated.low, quantity.low);
  return isMoreThanChance && own.length === given.length && own.every((end, at) => equal(end, given[at] ?? Number.NaN));
}
