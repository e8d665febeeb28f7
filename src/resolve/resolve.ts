/** Decides where one question goes, taken as it stands: to a table, to an entry, back to the person, or nowhere. Writes no sentence and cuts no text. */

import type { Entry, Knowledge, Table } from '../knowledge/knowledge.ts';
import { comparing } from '../question/comparing.ts';
import { beyondEnds } from '../question/places.ts';
import type { Question } from '../question/question.ts';
import type { Search, Verdict } from '../search/search.ts';
import { statesAmountOf } from '../tables/amount-of-table.ts';
import { idOf, requestForId, rowsNamed, type TableRequest, tableRequest } from '../tables/table-request.ts';
import type { Asking } from './question-engine.ts';
import { asksForMissingRow, presumesFigureOfAnother, type Reason, rowWithoutPeriod, strangeNameIn, strangerToTable } from './reason.ts';
import type { Target } from './target.ts';

/** What an answer was found by: words of the language and of a table, the knowledge's own wording, or likeness to it. */
export type FoundBy = 'words' | 'wording' | 'likeness';

export type Found =
  | { readonly kind: 'answer'; readonly target: Target; readonly confidence: number; readonly by: FoundBy }
  | { readonly kind: 'refused'; readonly reason: Reason }
  /** Close seconds, or the nearest ids. */
  | { readonly kind: 'choices' | 'nothing'; readonly ids: readonly string[]; readonly confidence: number };

/** Weight of words that a table's answer may leave unexplained; one rare word weighs about 1. */
const bearable = 0.55;
/** Share of a question's words that explains as good as nothing. */
const hardly = 0.15;
/** In a question of so few words that nothing explains, a strange name is what it is about. */
const shortLeftover = 2;
/** What words of the language and of the table say is as good as sure. */
const sureByWords = 0.9;
/** Likeness this sure is believed where it explains more than a table does. */
const quiteSure = 0.75;

/** Whether the question by itself speaks of this table: its measure, its rows, an amount, an operation. */
function speaksOf(question: Question, table: Table, knowledge: Knowledge): boolean {
  const rows = rowsNamed(question, table, knowledge).length;
  const measure = question.measures.includes(table.id);
  const operation = question.operations.length > 0;
  if (rows > 0) return measure || question.asksAmount || operation || question.leftover.length === 0;
  if (question.names.length > 0) return false;
  if (measure) return operation || question.asksWhole || question.asksAmount || question.group || question.leftover.length === 0;
  const places = beyondEnds(question.places) && question.leftover.length > 0;
  return operation && (places || question.group || question.asksAmount || question.convertTo !== undefined);
}

/** The total that the source gives for the asked period, where that is another than the rows'. */
function totalAsked(question: Question, { table, rows, operation }: TableRequest, knowledge: Knowledge): Entry | undefined {
  if (rows.length > 0 || operation === 'growth' || question.periods.includes(String(table.measure.period))) return undefined;
  const given = table.totals.find(({ period }) => question.periods.includes(String(period)));
  return knowledge.entries.find(({ id }) => id === given?.entry);
}

const entryFound = (entry: Entry, confidence: number, by: FoundBy): Found => ({
  kind: 'answer',
  target: { kind: 'entry', entry },
  confidence,
  by,
});

/** An entry that tells a table's total is no answer about a stranger or some of the rows, nor about the period that the rows are of; undefined where it is one. */
function insteadOfTotal(question: Question, entry: Entry, knowledge: Knowledge): Found | undefined {
  const { tables } = knowledge;
  const table = tables.find(({ totals }) => totals.some((total) => total.entry === entry.id));
  if (!table) return undefined;
  const total = { table, operation: 'total', rows: [] } as const;
  const reason = strangeNameIn(question, total);
  if (reason) return { kind: 'refused', reason };
  const request = tableRequest(question, table, knowledge);
  if (request.rows.length > 0 && !question.group) return foundInTable(question, request, knowledge);
  const { periods } = question;
  const given = table.totals.find((each) => each.entry === entry.id);
  const asksForRows = periods.includes(String(table.measure.period)) && !periods.includes(String(given?.period));
  return asksForRows ? foundInTable(question, total, knowledge) : undefined;
}

/** The answer that a table has for the question, taking for granted that it is asked of this table. */
export function foundInTable(question: Question, request: TableRequest, knowledge: Knowledge, confidence = sureByWords): Found {
  const reason = rowWithoutPeriod(question, request);
  if (reason) return { kind: 'refused', reason };
  const entry = totalAsked(question, request, knowledge);
  return entry ? entryFound(entry, confidence, 'words') : { kind: 'answer', target: { kind: 'table', request }, confidence, by: 'words' };
}

/** Says what of a table is asked: its measure, an operation, an amount. */
const saysMatter = ({ measures, operations, asksAmount }: Question) => measures.length > 0 || operations.length > 0 || asksAmount;

/** A known name is asked about in another matter where the answer explains hardly a word beside it, or is a row of another name: "Nvidia earnings date". */
function saysTooLittle(question: Question, { id, matches: [first] }: Extract<Verdict, { kind: 'answer' }>, asking: Asking): boolean {
  const { leftover, names } = question;
  if (names.length !== 1 || saysMatter(question) || leftover.length === 0) return false;
  if (leftover.length > 1) return (first?.coveredWords ?? 1) < hardly;
  const request = requestForId(id, asking.knowledge);
  const ofAnother = request?.operation === 'row' && rowsNamed(question, request.table, asking.knowledge).length === 0;
  return ofAnother || asking.search.unexplained(leftover, id) > bearable;
}

