/** What has been found out about a question so far: items over its tokens, and how they lie to each other. Frames read it and add to it. */
import type { Cue, Mark } from '../../language/cues.ts';
import type { CueSpan } from './cue-reader.ts';
import { bitsBetween, bitsSet, type Item, type Span } from './item.ts';
import type { TableSpans } from './table-spans.ts';

export interface Chart {
  readonly spans: TableSpans;
  readonly items: readonly Item[];
}

/** Adds the items that a frame finds. */
export type Frame = (chart: Chart) => readonly Item[];

export function cuesOf({ spans }: Chart, ...names: readonly Cue[]): readonly CueSpan[] {
  return spans.cues.filter(({ cue }) => names.includes(cue));
}

export function hasCue({ spans }: Chart, ...names: readonly Cue[]): boolean {
  return spans.cues.some(({ cue }) => names.includes(cue));
}

/** Words without a meaning of their own that may stand between what belongs together, and what each costs. */
const mostStrangers = 2;
const strangerCost = 0.3;

/** These tokens with every other place where the same row or the same amount stands. */
export function saidAgain({ repetitions }: TableSpans, mask: bigint): bigint {
  return repetitions.reduce((all, same) => ((same & mask) === 0n ? all : all | same), mask);
}

/** Cues that may stand between what belongs together: they say how it is meant, not what. */
const soft: ReadonlySet<Cue> = new Set([
  'all',
  'each',
  'alone',
  'confirmation',
  'amountAsked',
  'amountNamed',
  'whole',
  'countAsked',
  'supposed',
  'rangeEnd',
  'only',
]);

/** What it costs to take the two together: nothing where only words that say nothing stand between them. Undefined where something else does. */
export function distance({ spans }: Chart, a: Span, b: Span): number | undefined {
  const [left, right] = a.first <= b.first ? [a, b] : [b, a];
  const between = bitsBetween(left.last + 1, right.first - 1) & ~spans.transparent;
  const meant = spans.cues.reduce((mask, span) => (soft.has(span.cue) ? mask : mask | span.mask), spans.critical);
  const own = saidAgain(spans, a.mask | b.mask);
  if ((between & meant & ~own) !== 0n) return undefined;
  const strangers = bitsSet(between & ~own);
  return strangers > mostStrangers ? undefined : strangers * strangerCost;
}

export function marksOf({ spans }: Chart, span: Pick<Span, 'first' | 'last'>): ReadonlyMap<Mark, bigint> {
  return spans.words.cues.marksOf(spans.tokens, span);
}
