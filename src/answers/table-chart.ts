/** The chart of a table's answer: which rows stand in it, with their amounts as the answer writes them. Only of answers that set rows side by side; draws nothing. */
import { type Chart, type ChartRow, chartRows } from '../core/chart.ts';
import type { Citation } from '../core/figure.ts';
import type { Evaluation } from '../tables/evaluation.ts';
import type { RowAmount } from '../tables/result.ts';
import { namesOf } from './amount-lead.ts';
import { writtenUnit } from './format.ts';
import type { TableContext } from './table-context.ts';
import { isCells, sidesOf } from './table-finding.ts';

/** Rows with their amounts as cells of the table, or rounded where they were computed. */
function rowsFrom(rows: readonly RowAmount[], areCells: boolean, context: TableContext, isAside: (row: RowAmount) => boolean): ChartRow[] {
  return rows.map((row) => ({
    name: namesOf([row], context).join(', '),
    low: row.amount.quantity.low,
    high: row.amount.quantity.high,
    amount: context.amount(row.amount, areCells),
    ...(isAside(row) && { aside: true as const }),
  }));
}

const none = () => false;

interface RowsOfChart extends Pick<Chart, 'limit'> {
  readonly unit: string | undefined;
  readonly rows: readonly ChartRow[];
}

/** The rows of an answer that sets any side by side; what is asked for in a table's other answers is one amount. */
function rowsOf({ result, working }: Evaluation, context: TableContext): RowsOfChart | undefined {
  const { expression } = working;
  switch (result.gives) {
    case 'amounts':
      if (expression.node !== 'cells') return undefined;
      return { unit: result.rows[0]?.amount.unit, rows: rowsFrom(result.rows, true, context, none) };
    case 'order':
      return { unit: result.rows[0]?.amount.unit, rows: rowsFrom(result.rows, isCells(working), context, none) };
    case 'extreme': {
      const found = new Set([result.row, ...result.rivals].map(({ row }) => row));
      return {
        unit: result.row.amount.unit,
        rows: rowsFrom(result.rows, isCells(working), context, ({ row }) => !found.has(row)),
      };
    }
    case 'comparison': {
      const called = sidesOf(working, context);
      const rows = result.sides.map(({ amount }, at) => {
        const { low, high } = amount.quantity;
        return { name: called[at]?.name ?? '', low, high, amount: called[at]?.amount ?? '' };
      });
      return { unit: result.sides[0]?.amount.unit, rows };
    }
    case 'selection': {
      const { surely, maybe, no, limit } = result;
      const outside = new Set(no);
      const { low, high } = limit.quantity;
      return {
        unit: limit.unit,
        rows: rowsFrom([...surely, ...maybe, ...no], isCells(working), context, (row) => outside.has(row)),
        limit: { low, high, amount: context.amount(limit) },
      };
    }
    default:
      return undefined;
  }
}

/** Undefined where too few rows, or too many, can be compared. A row without any end has nothing to draw. */
export function chartOf(
  evaluation: Evaluation,
  context: TableContext,
  { title, period, citations }: { readonly title: string; readonly period: string; readonly citations: readonly Citation[] },
): Chart | undefined {
  const { result } = evaluation;
  // Long tables are not written out to be thrown away.
  if ('rows' in result && result.rows.length > chartRows.most) return undefined;
  const { rows = [], unit, limit } = rowsOf(evaluation, context) ?? {};
  const drawable = rows.filter(({ low, high }) => Number.isFinite(low) || Number.isFinite(high));
  if (unit === undefined || drawable.length < chartRows.fewest || drawable.length > chartRows.most) return undefined;
  const source = citations.map(({ label }) => label).join(' · ');
  return {
    title,
    unit: writtenUnit(unit, context.locale, context.knowledge.units),
    rows: drawable,
    ...(limit && { limit }),
    ...(period !== '' && { period }),
    ...(source !== '' && { source }),
  };
}
