/** By which frames each operation is asked for. An operation that nobody asks for in words has none. */
import type { OperationName } from '../../query.ts';
import type { Frame } from '../chart.ts';
import { aggregate, per, scaled } from './amounts.ts';
import { count, filter } from './filters.ts';
import { comparison, highest, lowest, rank, ranking } from './questions.ts';
import { difference, growth, ratio, share } from './relations.ts';
import { holds } from './statements.ts';

/** Amounts are made first, then relations of them, then relations of relations, then questions. */
export type Stage = 'amount' | 'relation' | 'question';

export const frames: Readonly<Record<OperationName, { readonly stage: Stage; readonly read: Frame } | undefined>> = {
  sum: { stage: 'amount', read: aggregate('sum', 'sum') },
  mean: { stage: 'amount', read: aggregate('mean', 'mean') },
  scaled: { stage: 'amount', read: scaled },
  per: { stage: 'amount', read: per },
  difference: { stage: 'relation', read: difference },
  ratio: { stage: 'relation', read: ratio },
  share: { stage: 'relation', read: share },
  growth: { stage: 'relation', read: growth },
  holds: { stage: 'question', read: holds },
  filter: { stage: 'question', read: filter },
  count: { stage: 'question', read: count },
  highest: { stage: 'question', read: highest },
  lowest: { stage: 'question', read: lowest },
  ranking: { stage: 'question', read: ranking },
  rank: { stage: 'question', read: rank },
  comparison: { stage: 'question', read: comparison },
  /** A setting of the whole question, read when the draft is completed. */
  converted: undefined,
  /** What is summed up where only the source's own total is known. */
  stated: undefined,
};
