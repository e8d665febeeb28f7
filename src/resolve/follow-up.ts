/** Completes a question that only makes sense after another: "그럼 아마존은?", "and in won?", "합계는?". A question that says by itself what it asks for is left alone. */

import type { Knowledge, Table } from '../knowledge/knowledge.ts';
import type { OperationName } from '../knowledge/schema.ts';
import { guard } from '../question/guard.ts';
import type { Question } from '../question/question.ts';
import { rowsNamed, type TableRequest, tableRequest } from '../tables/table-request.ts';
import type { Asking } from './question-engine.ts';
import { type Found, foundInTable } from './resolve.ts';
import type { Target } from './target.ts';

/** What the question before asked for. */
export interface Before {
  readonly request: TableRequest;
  /** A period other than the table's own that it was about. */
  readonly period?: string;
}

/** Nothing but names, operations, periods and currencies: nothing that would be looked for. */
function isFragment({ leftover, names, outside, operations, periods, convertTo, asksWhole, measures, group, amounts }: Question): boolean {
  const says = [names, outside, operations, periods].some(({ length }) => length > 0) || convertTo !== undefined || asksWhole;
  return says && leftover.length === 0 && measures.length === 0 && !group && amounts.length === 0;
}

/** Operations between rows: a name that follows takes part in them. */
const between: ReadonlySet<TableRequest['operation']> = new Set(['comparison', 'difference', 'ratio']);
/** Operations that a single row can be asked for. */
const ofOne: ReadonlySet<TableRequest['operation']> = new Set(['share']);

const joined = <T>(...lists: readonly (readonly T[])[]): T[] => [...new Set(lists.flat())];

/** The operations and rows that are meant, by id; everything the fragment does not say is taken from the question before. */
function meant(
  named: readonly string[],
  asked: readonly OperationName[],
  { rows, operation }: TableRequest,
): { rows: readonly string[]; operations: readonly OperationName[] } {
  const before = rows.map(({ id }) => id);
  if (asked.length > 0) {
    if (asked.some((each) => between.has(each)))
      return { rows: named.length > 1 ? named : joined(before.slice(0, 1), named, before), operations: asked };
    if (named.length > 0) return { rows: named, operations: asked };
    const keeps = before.length > 1 || asked.some((each) => ofOne.has(each));
    return { rows: keeps ? before : [], operations: asked };
  }
  if (operation === 'whole' || operation === 'row') return { rows: named.length > 0 ? named : before, operations: [] };
  if (named.length === 0) return { rows: before, operations: [operation] };
  const [first] = before;
  if (named.length > 1 || ofOne.has(operation))
    return { rows: named, operations: named.length > 1 && !between.has(operation) ? [] : [operation] };
  if (operation === 'comparison') return { rows: joined(before, named), operations: [operation] };
  if (between.has(operation) && first !== undefined && !named.includes(first)) return { rows: [first, ...named], operations: [operation] };
  return { rows: named, operations: [] };
}

function periodOf(question: Question, { period }: Before, table: Table): readonly string[] {
  if (question.periods.length > 0 || period === undefined) return question.periods;
  return period === String(table.measure.period) ? [] : [period];
}

/** The fragment as the whole question that it stands for; undefined where it is no fragment. */
function completed(question: Question, before: Before, knowledge: Knowledge): Question | undefined {
  if (!isFragment(question)) return undefined;
  const { request } = before;
  const { table } = request;
  const rows = rowsNamed(question, table, knowledge).map(({ id }) => id);
  const others = question.names.filter((id) => rowsNamed({ ...question, names: [id] }, table, knowledge).length === 0);
  const whole = question.asksWhole && question.operations.length === 0 && rows.length === 0;
  const { rows: wanted, operations } = whole ? { rows: [], operations: [] } : meant(rows, question.operations, request);
  const convertTo = question.convertTo ?? request.inUnit;
  return {
    ...question,
    names: [...others, ...wanted],
    operations,
    periods: periodOf(question, before, table),
    measures: [table.id],
    ...(convertTo !== undefined && { convertTo }),
  };
}

/** Nothing but another currency: the same again, with a limit that no words of the fragment repeat. */
function asksForCurrency({ convertTo, names, excluded, operations, periods, asksWhole }: Question): boolean {
  const nothingElse = [names, excluded, operations, periods].every(({ length }) => length === 0) && !asksWhole;
  return convertTo !== undefined && nothingElse;
}

function inCurrency({ inUnit: _, ...request }: TableRequest, inUnit: string | undefined): TableRequest {
  return inUnit === undefined ? request : { ...request, inUnit };
}

/** A table's answer, or the entry that tells a table's total of another period; undefined for any other entry. */
export function beforeOf(target: Target, { tables }: Knowledge): Before | undefined {
  if (target.kind === 'table') return { request: target.request };
  for (const table of tables) {
    const given = table.totals.find(({ entry }) => entry === target.entry.id);
    if (given) return { request: { table, operation: 'total', rows: [] }, period: String(given.period) };
  }
  return undefined;
}

/** The question where it continues another one, with what it finds; undefined where it says by itself what it asks for. */
export function findAfter(question: Question, before: Before, asking: Asking): { question: Question; found: Found } | undefined {
  const { knowledge } = asking;
  const { table } = before.request;
  const meant = completed(question, before, knowledge);
  if (!meant) return undefined;
  const reason = guard(meant, knowledge);
  if (reason) return { question: meant, found: { kind: 'refused', reason } };
  const without = meant.names.find((id) => !table.rows.some((row) => row.id === id));
  if (without !== undefined) return { question: meant, found: { kind: 'refused', reason: { kind: 'noRow', id: without, table } } };
  const said = tableRequest(meant, table, knowledge);
  const request = asksForCurrency(question) ? inCurrency(before.request, said.inUnit) : said;
  return { question: meant, found: foundInTable(meant, request, knowledge) };
}

/** Asks only for the last answer's source, or for it in another language: "출처는?", "in English please". */
export function asksAgain(question: Question): boolean {
  const { names, outside, operations, periods, measures, amounts, leftover, convertTo, group, asksWhole } = question;
  const nothingNew = [names, outside, operations, periods, measures, amounts, leftover].every(({ length }) => length === 0);
  return (question.asksSource || question.answerIn !== undefined) && nothingNew && convertTo === undefined && !group && !asksWhole;
}
