/** Why a table has no answer although words of it are known: a name without a row, a stranger, a row in a period that only the total has. Writes no sentence. */

import type { Entry, Knowledge, Table } from '../knowledge/knowledge.ts';
import { type Guard, strangeName } from '../question/guard.ts';
import { presumesFigure } from '../question/presumption.ts';
import type { Question } from '../question/question.ts';
import { couldBeOf } from '../tables/amount-of-table.ts';
import type { TableRequest } from '../tables/table-request.ts';

/** Why a question is not answered although words of it are known. */
export type Reason =
  | Guard
  /** A name of the knowledge that the table has no row for. */
  | { readonly kind: 'noRow'; readonly id: string; readonly table: Table }
  /** A word that looks like a name and that nothing knows. */
  | { readonly kind: 'strangeName'; readonly name: string; readonly table: Table }
  /** A row in a period that the table has a total for only. */
  | { readonly kind: 'rowPeriod'; readonly request: TableRequest; readonly period: string };

/** The first name that is neither a row of the table nor belongs to one. */
function nameWithoutRow({ names }: Question, table: Table, knowledge: Knowledge): string | undefined {
  const isRow = (id: string | undefined) => table.rows.some((row) => row.id === id);
  return names.find((id) => !isRow(id) && !isRow(knowledge.names.find((name) => name.id === id)?.of));
}

/** A name without a row, the measure, and nothing else that could be meant: "Nvidia capex 2025". */
export function asksForMissingRow(question: Question, table: Table, knowledge: Knowledge): Reason | undefined {
  const id = nameWithoutRow(question, table, knowledge);
  const only = question.leftover.length === 0 && question.operations.length === 0 && !question.group && !question.asksWhole;
  return id !== undefined && only && question.measures.includes(table.id) ? { kind: 'noRow', id, table } : undefined;
}

/** A figure is presumed of a name without a row, and the entry found, if any, has none to hold it against: "Nvidia spends 80 billion". */
export function presumesFigureOfAnother(question: Question, entry: Entry | undefined, knowledge: Knowledge): Reason | undefined {
  const units = new Set(Object.values(entry?.figures ?? {}).map(({ unit }) => unit));
  const amount = question.amounts.find(({ unit }) => unit !== undefined && !units.has(unit));
  if (!amount || !presumesFigure(question)) return undefined;
  const table = knowledge.tables.find((each) => couldBeOf(each, amount));
  const id = table && nameWithoutRow(question, table, knowledge);
  return table && id !== undefined ? { kind: 'noRow', id, table } : undefined;
}

function periodsOfTotals(table: Table): string[] {
  return table.totals.map(({ period }) => String(period));
}

/** A row asked for in a period that only the total has, unless the row's own texts speak of that period. */
export function rowWithoutPeriod(question: Question, request: TableRequest): Reason | undefined {
  const { table, rows } = request;
  if (rows.length === 0 || question.periods.includes(String(table.measure.period))) return undefined;
  const period = question.periods.find((asked) => periodsOfTotals(table).includes(asked));
  if (period === undefined) return undefined;
  const told = rows.some((row) => [row.focus, row.note].some((text) => Object.values(text ?? {}).some((words) => words?.includes(period))));
  return told ? undefined : { kind: 'rowPeriod', request, period };
}

/** A word that looks like a name and that nothing knows, where the table's answer would be about all rows. */
export function strangeNameIn(question: Question, { table, rows }: TableRequest): Reason | undefined {
  const name = rows.length > 0 || question.names.length > 0 || question.group ? undefined : strangeName(question);
  return name === undefined ? undefined : { kind: 'strangeName', name, table };
}

/** The same where nothing is found for the question but a table's measure is named. */
export function strangerToTable(question: Question, { tables }: Knowledge): Reason | undefined {
  const table = tables.find(({ id }) => question.measures.includes(id));
  const name = table && question.names.length === 0 ? strangeName(question) : undefined;
  return table && name !== undefined ? { kind: 'strangeName', name, table } : undefined;
}