/** What was found is quite sure, and explains no less of the words that the table leaves unexplained: "next year" in "Big Tech's spending next year". */
function explainsMore(verdict: Verdict, unexplained: number, { leftover }: Question, search: Search): boolean {
  const sure = verdict.kind === 'answer' && verdict.confidence > quiteSure;
  return sure && unexplained > 0 && search.unexplained(leftover, verdict.id) <= unexplained;
}

/** What the words of the language and of a table say, likeness aside; undefined where they do not say enough. */
function foundByWords(question: Question, verdict: Verdict, { knowledge, search }: Asking): Found | undefined {
  for (const table of knowledge.tables) {
    const missing = asksForMissingRow(question, table, knowledge);
    if (missing) return { kind: 'refused', reason: missing };
    const states = statesAmountOf(question, table, knowledge);
    if (!states && !speaksOf(question, table, knowledge)) continue;
    const request = tableRequest(question, table, knowledge);
    const strange = strangeNameIn(question, request);
    if (strange && question.leftover.length <= shortLeftover) return { kind: 'refused', reason: strange };
    const leftover = states ? question.leftover.filter(({ text }) => comparing(text).direction === undefined) : question.leftover;
    const unexplained = search.unexplained(leftover, idOf(request));
    if (unexplained > bearable || (request.rows.length === 0 && explainsMore(verdict, unexplained, question, search))) continue;
    return foundInTable(question, request, knowledge, Math.max(sureByWords, verdict.confidence));
  }
  return undefined;
}

/** The request that was found, for what the question names: between which rows, in which unit. */
function merged(question: Question, found: TableRequest, knowledge: Knowledge): TableRequest {
  const rows = rowsNamed(question, found.table, knowledge);
  const asked = { ...tableRequest(question, found.table, knowledge), operation: found.operation };
  return found.operation === 'row' || rows.length === 0 ? { ...asked, rows: found.rows } : { ...asked, rows };
}

/** The same, unless the question's own words say another operation: they are surer than likeness. A row is described in many words, "the one with the most cash". */
function agreed(question: Question, found: TableRequest, knowledge: Knowledge): TableRequest {
  const asked = tableRequest(question, found.table, knowledge);
  const says = (operation: TableRequest['operation']) => question.operations.some((each) => each === operation);
  // Whoever asks how far two are apart sets them side by side as well.
  const surer = says(asked.operation) && (!says(found.operation) || found.operation === 'comparison');
  const other = found.operation !== 'row' && surer;
  const choosesRows =
    (asked.operation === 'filter' && question.than !== undefined) || (beyondEnds(question.places) && found.operation !== 'row');
  return other || choosesRows ? asked : merged(question, found, knowledge);
}

function foundBySearch(question: Question, verdict: Verdict, asking: Asking): Found {
  const { knowledge } = asking;
  const { confidence, verbatim } = verdict;
  const by = verbatim ? 'wording' : 'likeness';
  const stranger =
    verdict.kind === 'nothing'
      ? (strangerToTable(question, knowledge) ?? presumesFigureOfAnother(question, undefined, knowledge))
      : undefined;
  if (stranger) return { kind: 'refused', reason: stranger };
  if (verdict.kind !== 'answer') return { kind: verdict.kind, ids: verdict.ids, confidence };
  if (!verbatim && saysTooLittle(question, verdict, asking)) return { kind: 'nothing', ids: [verdict.id], confidence: 0 };
  const entry = knowledge.entries.find(({ id }) => id === verdict.id);
  const ofAnother = entry && presumesFigureOfAnother(question, entry, knowledge);
  if (ofAnother) return { kind: 'refused', reason: ofAnother };
  if (entry) return (verbatim ? undefined : insteadOfTotal(question, entry, knowledge)) ?? entryFound(entry, confidence, by);
  const found = requestForId(verdict.id, knowledge);
  if (!found) return { kind: 'nothing', ids: [], confidence: 0 };
  // Two that are set beside each other in another matter are no question about one of them, nor about both: "is Meta better than Google?"
  const ofSeveral = !verbatim && rowsNamed(question, found.table, knowledge).length > 1;
  const inAnotherMatter = found.operation === 'row' || (!saysMatter(question) && confidence < quiteSure);
  if (ofSeveral && inAnotherMatter) return { kind: 'nothing', ids: [verdict.id], confidence: 0 };
  const request = verbatim ? merged(question, found, knowledge) : agreed(question, found, knowledge);
  const reason = rowWithoutPeriod(question, request) ?? (verbatim ? undefined : strangeNameIn(question, request));
  return reason ? { kind: 'refused', reason } : { kind: 'answer', target: { kind: 'table', request }, confidence, by };
}

/** Where one question goes. The guards have spoken before; the knowledge's own wording beats every rule about words, to answer and not to. */
export function find(question: Question, asking: Asking): Found {
  const verdict = asking.search.find(question);
  const byWords = verdict.verbatim ? undefined : foundByWords(question, verdict, asking);
  if (verdict.outside) return byWords?.kind === 'refused' ? byWords : { kind: 'nothing', ids: [], confidence: 0 };
  return byWords ?? foundBySearch(question, verdict, asking);
}
