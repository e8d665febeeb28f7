/** Holds a stated amount against a fact: yes, no or partly, and why. Compares only; which fact is meant and what is said of it is decided elsewhere. */
import type { Quantity } from '../knowledge/quantity.ts';
import type { FoundAmount } from '../question/amount.ts';
import type { Fact, Figure } from './fact.ts';

export type Verdict = 'yes' | 'partly' | 'no';

/** Why, in order from true to false. */
export type Reason =
  /** The amount is the source's own, or the known end of an open one. */
  | 'same'
  /** Not exactly, but as near as "about" reaches. */
  | 'near'
  /** All of the fact lies within the stated bound. */
  | 'satisfies'
  /** One number was stated where the source gives a range around it. */
  | 'within'
  /** A narrower range was stated than the source gives. */
  | 'narrower'
  /** A wider range was stated than the source gives. */
  | 'wider'
  /** The two ranges overlap in part. */
  | 'overlap'
  /** A part of the fact lies within the stated bound. */
  | 'some'
  /** The source says "about" the very bound: it may be either side. */
  | 'edge'
  /** The source gives no end on this side, so the amount is not excluded. */
  | 'open'
  /** Only a figure that the source gives elsewhere agrees. */
  | 'conflict'
  | 'outside';

/** What a person states: one number (`low` = `high`), a range or a bound (one end infinite). */
export interface Stated {
  readonly low: number;
  readonly high: number;
  /** For a bound: the end itself is not meant ("more than", 미만). */
  readonly strict: boolean;
  /** Absent where the text gives only a scale: 1,000억, 100B. */
  readonly unit?: string;
}

export interface Comparison {
  readonly verdict: Verdict;
  readonly reason: Reason;
}

export interface Verification extends Comparison {
  readonly stated: Stated;
  readonly fact: Fact;
  /** For the reason `conflict`: the figure that agrees. */
  readonly rival?: Figure;
}

export function statedBy({ value, high = value, bound, unit }: FoundAmount): Stated {
  const ends =
    bound === 'atLeast' || bound === 'above'
      ? { low: value, high: Infinity }
      : bound === 'atMost' || bound === 'below'
        ? { low: -Infinity, high: value }
        : { low: value, high };
  return { ...ends, strict: bound === 'above' || bound === 'below', ...(unit && { unit }) };
}

/** Equal but for the error of binary fractions. */
const equal = (a: number, b: number) => Math.abs(a - b) <= Math.abs(b) * 1e-9;
/** The same number as people round it: to two significant digits, but 130 is no 125. */
const same = (a: number, b: number) =>
  equal(a, b) || (Number.isFinite(a) && a.toPrecision(2) === b.toPrecision(2) && Math.abs(a - b) <= Math.abs(b) * 0.025);
/** As near as "about" reaches: 5 % of an amount, but one point of a percentage, where 99 % is not about 95 %. */
const near = (a: number, b: number, unit: string) => (unit === 'percent' ? Math.abs(a - b) <= 1 : Math.abs(a - b) <= Math.abs(b) * 0.05);

const yes = (reason: Reason): Comparison => ({ verdict: 'yes', reason });
const partly = (reason: Reason): Comparison => ({ verdict: 'partly', reason });
const no: Comparison = { verdict: 'no', reason: 'outside' };

function agrees(value: number, given: number, { approx }: Quantity, unit: string): Comparison | undefined {
  if (equal(value, given)) return yes('same');
  return same(value, given) || (approx && near(value, given, unit)) ? yes('near') : undefined;
}

/**
 * One number. It agrees with one number of the source within rounding; with the known end of an open amount likewise ("530 or more": 530 yes,
 * 600 not excluded, 400 no). Of a range the source says only that the number may be it: partly.
 */
