/** Whether two expressions are the same cells at two periods, which is written short: growth(sum capex[all] from 2025 to 2026). */
import type { Cells, Expression } from './query.ts';

/** The cells under operations of a single operand without options, such as a sum; undefined for anything else, and for rows that have expressions of their own. */
function plainCells(expression: Expression): Cells | undefined {
  if (expression.node === 'cells') {
    const { rows } = expression.rows;
    return rows === 'all' || rows === 'named' || rows === 'except' || rows === 'owning' ? expression : undefined;
  }
  if (expression.node === 'literal') return undefined;
  const [only, other] = expression.of;
  return only && !other && Object.keys(expression.options).length === 0 ? plainCells(only) : undefined;
}

/** The expression with the cells at another period. */
export function atPeriod(expression: Expression, period: string): Expression {
  if (expression.node === 'cells') return { ...expression, period };
  if (expression.node === 'literal') return expression;
  return { ...expression, of: expression.of.map((operand) => atPeriod(operand, period)) } as Expression;
}

const shape = (expression: Expression) => JSON.stringify(atPeriod(expression, ''));

/** The two periods of the same cells; undefined where the expressions differ in anything else. */
export function samePeriods(from: Expression, to: Expression): readonly [string, string] | undefined {
  const [earlier, later] = [plainCells(from), plainCells(to)];
  return earlier && later && shape(from) === shape(to) ? [earlier.period, later.period] : undefined;
}
