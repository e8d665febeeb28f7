/** What a question was found to ask for. Finds nothing itself. */
import type { Entry, Knowledge, Table } from '../knowledge/knowledge.ts';
import type { Evaluation } from '../tables/evaluation.ts';
import { isFailure } from '../tables/evaluation-problem.ts';
import type { Query } from '../tables/query.ts';
import { evaluateAsked, evaluationContext } from './reading.ts';

/** A query that a table has an answer to. */
export interface TableTarget {
  readonly kind: 'table';
  readonly table: Table;
  readonly evaluation: Evaluation;
  /** The amount is said of something else than the table measures. */
  readonly ofOtherMeasure?: true;
}

/** What one question, or one of several in a message, asks for. */
export type Target = TableTarget | { readonly kind: 'entry'; readonly entry: Entry };

/** The catalogue id of what is answered with. */
export function idOfTarget(target: Target): string {
  return target.kind === 'entry' ? target.entry.id : target.evaluation.id;
}

/** The target of a query; undefined where its table has no answer to it. */
export function targetOfQuery(query: Query, table: Table, knowledge: Knowledge): TableTarget | undefined {
  const evaluation = evaluateAsked(query, evaluationContext(knowledge));
  return isFailure(evaluation) ? undefined : { kind: 'table', table, evaluation };
}
