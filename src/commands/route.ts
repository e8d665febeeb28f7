/** Decides where a question goes: to a table, to an entry, back to the person, or nowhere. Writes no sentence. */
import { idOf, rowsNamed, type TableRequest, tableRequest } from '../figures/table-request.ts';
import type { Entry, Knowledge, Table } from '../knowledge/knowledge.ts';
import { clausesOf } from '../question/clauses.ts';
import { guard } from '../question/guard.ts';
import type { Question } from '../question/question.ts';
import type { Search } from '../search/search.ts';
import { requestForId } from './offer.ts';

/** What every question is answered with. */
export interface Asking {
  readonly knowledge: Knowledge;
  readonly read: (text: string) => Question;
  readonly search: Search;
}

export type Route =
  | { readonly kind: 'table'; readonly request: TableRequest; readonly confidence: number }
  | { readonly kind: 'entry'; readonly entry: Entry; readonly confidence: number }
  | { readonly kind: 'choices'; readonly ids: readonly string[]; readonly confidence: number }
  | { readonly kind: 'nothing'; readonly ids: readonly string[]; readonly confidence: number };

/** Weight of words that a table's answer may leave unexplained; one rare word weighs about 1. */
const bearable = 0.55;

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
export function rowWithoutPeriod(question: Question, { table, rows }: TableRequest): string | undefined {
  if (rows.length === 0 || question.periods.includes(String(table.measure.period))) return undefined;
  const asked = question.periods.find((period) => periodsOfTotals(table).includes(period));
  if (asked === undefined) return undefined;
  const told = rows.some((row) => [row.focus, row.note].some((text) => Object.values(text ?? {}).some((words) => words?.includes(asked))));
  return told ? undefined : asked;
}

/** Where one question goes, taken as it stands. */
function routeWhole(question: Question, { knowledge, search }: Asking): Route {
  const verdict = search.find(question);
  // The knowledge's own wording beats every rule about words.
  for (const table of verdict.verbatim ? [] : knowledge.tables) {
    if (!speaksOf(question, table, knowledge)) continue;
    const request = tableRequest(question, table, knowledge);
    if (search.unexplained(question.leftover, idOf(request)) > bearable) continue;
    const entry = totalAsked(question, request, knowledge);
    if (entry) return { kind: 'entry', entry, confidence: Math.max(0.9, verdict.confidence) };
    return { kind: 'table', request, confidence: Math.max(0.9, verdict.confidence) };
  }

  if (verdict.kind !== 'answer') return verdict;
  const entry = knowledge.entries.find(({ id }) => id === verdict.id);
  if (entry) return { kind: 'entry', entry, confidence: verdict.confidence };
  const found = requestForId(verdict.id, knowledge);
  if (!found) return { kind: 'nothing', ids: [], confidence: 0 };
  // The names of the question say between which rows; the phrasing found says which operation.
  const rows = rowsNamed(question, found.table, knowledge);
  const request = found.operation === 'row' || rows.length === 0 ? found : { ...found, rows };
  return { kind: 'table', request, confidence: verdict.confidence };
}

const isAnswer = (route: Route) => route.kind === 'table' || route.kind === 'entry';

/** A long text is rarely worded like any phrasing: where it finds nothing as a whole, its clauses are asked one by one. */
export function route(question: Question, asking: Asking): Route {
  const whole = routeWhole(question, asking);
  if (isAnswer(whole)) return whole;
  const clauses = clausesOf(question.text)
    .map(asking.read)
    .filter((clause) => !guard(clause, asking.knowledge))
    .map((clause) => routeWhole(clause, asking))
    .filter(isAnswer)
    .sort((a, b) => b.confidence - a.confidence);
  return clauses[0] ?? whole;
}
