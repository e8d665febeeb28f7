/** What a stated amount is worth against the facts: yes, partly, no or unknown, with the reason and, where it is another figure of the source, which one it really is. */
import type { Quantity } from '../knowledge/quantity.ts';
import type { Expression } from './query.ts';
import {
  type AmountComparison,
  type ComparisonReason,
  compareStated,
  hasDigitsOf,
  type StatedAmount,
  type Verdict,
} from './stated-amount.ts';
import type { Kind } from './table-data.ts';

/** One figure of the source, or what follows from its figures. */
export interface Fact {
  readonly quantity: Quantity;
  readonly unit: string;
  /** What it is the figure of; absent for one of an entry. */
  readonly expression?: Expression;
  readonly kind?: Kind;
  /** Source references such as `article#2`. */
  readonly sources: readonly string[];
  /** It is not written in the source but follows from its figures. */
  readonly computed: boolean;
  /** What the source gives for the same elsewhere. */
  readonly conflicts: readonly Rival[];
}

export interface Rival {
  readonly quantity: Quantity;
  readonly unit: string;
  readonly sources: readonly string[];
}

/** In what a figure of the source differs from the one that was spoken of. */
export type Difference = 'row' | 'measure' | 'period' | 'unit' | 'kind';

export interface OtherFact {
  readonly fact: Fact;
  readonly differs: Difference;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly reason:
    | ComparisonReason
    /** It is the source's figure for something else: see `really`. */
    | 'wrongFigure'
    /** Only a figure that the source gives elsewhere for the same agrees: see `rival`. */
    | 'conflict'
    /** Said to be done where it is planned, or the like. */
    | 'wrongKind'
    /** The orders or ranges that are compared overlap. */
    | 'overlaps'
    /** So by every choice of amounts, or by none. */
    | 'follows'
    /** There is nothing to hold it against. */
    | 'noFigure';
  /** What it was held against. */
  readonly fact?: Fact;
  readonly really?: OtherFact;
  readonly rival?: Rival;
}

export interface Statement {
  readonly amount: StatedAmount;
  /** Where the words say so: spent, is planned. */
  readonly kind?: Kind;
}

/** Units that are never left out, and whose numbers are not taken for amounts of another unit. */
const ofThemselves = new Set(['percent', 'points', 'times', 'rank', 'count']);
const rank: Readonly<Record<Verdict, number>> = { yes: 0, partly: 1, unknown: 2, no: 3 };

interface Held extends AmountComparison {
  readonly fact: Fact;
}

function distance({ low, high }: StatedAmount, { quantity }: Fact): number {
  const size = (a: number, b: number) => Math.abs(Number.isFinite(a) ? a : b) || 1;
  return Math.abs(Math.log(size(low, high) / size(quantity.low, quantity.high)));
}

/** Whether a fact is in the unit that is stated, or may be where none is. */
export function isInUnit({ unit: stated }: StatedAmount, { unit }: Pick<Fact, 'unit'>): boolean {
  return stated === undefined ? !ofThemselves.has(unit) : stated === unit;
}

/** The best result among the facts of the unit; among those that it contradicts, against the nearest in size. */
function heldAgainst(amount: StatedAmount, facts: readonly Fact[]): Held | undefined {
  const results = facts
    .filter((fact) => isInUnit(amount, fact))
    .map((fact): Held => ({ ...compareStated(amount, fact.quantity, fact.unit), fact }));
  const byVerdict = (a: Held, b: Held) => rank[a.verdict] - rank[b.verdict];
  const bySize = (a: Held, b: Held) => distance(amount, a.fact) - distance(amount, b.fact);
  // Without a unit the figure of that size is meant, not one that happens to bear it out in another unit.
  const isUnitless = amount.unit === undefined;
  return results.sort((a, b) => (isUnitless ? bySize(a, b) || byVerdict(a, b) : byVerdict(a, b) || bySize(a, b)))[0];
}

/** The figure that is stated, though of something else. */
function whatItIs(amount: StatedAmount, others: Iterable<OtherFact>): OtherFact | undefined {
  const inScale: OtherFact[] = [];
  for (const other of others) {
    const { quantity, unit } = other.fact;
    if (isInUnit(amount, other.fact)) {
      if (compareStated(amount, quantity, unit).reason === 'same') return other;
    } else if (
      other.differs === 'unit' &&
      ofThemselves.has(unit) === ofThemselves.has(amount.unit ?? '') &&
      hasDigitsOf(amount, quantity)
    ) {
      inScale.push(other);
    }
  }
  return inScale[0];
}

/**
 * Holds a statement against the facts that it speaks of, and against others only where those do not bear it out. In this order: (1) the figure of
 * another row, period, unit or kind is wrong, even inside an open range; (2) a figure that the source gives in conflict is partly right; (3) else
 * the range decides.
 */
export function judge({ amount, kind }: Statement, facts: readonly Fact[], others: () => Iterable<OtherFact>): Judgement {
  const held = heldAgainst(amount, facts);
  // A range that is wider than the figure may be that of another row.
  const isBorneOut = held !== undefined && held.verdict !== 'no' && !['open', 'wider', 'overlap'].includes(held.reason);
  if (!isBorneOut) {
    const elsewhere = facts.filter((fact) => !isInUnit(amount, fact)).map((fact): OtherFact => ({ fact, differs: 'unit' }));
    const really = whatItIs(amount, elsewhere) ?? whatItIs(amount, others());
    if (really) return { verdict: 'no', reason: 'wrongFigure', really, ...(held && { fact: held.fact }) };
  }
  if (!held) return { verdict: 'unknown', reason: 'noFigure' };
  const { fact, verdict, reason } = held;
  if (kind !== undefined && fact.kind !== undefined && kind !== fact.kind && verdict !== 'no') {
    return { verdict: 'no', reason: 'wrongKind', fact, really: { fact, differs: 'kind' } };
  }
  if (verdict === 'yes') return { verdict, reason, fact };
  const rival = fact.conflicts.find((each) => isInUnit(amount, each) && compareStated(amount, each.quantity, each.unit).reason === 'same');
  return rival ? { verdict: 'partly', reason: 'conflict', fact, rival } : { verdict, reason, fact };
}

const opposite: Readonly<Record<Verdict, Verdict>> = { yes: 'no', no: 'yes', partly: 'partly', unknown: 'unknown' };

/** What denying it is worth. */
export function denied(judgement: Judgement): Judgement {
  return { ...judgement, verdict: opposite[judgement.verdict] };
}

/** Of several claims in one statement: what all are worth alike; one right among others is partly right; without any, a wrong one makes it wrong. */
export function overall(verdicts: readonly Verdict[]): Verdict {
  const [first = 'unknown'] = verdicts;
  if (verdicts.every((verdict) => verdict === first)) return first;
  return verdicts.includes('yes') || verdicts.includes('partly') ? 'partly' : 'no';
}
