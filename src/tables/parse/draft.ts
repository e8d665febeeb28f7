/** A query as it is read, before it is known of which table, measure and period it is. Only its shape. */
import type { FoundAmount } from '../../question/amount.ts';
import type { Comparison } from '../comparison-option.ts';
import type { OperationName } from '../query.ts';

/** Rows as they are spoken of. */
export type DraftRows =
  | { readonly rows: 'all' }
  /** In the order in which they are named. */
  | { readonly rows: 'named'; readonly ids: readonly string[] }
  | { readonly rows: 'except'; readonly ids: readonly string[] }
  | { readonly rows: 'owning'; readonly kind: string }
  | { readonly rows: 'ranked'; readonly from: 'top' | 'bottom'; readonly first: number; readonly last: number; readonly of: DraftRows }
  /** Those that the rest of the question does not name: "the other three". */
  | { readonly rows: 'others' }
  /** Those that are asked for: "who", 어디. */
  | { readonly rows: 'asked' };

export type Draft =
  | { readonly node: 'rows'; readonly rows: DraftRows; readonly period?: string }
  | { readonly node: 'amount'; readonly amount: FoundAmount }
  | {
      readonly node: 'operation';
      readonly operation: OperationName;
      readonly of: readonly Draft[];
      readonly options?: Readonly<Record<string, string | number>>;
    };

export const rowsOf = (rows: DraftRows): Draft => ({ node: 'rows', rows });
export const rowOf = (id: string): Draft => rowsOf({ rows: 'named', ids: [id] });
export const everyRow: Draft = rowsOf({ rows: 'all' });

export function operation(name: OperationName, of: readonly Draft[], options?: Readonly<Record<string, string | number>>): Draft {
  return { node: 'operation', operation: name, of, ...(options && { options }) };
}

/** The ids of named rows; undefined for any other draft. */
export function idsIn(draft: Draft): readonly string[] | undefined {
  return draft.node === 'rows' && draft.rows.rows === 'named' ? draft.rows.ids : undefined;
}

/** Whether it stands for one row, by name or by rank. */
export function isSingle(draft: Draft): boolean {
  if (draft.node !== 'rows') return false;
  const { rows } = draft;
  return rows.rows === 'named' ? rows.ids.length === 1 : rows.rows === 'ranked' && rows.first === rows.last;
}

export const isAmount = ({ node }: Draft): boolean => node === 'amount';
export const isRows = (draft: Draft): draft is Extract<Draft, { node: 'rows' }> => draft.node === 'rows';

/** Several rows that something can be asked about: all, or those that are named. */
export const isScope = (draft: Draft): boolean =>
  isRows(draft) && draft.rows.rows !== 'asked' && draft.rows.rows !== 'ranked' && !isSingle(draft);

/** The operation that it is the outcome of. */
export const operationOf = (draft: Draft): OperationName | undefined => (draft.node === 'operation' ? draft.operation : undefined);

/** What a stated amount says of what it is said of. */
export function comparisonOf({ bound, high }: FoundAmount): Comparison {
  return bound ?? (high === undefined ? 'equal' : 'within');
}

/** The same comparison denied: not more than is at most. */
export function denied(comparison: Comparison): Comparison {
  const opposites: Readonly<Record<Comparison, Comparison>> = {
    above: 'atMost',
    atLeast: 'below',
    below: 'atLeast',
    atMost: 'above',
    equal: 'unequal',
    unequal: 'equal',
    within: 'unequal',
  };
  return opposites[comparison];
}

/** What sort of amount it is: only amounts of one sort are set against each other. */
export function sortOf(draft: Draft): 'amount' | 'percent' | 'times' | 'rank' | 'count' {
  if (draft.node === 'rows') return 'amount';
  if (draft.node === 'amount') return draft.amount.unit === 'percent' ? 'percent' : draft.amount.unit === 'times' ? 'times' : 'amount';
  switch (draft.operation) {
    case 'share':
      return 'percent';
    case 'ratio':
      return 'times';
    case 'growth':
      return draft.options?.as === 'amount' ? 'amount' : draft.options?.as === 'times' ? 'times' : 'percent';
    case 'rank':
      return 'rank';
    case 'count':
      return 'count';
    default:
      return draft.of[0] ? sortOf(draft.of[0]) : 'amount';
  }
}
