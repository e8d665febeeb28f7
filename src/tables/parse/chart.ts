/** What has been found out about a question so far: items over its tokens, and how they lie to each other. Frames read it and add to it. */
import type { Cue, Mark } from '../../language/cues.ts';
import type { CueSpan } from './cue-reader.ts';
import { bitsBetween, type Item, type Span } from './item.ts';
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

/** Nothing but words that say nothing by themselves stands between the two. */
export function isBeside({ spans }: Chart, a: Span, b: Span): boolean {
  const [left, right] = a.first <= b.first ? [a, b] : [b, a];
  return (bitsBetween(left.last + 1, right.first - 1) & ~spans.transparent) === 0n;
}

export function marksOf({ spans }: Chart, span: Span): ReadonlyMap<Mark, bigint> {
  return spans.words.cues.marksOf(spans.tokens, span);
}
