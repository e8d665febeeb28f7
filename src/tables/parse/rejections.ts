/** What a question names only to say that it is not meant: "not the gap, the total", 2025년이 아니라 2026년. Knows nothing of what is meant instead. */
import type { Cue } from '../../language/cues.ts';
import type { Token } from '../../question/token.ts';
import type { CueReader, CueSpan } from './cue-reader.ts';
import type { Span } from './item.ts';

export interface SpanSelection<S extends Span> {
  readonly kept: readonly S[];
  /** The tokens of what is not meant, with those that say so. */
  readonly rejected: bigint;
}

/** The spans that are meant: where all are rejected nothing would be left, so all of them are. */
export function withoutRejected<S extends Span>(spans: readonly S[], tokens: readonly Token[], reader: CueReader): SpanSelection<S> {
  const judged = spans.map((span) => ({ span, by: reader.rejectionOf(tokens, span) }));
  const kept = judged.filter(({ by }) => by === 0n).map(({ span }) => span);
  if (kept.length === 0) return { kept: spans, rejected: 0n };
  return { kept, rejected: judged.reduce((mask, { span, by }) => (by === 0n ? mask : mask | span.mask | by), 0n) };
}

/** Ask for something to be computed or put in order. */
const operating: ReadonlySet<Cue> = new Set(['sum', 'mean', 'difference', 'ratio', 'share', 'growth', 'decline', 'ranking', 'comparison']);

/** The cues without the rejected operations. The words that reject them are dropped too, as 말고 would otherwise leave out rows. */
export function withoutRejectedCues(cues: readonly CueSpan[], tokens: readonly Token[], reader: CueReader): SpanSelection<CueSpan> {
  const { rejected } = withoutRejected(
    cues.filter(({ cue }) => operating.has(cue)),
    tokens,
    reader,
  );
  return { kept: cues.filter(({ mask }) => (mask & rejected) === 0n), rejected };
}
