/** Decides where one question goes, taken as it stands: to a table, to an entry, back to the person, or nowhere. Writes no sentence and cuts no text. */
import { idOf, rowsNamed, type TableRequest, tableRequest } from '../figures/table-request.ts';
import type { Entry, Knowledge, Table } from '../knowledge/knowledge.ts';
import type { Guard } from '../question/guard.ts';
import { strangeName } from '../question/guard.ts';
import type { Question } from '../question/question.ts';
import type { Search } from '../search/search.ts';
import type { Target } from './answer.ts';
import { requestForId } from './offer.ts';

/** What every question is answered with. */
export interface Asking {
  readonly knowledge: Knowledge;
  readonly read: (text: string) => Question;
  readonly search: Search;
}

/** Why a question is not answered although words of it are known. */
export type Reason =
  | Guard
  /** A name of the knowledge that the table has no row for. */
  | { readonly kind: 'noRow'; readonly id: string; readonly table: Table }
  /** A word that looks like a name and that nothing knows. */
  | { readonly kind: 'strangeName'; readonly name: string; readonly table: Table }
  /** A row in a period that the table has a total for only. */
  | { readonly kind: 'rowPeriod'; readonly request: TableRequest; readonly period: string };

export type Found =
  | { readonly kind: 'answer'; readonly target: Target; readonly confidence: number }
  | { readonly kind: 'refused'; readonly reason: Reason }
  /** Close seconds, or the nearest ids. */
  | { readonly kind: 'choices' | 'nothing'; readonly ids: readonly string[]; readonly confidence: number };

/** Weight of words that a table's answer may leave unexplained; one rare word weighs about 1. */
const bearable = 0.55;
/** In a question of so few words that nothing explains, a strange name is what it is about. */
const shortLeftover = 2;
/** What words of the language and of the table say is as good as sure. */
const byWords = 0.9;

/** The catalogue id of what is answered with. */
export function idOfTarget(target: Target): string {
  return target.kind === 'entry' ? target.entry.id : idOf(target.request);
}

/** Whether the question by itself speaks of this table: its measure, its rows, an amount, an operation. */
function speaksOf(question: Question, table: Table, knowledge: Knowledge): boolean {
  const rows = rowsNamed(question, table, knowledge).length;
  const measure = question.measures.includes(table.id);
  const operation = question.operations.length > 0;
  if (rows > 0) return measure || question.asksAmount || operation || question.leftover.length === 0;
  if (question.names.length > 0) return false;
  if (measure) return operation || question.asksWhole || question.asksAmount || question.group || question.leftover.length === 0;
  return operation && (question.group || question.asksAmount);
}

/** The first name that is neither a row of the table nor belongs to one. */
function nameWithoutRow({ names }: Question, table: Table, knowledge: Knowledge): string | undefined {
  const isRow = (id: string | undefined) => table.rows.some((row) => row.id === id);
  return names.find((id) => !isRow(id) && !isRow(knowledge.names.find((name) => name.id === id)?.of));
}

/** A name without a row, the measure, and nothing else that could be meant: "Nvidia capex 2025". */
function asksForMissingRow(question: Question, table: Table, knowledge: Knowledge): Reason | undefined {
  const id = nameWithoutRow(question, table, knowledge);
  const only = question.leftover.length === 0 && question.operations.length === 0 && !question.group && !question.asksWhole;
  return id !== undefined && only && question.measures.includes(table.id) ? { kind: 'noRow', id, table } : undefined;
}

function periodsOfTotals(table: Table): string[] {
  return table.totals.map(({ period }) => String(period));
}

