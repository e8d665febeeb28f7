/** What a query comes to: its result, how that came about step by step, and every figure of the source that it rests on. Rich enough to write any answer from. */
import type { Attainment } from './attainment.ts';
import type { Expression, Query } from './query.ts';
import type { Result } from './result.ts';
import type { Observation, StatedTotal, TableData } from './table-data.ts';

/** One step of the working: cells, a person's own amount, or an operation on the steps below it. */
export interface Step {
  /** Which it is; of cells and operations also what to call it. */
  readonly expression: Expression;
  readonly result: Result;
  /** Its operands in order. One that has no figures of its own, as the source gives only a total, is left out. */
  readonly of: readonly Step[];
  /** Of cells: the figures used. */
  readonly observations: readonly Observation[];
  /** What the source states for exactly these rows, where that stands for their sum. */
  readonly total?: StatedTotal;
  /** For an operation on single amounts: what each of `of` is at the low and at the high end of the result. */
  readonly ends?: Attainment;
}

export interface Evaluation {
  readonly query: Query;
  /** The catalogue id that it answers as: capex, capex/meta, capex/total, or the entry of a stated total. */
  readonly id: string;
  readonly result: Result;
  readonly working: Step;
  /** Every figure that it rests on, once. */
  readonly observations: readonly Observation[];
  readonly totals: readonly StatedTotal[];
}

/** What queries are evaluated over. */
export interface EvaluationContext {
  readonly tables: ReadonlyMap<string, TableData>;
  /** Ids of what a name of this kind belongs to: the makers of chips. */
  ownersOf(kind: string): readonly string[];
}