function compareNumber(value: number, fact: Quantity, unit: string): Comparison {
  const { low, high } = fact;
  if (low === high) return agrees(value, low, fact, unit) ?? no;
  const inside = (value > low || same(value, low)) && (value < high || same(value, high));
  if (Number.isFinite(low) && Number.isFinite(high)) return inside ? partly('within') : no;
  return agrees(value, high === Infinity ? low : high, fact, unit) ?? (inside ? partly('open') : no);
}

/**
 * A bound, seen upwards (one downwards is mirrored before). Yes where all of the fact satisfies it, partly where some does. The end of a range
 * counts as satisfying "more than", too: sources write "90 or more" and "more than 90" alike.
 */
function compareBound(edge: number, strict: boolean, { low, high, approx }: Quantity): Comparison {
  if (low === high) {
    if (approx ? same(low, edge) : equal(low, edge)) return strict ? (approx ? partly('edge') : no) : yes('satisfies');
    return low > edge ? yes('satisfies') : no;
  }
  if (equal(low, edge)) return yes(high === Infinity ? 'same' : 'satisfies');
  if (low > edge) return yes('satisfies');
  if (high === Infinity) return partly('open');
  return high > edge || (!strict && equal(high, edge)) ? partly('some') : no;
}

/** A range with two ends. Only the same two ends are a yes: a wider one says less than the source, a narrower one more. */
function compareRange({ low, high }: Stated, fact: Quantity): Comparison {
  if (same(low, fact.low) && same(high, fact.high)) return yes(equal(low, fact.low) && equal(high, fact.high) ? 'same' : 'near');
  if (high < fact.low || low > fact.high) return no;
  if (!Number.isFinite(fact.low) || !Number.isFinite(fact.high)) return partly('open');
  if (low <= fact.low && high >= fact.high) return partly('wider');
  return partly(low >= fact.low && high <= fact.high ? 'narrower' : 'overlap');
}

/** Holds what is stated against one quantity of the same unit. */
export function compare(stated: Stated, quantity: Quantity, unit: string): Comparison {
  if (stated.high === Infinity) return compareBound(stated.low, stated.strict, quantity);
  if (stated.low === -Infinity)
    return compareBound(-stated.high, stated.strict, { low: -quantity.high, high: -quantity.low, approx: quantity.approx });
  return stated.low === stated.high ? compareNumber(stated.low, quantity, unit) : compareRange(stated, quantity);
}

/** The same, with what the source gives elsewhere: an amount that only a contradicting figure has is partly right. */
function verify(stated: Stated, fact: Fact): Verification {
  const found = compare(stated, fact.quantity, fact.unit);
  if (found.verdict === 'yes') return { ...found, stated, fact };
  const rival = fact.conflicts.find(({ quantity, unit }) => compare(stated, quantity, unit).verdict === 'yes');
  return rival ? { ...partly('conflict'), stated, fact, rival } : { ...found, stated, fact };
}

const rank: Readonly<Record<Verdict, number>> = { yes: 0, partly: 1, no: 2 };
/** Percentages and multiples are never written without their unit. */
const needsUnit = new Set(['percent', 'times']);

function distance({ stated, fact }: Verification): number {
  const [a, b] = [stated, fact.quantity].map(({ low, high }) => Math.abs(Number.isFinite(low) ? low : high) || 1);
  return Math.abs(Math.log((a ?? 1) / (b ?? 1)));
}

/** Holds an amount against every fact of its unit and gives the best result; among facts that it contradicts, the nearest in size. Undefined without such a fact. */
export function verifyAmount(stated: Stated, facts: readonly Fact[]): Verification | undefined {
  const fitting = facts.filter(({ unit }) => (stated.unit === undefined ? !needsUnit.has(unit) : unit === stated.unit));
  const results = fitting.map((each) => verify(stated, each));
  return results.sort((a, b) => rank[a.verdict] - rank[b.verdict] || distance(a) - distance(b))[0];
}

/** Of several: yes or no where all agree, else partly. */
export function overall(results: readonly Comparison[]): Verdict {
  const [first] = results;
  return first && results.every(({ verdict }) => verdict === first.verdict) ? first.verdict : 'partly';
}
