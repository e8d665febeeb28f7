/** Completes a question that only makes sense after another: "그럼 아마존은?", "and in won?", "합계는?". A question that says by itself what it asks for is left alone. */
import type { Knowledge, Table } from '../knowledge/knowledge.ts';
import type { Cue } from '../language/cues.ts';
import { guard } from '../question/guard.ts';
import { tableDataOf } from '../tables/observations.ts';
import { complete } from '../tables/parse/complete.ts';
import { type Draft, operation, rowOf, rowsOf } from '../tables/parse/draft.ts';
import type { Expression, OperationName, Query } from '../tables/query.ts';
import { rowsNamedIn } from '../tables/query-cells.ts';
import { atPeriod } from '../tables/query-periods.ts';
import { namedQuery } from './named-query.ts';
import type { QuestionEngine } from './question-engine.ts';
import { evaluateAsked, evaluationContext, type Reading, type TableReading } from './reading.ts';
import { nameWithoutRow } from './reason.ts';
import type { Resolution } from './resolution.ts';
import { resolveInTable } from './resolve.ts';
import { type TableTarget, type Target, targetOfQuery } from './target.ts';

/** An operation between rows that it asks for without naming both sides: "아마존이랑 차이는?", "몇 배야?", "구글보다 많아?". */
function halfSaid({ rows, parse: { draft, spans } }: TableReading): 'comparison' | 'difference' | 'ratio' | undefined {
  if (draft.node !== 'rows' || draft.rows.rows === 'except' || rows.length > 1) return undefined;
  const has = (...cues: readonly Cue[]) => spans.cues.some(({ cue }) => cues.includes(cue));
  if (has('difference')) return 'difference';
  if (has('timesAsked', 'ratio')) return 'ratio';
  return rows.length === 1 && has('more', 'less') ? 'comparison' : undefined;
}

/** Nothing but rows, operations, periods and currencies: nothing that would be looked for. */
function isFragment({ leftover, names, outside, periods, amounts }: Reading, own: TableReading): boolean {
  const { asks, parse, rows } = own;
  const says =
    rows.length + names.length + outside.length + periods.length > 0 ||
    asks.operation ||
    asks.whole ||
    parse.spans.currency !== undefined ||
    halfSaid(own) !== undefined;
  return says && leftover.length === 0 && !asks.measure && !asks.group && amounts.length === 0;
}

/** Operations between rows: a name that follows takes part in them. */
const between: ReadonlySet<OperationName> = new Set(['comparison', 'difference', 'ratio']);

const distinct = <T>(...lists: readonly (readonly T[])[]): T[] => [...new Set(lists.flat())];

/** Without what was converted: a conversion is asked for anew, or goes on. */
export function unconverted(query: Query): { readonly query: Query; readonly unit?: string } {
  if (query.node !== 'operation' || query.operation !== 'converted') return { query };
  const [of = query] = query.of;
  return { query: of, unit: query.options.to };
}

/** The rows and the operation that are meant; what the fragment does not say is taken from the question before. Undefined where that does not say it either. */
function meant(own: TableReading, before: Query): Draft | undefined {
  const {
    rows: named,
    parse: { draft },
  } = own;
  const known = rowsNamedIn(before);
  const [first] = known;
  const last = before.node === 'operation' ? before.operation : undefined;
  const rows = (ids: readonly string[]): Draft => rowsOf(ids.length > 0 ? { rows: 'named', ids } : { rows: 'all' });
  const set = (name: OperationName): Draft | undefined => {
    const ids = distinct(first === undefined ? [] : [first], named, known);
    return ids.length > 1 ? operation(name, ids.slice(0, name === 'comparison' ? ids.length : 2).map(rowOf)) : undefined;
  };
  const half = halfSaid(own);
  if (half !== undefined) {
    // Which are above or below something is no row to set another beside.
    const showsRows = half !== 'comparison' || last === undefined || between.has(last);
    const found = showsRows ? set(half) : undefined;
    if (found || named.length === 0) return found;
  }
  if (draft.node === 'operation') {
    if (named.length > 1) return draft;
    if (between.has(draft.operation)) return set(draft.operation) ?? draft;
    if (named.length > 0) return draft;
    const keeps = known.length > 1 || draft.operation === 'share';
    return keeps ? overRows(draft, rows(known)) : draft;
  }
  if (named.length === 0 || (draft.node === 'rows' && draft.rows.rows === 'except')) return draft;
  if (last === undefined || named.length > 1) return rows(named);
  if (last === 'comparison') return operation('comparison', distinct(known, named).map(rowOf));
  if (between.has(last) && first !== undefined && !named.includes(first)) return operation(last, [rowOf(first), ...named.map(rowOf)]);
  if (last === 'share') return operation('share', [rows(named), operation('sum', [rowsOf({ rows: 'all' })])]);
  return rows(named);
}

