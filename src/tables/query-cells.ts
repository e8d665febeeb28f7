/** Which cells and rows an expression is about, however deep they stand in it. Looks no figure up. */
import type { Cells, Expression } from './query.ts';

/** Every cells node of the expression, in the order in which they are written. */
export function cellsIn(expression: Expression): readonly Cells[] {
  if (expression.node === 'cells') return [expression];
  return expression.node === 'operation' ? expression.of.flatMap(cellsIn) : [];
}

/** Ids of the rows that it names, each once. */
export function rowsNamedIn(expression: Expression): readonly string[] {
  return [...new Set(cellsIn(expression).flatMap(({ rows }) => (rows.rows === 'named' ? rows.ids : [])))];
}
