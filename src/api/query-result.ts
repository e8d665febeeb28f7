/** What a query comes to as it is sent: amounts as ranges with their text, rows by id and name, and what is not certain of them. Computes nothing. */
import { z } from 'zod';
import type { TableContext } from '../answers/table-context.ts';
import type { Quantity } from '../knowledge/quantity.ts';
import type { Evaluation } from '../tables/evaluation.ts';
import type { Amount, RankedRow, Result, RowAmount } from '../tables/result.ts';
import { amountResult } from './figure-result.ts';
import { amount, unit } from './schema.ts';

const value = z.object({ amount, unit, text: z.string().describe('The amount as people read it.') });
const row = value.extend({
  row: z.string().optional().describe('Its id; absent where ranges leave open which row it is.'),
  name: z.string().optional(),
  membership: z.enum(['surely', 'maybe']).describe('Whether it belongs to what was asked for.'),
  candidates: z.array(z.string()).optional().describe('The rows that it may be, where that is open.'),
  first: z.int().optional().describe('In an order: the best rank that it may have.'),
  last: z.int().optional().describe('In an order: the worst rank that it may have.'),
});
const rows = z.array(row);
const end = z.enum(['top', 'bottom']).describe('Which end ranks are counted from.');
const missing = z.array(z.string()).describe('Rows that were asked for and have no such figure.');

export const queryResult = z
  .discriminatedUnion('gives', [
    z.object({ gives: z.literal('amount'), of: row }),
    z.object({ gives: z.literal('amounts'), rows, missing }),
    z.object({ gives: z.literal('order'), from: end, rows, missing }),
    z.object({
      gives: z.literal('extreme'),
      end,
      row,
      rivals: rows.describe('Other rows that may be it; none: the row surely is.'),
      amount: value,
      rows,
      missing,
    }),
    z.object({ gives: z.literal('rank'), from: end, row, of: z.int().describe('How many are ranked.'), open: rows, missing }),
    z.object({ gives: z.literal('selection'), surely: rows, maybe: rows, no: rows, limit: value, missing }),
    z.object({ gives: z.literal('comparison'), sides: rows }),
    z.object({
      gives: z.literal('truth'),
      truth: z.enum(['surely', 'maybe', 'no']).describe('For every choice of amounts in the ranges, for some, or for none.'),
      left: row,
      right: row,
      by: value.describe('Left minus right.'),
    }),
  ])
  .describe('What the query comes to.');
export type QueryResult = z.output<typeof queryResult>;

export function queryResultOf({ result, observations }: Evaluation, context: TableContext): QueryResult {
  const ends = ({ low, high }: Quantity) => `${low} ${high}`;
  const stated = new Set(observations.map(({ quantity }) => ends(quantity)));
  const told = ({ quantity, unit: of }: Amount) => ({
    amount: amountResult(quantity),
    unit: of,
    text: context.amount({ quantity, unit: of }, stated.has(ends(quantity))),
  });
  const rowOf = (each: RowAmount & Partial<Pick<RankedRow, 'first' | 'last'>>): z.output<typeof row> => ({
    ...(each.row !== undefined && { row: each.row, name: context.nameOf(each.row) }),
    ...told(each.amount),
    membership: each.membership,
    ...(each.candidates && { candidates: [...each.candidates] }),
    ...(each.first !== undefined && { first: each.first }),
    ...(each.last !== undefined && { last: each.last }),
  });
  const lacking = (problems: Extract<Result, { gives: 'amounts' }>['missing']) =>
    problems.flatMap((problem) => ('row' in problem ? [problem.row] : []));
  switch (result.gives) {
    case 'amount':
      return { gives: 'amount', of: rowOf(result.of) };
    case 'amounts':
      return { gives: 'amounts', rows: result.rows.map(rowOf), missing: lacking(result.missing) };
    case 'order':
      return { gives: 'order', from: result.from, rows: result.rows.map(rowOf), missing: lacking(result.missing) };
    case 'extreme':
      return {
        gives: 'extreme',
        end: result.end,
        row: rowOf(result.row),
        rivals: result.rivals.map(rowOf),
        amount: told(result.amount),
        rows: result.rows.map(rowOf),
        missing: lacking(result.missing),
      };
    case 'rank':
      return {
        gives: 'rank',
        from: result.from,
        row: rowOf(result.row),
        of: result.of,
        open: result.open.map(rowOf),
        missing: lacking(result.missing),
      };
    case 'selection':
      return {
        gives: 'selection',
        surely: result.surely.map(rowOf),
        maybe: result.maybe.map(rowOf),
        no: result.no.map(rowOf),
        limit: told(result.limit),
        missing: lacking(result.missing),
      };
    case 'comparison':
      return { gives: 'comparison', sides: result.sides.map(rowOf) };
    case 'truth':
      return { gives: 'truth', truth: result.truth, left: rowOf(result.left), right: rowOf(result.right), by: told(result.by) };
  }
}
