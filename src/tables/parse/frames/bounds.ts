/** Which comparison a question makes, and what bounds the amounts that it names. Makes no query of them. */
import type { Bound } from '../../../language/amount-words.ts';
import type { Cue } from '../../../language/cues.ts';
import type { Comparison } from '../../comparison-option.ts';
import { type Chart, cuesOf, hasCue, marksOf } from '../chart.ts';
import type { CueSpan } from '../cue-reader.ts';
import { denied } from '../draft.ts';
import { type Span, shares } from '../item.ts';
import type { Parts } from '../pairs.ts';
import type { AmountSpan } from '../table-spans.ts';

/** What a comparing cue says. */
export const comparisonBy: Partial<Readonly<Record<Cue, Comparison>>> = { more: 'above', less: 'below', same: 'equal' };

/** Of two amounts, the one that is compared and the one that it is held against. */
export const above: Parts = { a: ['subject', 'of'], b: ['than', 'object'], notA: ['than'] };

/** Cues from which the bound of an amount was read: "more than", 이상. */
function boundCues(chart: Chart, { first, last }: Span, bound: Bound): readonly Span[] {
  const word = bound === 'above' || bound === 'atMost' ? 'more' : 'less';
  return cuesOf(chart, word, 'negation').filter((cue) => cue.first <= last + 3 && cue.last >= first - 3);
}

/** How far in front of a bound its denial may stand. */
const denialReach = 3;

/** What bounds an amount: its own words, or what stands right in front of it: "tops $400bn", "clear of 75 billion". */
export function boundOf(chart: Chart, { amount, ...span }: AmountSpan): { readonly is?: Comparison; readonly cues: readonly Span[] } {
  if (amount.bound) {
    // "Won't go over 95 billion": a denial outside the bound's own words reverses the bound.
    const isPlain = amount.bound === 'above' || amount.bound === 'below';
    const denies = isPlain && cuesOf(chart, 'negation').some(({ last }) => last < span.first && span.first - last <= denialReach);
    return { is: denies ? denied(amount.bound) : amount.bound, cues: boundCues(chart, span, amount.bound) };
  }
  // 35개도 안 되는: its own no is a part of the bound.
  const bounding = (by: CueSpan): Comparison => {
    const comparison = comparisonBy[by.cue] ?? 'equal';
    return cuesOf(chart, 'negation').some((no) => !shares(no, by)) ? denied(comparison) : comparison;
  };
  const cue = cuesOf(chart, 'more', 'less').find(({ last }) => last < span.first && span.first - last <= 2);
  // 750억 달러보다 적게 쓰는: what it is set against stands in front.
  const behind =
    cue || !marksOf(chart, span).has('than')
      ? undefined
      : cuesOf(chart, 'more', 'less').find(({ first }) => first > span.last && first - span.last <= 2);
  // 절반 넘게: a part that is said in a word is bounded by what follows it.
  const isWord = amount.start === amount.end;
  const next = cue || !isWord ? undefined : cuesOf(chart, 'more', 'less').find(({ first }) => first === span.last + 1);
  if (next) return { is: bounding(next), cues: [next] };
  if (behind && amount.high === undefined) return { is: bounding(behind), cues: [behind] };
  // "At a minimum there is a gap of 25 billion".
  const away = cue || amount.high !== undefined ? undefined : boundAway(chart, span);
  if (away) return { is: away.is, cues: [away.cue] };
  return cue && amount.high === undefined ? { is: bounding(cue), cues: [cue] } : { cues: [] };
}

/** How near a bound stands to what it bounds. */
const boundReach = 3;

/** What bounds a multiple or a part: "at least double", 최소한 두 배. */
export function boundAway(chart: Chart, { first, last }: Span): { readonly is: Comparison; readonly cue: Span } | undefined {
  const cue = cuesOf(chart, 'atLeast', 'atMost').find((each) => each.first <= last + boundReach && first <= each.last + boundReach);
  return cue && { is: cue.cue === 'atLeast' ? 'atLeast' : 'atMost', cue };
}

/** A comparison, turned round where the question denies it. */
export function negated(chart: Chart, comparison: Comparison): { readonly is: Comparison } {
  return { is: hasCue(chart, 'negation') ? denied(comparison) : comparison };
}