/** The total that the source gives for the asked period, where that is another than the rows'. */
function totalAsked(question: Question, { table, rows, operation }: TableRequest, knowledge: Knowledge): Entry | undefined {
  if (rows.length > 0 || operation === 'growth' || question.periods.includes(String(table.measure.period))) return undefined;
  const given = table.totals.find(({ period }) => question.periods.includes(String(period)));
  return knowledge.entries.find(({ id }) => id === given?.entry);
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

const answeredBy = (entry: Entry, confidence: number): Found => ({ kind: 'answer', target: { kind: 'entry', entry }, confidence });

/** An entry that tells a table's total is no answer about a stranger, nor about the period that the rows are of; undefined where it is one. */
function insteadOfTotal(question: Question, entry: Entry, knowledge: Knowledge): Found | undefined {
  const { tables } = knowledge;
  const table = tables.find(({ totals }) => totals.some((total) => total.entry === entry.id));
  if (!table) return undefined;
  const total = { table, operation: 'total', rows: [] } as const;
  const reason = strangeNameIn(question, total);
  if (reason) return { kind: 'refused', reason };
  const { periods } = question;
  const given = table.totals.find((each) => each.entry === entry.id);
  const asksForRows = periods.includes(String(table.measure.period)) && !periods.includes(String(given?.period));
  return asksForRows ? foundInTable(question, total, knowledge) : undefined;
}

/** The answer that a table has for the question, taking for granted that it is asked of this table. */
export function foundInTable(question: Question, request: TableRequest, knowledge: Knowledge, confidence = byWords): Found {
  const reason = rowWithoutPeriod(question, request);
  if (reason) return { kind: 'refused', reason };
  const entry = totalAsked(question, request, knowledge);
  return entry ? answeredBy(entry, confidence) : { kind: 'answer', target: { kind: 'table', request }, confidence };
}

/** A word that looks like a name and that nothing knows, where the table's answer would be about all rows. */
function strangeNameIn(question: Question, { table, rows }: TableRequest): Reason | undefined {
  const name = rows.length > 0 || question.names.length > 0 || question.group ? undefined : strangeName(question);
  return name === undefined ? undefined : { kind: 'strangeName', name, table };
}

/** The same where nothing is found for the question but a table's measure is named. */
function strangerToTable(question: Question, { tables }: Knowledge): Reason | undefined {
  const table = tables.find(({ id }) => question.measures.includes(id));
  const name = table && question.names.length === 0 ? strangeName(question) : undefined;
  return table && name !== undefined ? { kind: 'strangeName', name, table } : undefined;
}

/** A known name beside one word that the answer does not explain is another matter: "Nvidia earnings". */
function saysTooLittle({ leftover, names, measures, operations, asksAmount }: Question, id: string, search: Search): boolean {
  const more = measures.length > 0 || operations.length > 0 || asksAmount;
  return names.length === 1 && !more && leftover.length === 1 && search.unexplained(leftover, id) > bearable;
}

/** Where one question goes. The guards have spoken before. */
export function find(question: Question, { knowledge, search }: Asking): Found {
  const verdict = search.find(question);
  // The knowledge's own wording beats every rule about words.
  for (const table of verdict.verbatim ? [] : knowledge.tables) {
    const missing = asksForMissingRow(question, table, knowledge);
    if (missing) return { kind: 'refused', reason: missing };
    if (!speaksOf(question, table, knowledge)) continue;
    const request = tableRequest(question, table, knowledge);
    const strange = strangeNameIn(question, request);
    if (strange && question.leftover.length <= shortLeftover) return { kind: 'refused', reason: strange };
    if (search.unexplained(question.leftover, idOf(request)) > bearable) continue;
    return foundInTable(question, request, knowledge, Math.max(byWords, verdict.confidence));
  }

  const { confidence } = verdict;
  const stranger = verdict.kind === 'nothing' ? strangerToTable(question, knowledge) : undefined;
  if (stranger) return { kind: 'refused', reason: stranger };
  if (verdict.kind !== 'answer') return { kind: verdict.kind, ids: verdict.ids, confidence };
  if (!verdict.verbatim && saysTooLittle(question, verdict.id, search)) return { kind: 'nothing', ids: [verdict.id], confidence: 0 };
  const entry = knowledge.entries.find(({ id }) => id === verdict.id);
  if (entry) return (verdict.verbatim ? undefined : insteadOfTotal(question, entry, knowledge)) ?? answeredBy(entry, confidence);
  const found = requestForId(verdict.id, knowledge);
  if (!found) return { kind: 'nothing', ids: [], confidence: 0 };
  // The names of the question say between which rows and in which unit; the phrasing found says which operation.
  const rows = rowsNamed(question, found.table, knowledge);
  const asked = { ...tableRequest(question, found.table, knowledge), operation: found.operation };
  const request = found.operation === 'row' || rows.length === 0 ? { ...asked, rows: found.rows } : { ...asked, rows };
  const reason = rowWithoutPeriod(question, request) ?? (verdict.verbatim ? undefined : strangeNameIn(question, request));
  return reason ? { kind: 'refused', reason } : { kind: 'answer', target: { kind: 'table', request }, confidence };
}
