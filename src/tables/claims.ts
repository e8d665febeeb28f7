/** Two statements in one query, `comparison(holds(…), holds(…))`: which they are and which figures show whether they are right. */
import type { Expression, OperationCall, Query } from './query.ts';
import { cellsIn } from './query-cells.ts';

export type Claim = OperationCall<'holds'>;

const isHolds = (expression: Expression): expression is Claim => expression.node === 'operation' && expression.operation === 'holds';

/** The statements of a query that makes several; undefined for any other. */
export function claimsOf(query: Query): readonly Claim[] | undefined {
  if (query.node !== 'operation' || query.operation !== 'comparison') return undefined;
  const claims = query.of.filter(isHolds);
  return claims.length > 1 && claims.length === query.of.length ? claims : undefined;
}

const asksRank = (expression: Expression): boolean =>
  expression.node === 'operation' && (expression.operation === 'rank' || expression.of.some(asksRank));

/** Whether it claims a rank, which only the order of all can show. */
export const claimsRank = (query: Query): query is Claim => isHolds(query) && asksRank(query);

/** The filters that it counts. */
const filtersIn = (expression: Expression): readonly OperationCall<'filter'>[] =>
  expression.node !== 'operation' ? [] : expression.operation === 'filter' ? [expression] : expression.of.flatMap(filtersIn);

/** What is shown beside the verdict: the order of all where ranks are claimed, else the rows that are spoken of side by side. */
export function shownForClaims(claims: readonly Claim[]): Query | undefined {
  const cells = claims.flatMap(cellsIn);
  const [first] = cells;
  if (!first) return undefined;
  const order = { node: 'operation', operation: 'ranking', of: [{ ...first, rows: { rows: 'all' } }], options: {} } as const;
  if (claims.some(asksRank)) return order;
  const [passing] = claims.flatMap(filtersIn);
  if (passing) return { ...passing, of: [{ ...first, rows: { rows: 'all' } }, ...passing.of.slice(1)] };
  const named = cells.filter(({ rows }) => rows.rows === 'named');
  const sides = [...new Map(named.map((each) => [JSON.stringify(each), each])).values()];
  const [only, ...others] = sides;
  if (!only) return order;
  // Amounts of different sorts are no table of their own.
  const ofOneSort = others.every(({ measure }) => measure === only.measure);
  // Of one row its own figure in the first period stands for it.
  const ofOneRow = others.every(({ rows }) => JSON.stringify(rows) === JSON.stringify(only.rows));
  return ofOneRow || !ofOneSort ? only : { node: 'operation', operation: 'comparison', of: sides, options: {} };
}