/** The draft over other rows than all; a share stays one of all. */
function overRows(draft: Draft, rows: Draft): Draft {
  if (draft.node === 'rows') return draft.rows.rows === 'all' ? rows : draft;
  if (draft.node === 'amount') return draft;
  const [first, ...others] = draft.of;
  if (draft.operation === 'share' && first) return { ...draft, of: [rows, ...others] };
  return { ...draft, of: draft.of.map((each) => overRows(each, rows)) };
}

/** A table's answer, or the total of another period that an entry tells; undefined for any other entry. */
export function beforeOf(target: Target, knowledge: Knowledge): TableTarget | undefined {
  if (target.kind === 'table') return target;
  for (const table of knowledge.tables) {
    const given = table.totals.find(({ entry }) => entry === target.entry.id);
    const total = given && namedQuery(table, 'total', [], knowledge, { periods: [given.period] });
    const found = total && targetOfQuery(total, table, knowledge);
    if (found) return found;
  }
  return undefined;
}

/** The periods of the question before, where they are not the usual one. */
function periodsBefore(query: Expression, table: Table, knowledge: Knowledge): readonly string[] {
  if (query.node === 'cells') {
    const usual = tableDataOf(table, knowledge).usualPeriod(query.measure);
    return query.period === usual ? [] : [query.period];
  }
  return query.node === 'operation' && query.operation !== 'growth'
    ? distinct(query.of.flatMap((each) => periodsBefore(each, table, knowledge)))
    : [];
}

/** The question where it continues another one, with where it goes; undefined where it says by itself what it asks for. */
export function resolveAfter(
  question: Reading,
  before: TableTarget,
  engine: QuestionEngine,
): { question: Reading; found: Resolution } | undefined {
  const { knowledge } = engine;
  const { table } = before;
  const own = question.tables.find((each) => each.table === table);
  if (!own || !isFragment(question, own)) return undefined;
  const reason = guard(question, knowledge);
  // What is told of is the measure that was spoken of.
  const ofTable = { ...question, tables: [{ ...own, asks: { ...own.asks, measure: true } }] };
  if (reason) return { question: ofTable, found: { kind: 'refused', reason } };
  const without = nameWithoutRow(question, table, knowledge);
  if (without !== undefined) return { question, found: { kind: 'refused', reason: { kind: 'noRow', id: without, table } } };

  const { query: last, unit: lastUnit } = unconverted(before.evaluation.query);
  const { spans } = own.parse;
  const data = tableDataOf(table, knowledge);
  const unit = spans.currency ?? lastUnit;
  const [period] = spans.periods;
  const nothingElse = own.parse.draft.node === 'rows' && halfSaid(own) === undefined && own.rows.length === 0 && !own.asks.whole;
  const again = nothingElse && (spans.currency !== undefined || period !== undefined);
  const settings = {
    periods: period ? spans.periods.map((each) => each.period) : periodsBefore(last, table, knowledge),
    ...(unit !== undefined && unit !== data.measures[0]?.unit && { unit }),
  };
  const repeated = period ? atPeriod(last, period.period) : last;
  const draft = again ? undefined : meant(own, last);
  const query = again ? converted(repeated, settings.unit) : draft && complete(draft, data, settings);
  if (!query) return undefined;
  const rows = own.rows.length > 0 ? own.rows : rowsNamedIn(query);
  const continued: TableReading = { ...own, rows, query, evaluation: evaluateAsked(query, evaluationContext(knowledge)) };
  return { question: { ...question, tables: [continued] }, found: resolveInTable(continued, knowledge) };
}

function converted(query: Query, unit: string | undefined): Query {
  return unit === undefined ? query : { node: 'operation', operation: 'converted', of: [query], options: { to: unit } };
}

/** Asks only for the last answer's source, or for it in another language: "출처는?", "in English please". */
export function asksAgain({ asksSource, answerIn, names, outside, periods, amounts, leftover, tables }: Reading): boolean {
  const nothingNew = [names, outside, periods, amounts, leftover].every(({ length }) => length === 0);
  const asksOfTable = tables.some(
    ({ asks, parse }) => asks.measure || asks.operation || asks.group || asks.whole || parse.spans.currency !== undefined,
  );
  return (asksSource || answerIn !== undefined) && nothingNew && !asksOfTable;
}
