/** What was found by likeness to the knowledge's own questions, as an answer: of a table, or of an entry that may stand for a table's total. */
import type { Entry } from '../knowledge/knowledge.ts';
import type { SearchResult } from '../search/search.ts';
import { evaluate } from '../tables/evaluate.ts';
import { isFailure } from '../tables/evaluation-problem.ts';
import type { Query } from '../tables/query.ts';
import { rowsNamed, saysMatter } from './likeness-evidence.ts';
import { queryForId, readTableId, type TableId } from './named-query.ts';
import { evaluationContext, type TableReading } from './reading.ts';
import { strangeNameIn } from './reason.ts';
import { type Case, entryAnswer, type FoundBy, nothing, type Resolution } from './resolution.ts';
import { asksForPerson, asksOtherMeasure, asksPartOfRow } from './table-evidence.ts';
import { answerOf, states } from './table-resolution.ts';
import { targetOfQuery } from './target.ts';
import { thresholds } from './thresholds.ts';

/** What to answer instead of an entry that tells a table's total, where a stranger, some of the rows or their own period is asked for. Undefined where the entry fits. */
export function insteadOfTotal({ reading, knowledge }: Case, entry: Entry): Resolution | undefined {
  const table = reading.tables.find((each) => each.table.totals.some((total) => total.entry === entry.id));
  if (!table) return undefined;
  const strange = strangeNameIn(reading, table);
  if (strange) return { kind: 'refused', reason: strange };
  if (table.rows.length > 0 && !table.asks.group) return answerOf(table, knowledge, thresholds.sureByWords);
  const total = table.table.totals.find((each) => each.entry === entry.id);
  const periods = reading.periods;
  const asksForRows = periods.includes(String(table.table.measure.period)) && !periods.includes(String(total?.period));
  return asksForRows ? answerOf(table, knowledge, thresholds.sureByWords) : undefined;
}

const leavesOut = ({ parse: { draft } }: TableReading) => draft.node === 'rows' && draft.rows.rows === 'except';

/** The query that was found by an id, for what the question says of it: its own words are surer than likeness, where they say an operation or rows. */
function queryFound({ reading, knowledge }: Case, found: TableId, verbatim: boolean): Query | undefined {
  const own = reading.tables.find(({ table }) => table === found.table);
  const rows = own?.rows ?? [];
  const periods = verbatim ? [] : reading.periods;
  const saysMore =
    own !== undefined &&
    own.parse.missing.length === 0 &&
    (own.asks.operation || rows.length > 1 || leavesOut(own) || own.parse.spans.currency !== undefined);
  // What the words come to by themselves says more than the operation's name: which amount, which rows.
  if (own && !isFailure(own.evaluation) && own.evaluation.id === `${found.table.id}/${found.operation}`) return own.query;
  if (!verbatim && own && states(own) && own.parse.missing.length === 0 && !asksOtherMeasure(reading, own)) return own.query;
  if (!verbatim && saysMore && found.operation !== 'row') return own.query;
  if (!verbatim && found.operation === 'row' && rows.length === 1)
    return queryForId({ ...found, ...(rows[0] !== undefined && { row: rows[0] }) }, [], knowledge, periods);
  return queryForId(found, found.operation === 'row' ? [] : rows, knowledge, periods);
}

/** What the search found, as an answer of a table. */
export function tableFound(considered: Case, match: Extract<SearchResult, { kind: 'answer' }>, by: FoundBy): Resolution {
  const { reading, knowledge } = considered;
  const found = readTableId(match.id, knowledge);
  if (!found) return nothing();
  const { confidence, verbatim } = match;
  // "Is Meta better than Google?" compares two rows in a matter that the table does not measure.
  const ofSeveral = !verbatim && rowsNamed(reading, found).length > 1;
  const inAnotherMatter = found.operation === 'row' || (!saysMatter(reading) && confidence < thresholds.quiteSure);
  if (ofSeveral && inAnotherMatter) return nothing(match.id);
  const own = reading.tables.find(({ table }) => table === found.table);
  if (own && !verbatim && found.operation === 'row' && (asksForPerson(own) || asksPartOfRow(reading, own, knowledge)))
    return nothing(match.id);
  // A question without a row's name is answered by one only if the row's own texts contain its words.
  const isToldOf = own !== undefined && (own.rows.length > 0 || considered.search.unexplained(own.leftover, match.id) < thresholds.oneWord);
  if (!verbatim && found.operation === 'row' && !isToldOf) return nothing(match.id);
  const strange = own && !verbatim ? strangeNameIn(reading, own) : undefined;
  if (strange) return { kind: 'refused', reason: strange };
  const query = queryFound(considered, found, verbatim);
  const target = query && targetOfQuery(query, found.table, knowledge);
  if (!target) {
    if (own && isFailure(own.evaluation)) return answerOf(own, knowledge, confidence);
    const failed = query && reading.periods.length > 0 ? evaluate(query, evaluationContext(knowledge)) : undefined;
    return failed && isFailure(failed)
      ? { kind: 'refused', reason: { kind: 'noFigure', table: found.table, problems: failed.problems } }
      : nothing(match.id);
  }
  const entry = knowledge.entries.find(({ id }) => id === target.evaluation.id);
  return entry ? entryAnswer(entry, confidence, by) : { kind: 'answer', target, confidence, by };
}
