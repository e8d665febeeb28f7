/** Whether a statement without a measure speaks of a table's figures all the same, by its names and its amount. Says nothing of whether they are right. */
import type { Knowledge, Table } from '../knowledge/knowledge.ts';
import type { FoundAmount } from '../question/amount.ts';
import type { Question } from '../question/question.ts';
import { rateOf } from './conversion.ts';
import { rowsNamed } from './table-request.ts';

/** An amount further from every figure than this is of something else: what a lunch cost is no capital expenditure. */
const farthest = 100_000;

/** Whether the amount could be one of the table's: in its unit, or in one that it implies a rate for, and not out of all proportion. */
export function couldBeOf(table: Table, { value, unit }: FoundAmount): boolean {
  const { unit: own } = table.measure;
  const rate = unit === undefined || unit === own ? { low: 1 } : rateOf(table, own, unit);
  const ends = table.rows.flatMap((row) => [row.value.low, row.value.high]).filter((end) => Number.isFinite(end) && end !== 0);
  return rate !== undefined && ends.some((end) => Math.abs(Math.log(value / rate.low / end)) < Math.log(farthest));
}

/** Rows, or all of them together, and an amount that could be theirs: "Amazon spends $110B". */
export function statesAmountOf(question: Question, table: Table, knowledge: Knowledge): boolean {
  const { names, amounts, group } = question;
  const rows = rowsNamed(question, table, knowledge).length;
  const named = rows > 0 ? rows === names.length : names.length === 0 && group;
  return named && amounts.some((amount) => couldBeOf(table, amount));
}
