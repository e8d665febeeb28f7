/** Reads what is given to a table's command as a query: names, operations, a currency, or a whole phrase. Writes no reply. */

import { itemOption } from '../answers/item.ts';
import { memo } from '../core/memo.ts';
import type { Args } from '../core/reply.ts';
import type { Knowledge, Row, Table } from '../knowledge/knowledge.ts';
import { type OperationName, operationNames } from '../knowledge/schema.ts';
import { language, locales } from '../language/locale.ts';
import { guard } from '../question/guard.ts';
import { compact } from '../question/normalise.ts';
import { namedQuery } from '../resolve/named-query.ts';
import type { QuestionEngine } from '../resolve/question-engine.ts';
import { evaluateAsked, evaluationContext, type TableReading } from '../resolve/reading.ts';
import { targetOfLine } from '../resolve/reference.ts';
import type { TableTarget } from '../resolve/target.ts';
import { type EvaluationProblem, isFailure } from '../tables/evaluation-problem.ts';
import { tableDataOf } from '../tables/observations.ts';
import { complete } from '../tables/parse/complete.ts';
import { comparisonOf, type Draft, everyRow, idsIn, operation, rowOf } from '../tables/parse/draft.ts';
import type { Query } from '../tables/query.ts';

const isOperation = (action: string): action is OperationName => operationNames.some((name) => name === action);

/** Short words that people type after the command. */
const shortWords = locales.flatMap((locale) => Object.entries(language(locale).labels.commands.table.shortWords));

const operationsByWord: ReadonlyMap<string, OperationName> = new Map([
  ...operationNames.flatMap((name) =>
    [name, ...locales.map((locale) => compact(language(locale).wording.tables.operations[name]))].map((word) => [word, name] as const),
  ),
  ...shortWords.flatMap(([word, action]) => (isOperation(action) ? [[word, action] as const] : [])),
]);

/** The operation that the text is the name of, in any language; undefined where it is none. */
export function operationTyped(text: string): OperationName | undefined {
  return operationsByWord.get(compact(text));
}

/** A row's names in every language, and what else it is called. */
export function namesOf({ names }: Knowledge, row: Row): string[] {
  const { name = {}, aliases = [] } = names.find(({ id }) => id === row.id) ?? {};
  return [...Object.values(name), ...aliases].filter((text) => text !== undefined);
}

const rowsByName = memo<Knowledge, ReadonlyMap<string, Row>>();

/** The row that the text is just a name of; undefined for anything that has to be read. */
function rowTyped(text: string, { id: tableId, rows }: Table, knowledge: Knowledge): Row | undefined {
  const byName = rowsByName(knowledge, tableId, () => {
    const named = rows.flatMap((row) => [row.id, ...namesOf(knowledge, row)].map((name) => [compact(name), row] as const));
    return new Map(named);
  });
  return byName.get(compact(text));
}

/** What one typed text says of the table. */
interface Typed {
  readonly operation?: OperationName;
  readonly rows: readonly string[];
  readonly reading?: Pick<TableReading, 'query' | 'parse'>;
}

/** Several names and nothing else are set side by side. */
function isList({ rows, reading }: Typed): boolean {
  return rows.length > 1 && reading !== undefined && idsIn(reading.parse.draft) !== undefined;
}

/** An amount or a row with "over" or "less than" asks which rows are: undefined where the text gives no limit. */
function limitTyped({ parse: { spans, explained, missing }, rows }: TableReading): Draft | undefined {
  const [span] = spans.amounts;
  if (span && missing.length > 0)
    return operation('filter', [everyRow, { node: 'amount', amount: span.amount }], { is: comparisonOf(span.amount) });
  const [row] = rows;
  const cue = spans.cues.find((each) => (each.cue === 'more' || each.cue === 'less') && each.mask !== 0n && (each.mask & explained) === 0n);
  return cue && row !== undefined ? operation('filter', [everyRow, rowOf(row)], { is: cue.cue === 'more' ? 'above' : 'below' }) : undefined;
}

/** Undefined where it names neither a row nor an operation nor anything else of the table. */
function readTyped(text: string, table: Table, { knowledge, read }: QuestionEngine): Typed | undefined {
  const named = operationTyped(text);
  if (named) return { operation: named, rows: [] };
  const row = rowTyped(text, table, knowledge);
  if (row) return { rows: [row.id] };
  const question = read(text);
  const reading = question.tables.find((each) => each.table === table);
  if (!reading || guard(question, knowledge)) return undefined;
  const { asks, rows, parse } = reading;
  const limit = limitTyped(reading);
  const [measure] = parse.spans.measures;
  const periods = parse.spans.periods.map(({ period }) => period);
  const limited = limit && complete(limit, tableDataOf(table, knowledge), { periods, ...(measure !== undefined && { measure }) });
  if (limited) return { rows: [], reading: { query: limited, parse } };
  const understood =
    rows.length > 0 || asks.operation || asks.whole || asks.measure || parse.spans.currency !== undefined || parse.spans.periods.length > 0;
  // A word that nothing explains may be the very row that was meant.
  const stray = reading.leftover.some(({ unknown }) => unknown) || parse.missing.length > 0;
  return understood && !stray ? { rows, reading } : undefined;
}

/** A currency by its code or by the words for it: KRW, 원화. */
function currencyTyped(text: string, table: Table, { read }: QuestionEngine): string {
  const named = (typed: string) => read(typed).tables.find((each) => each.table === table)?.parse.spans.currency;
  return named(text) ?? named(`in ${text}`) ?? text.toUpperCase();
}

/** What the arguments of a table's command ask for. */
export type Arguments =
  | { readonly target: TableTarget }
  /** The text among them that names nothing of the table. */
  | { readonly unknown: string }
  /** What stands in the way of an answer. */
  | { readonly problems: readonly EvaluationProblem[] };

const isWhole = (query: Query) => query.node === 'cells' && query.rows.rows === 'all';

function evaluated(query: Query | undefined, table: Table, knowledge: Knowledge): Arguments {
  if (!query) return { problems: [{ problem: 'onePeriod', table: table.id }] };
  const context = evaluationContext(knowledge);
  const found = evaluateAsked(query, context);
  // A year for which the source gives only what all have together is answered with that.
  const onlyTotal = isFailure(found) && isWhole(query) && found.problems.every(({ problem }) => problem === 'onlyStatedTotal');
  const evaluation = onlyTotal ? evaluateAsked({ node: 'operation', operation: 'stated', of: [query], options: {} }, context) : found;
  return isFailure(evaluation) ? { problems: evaluation.problems } : { target: { kind: 'table', table, evaluation } };
}

export function readArguments(args: Args, table: Table, engine: QuestionEngine): Arguments {
  const { knowledge } = engine;
  const { and, and2, show, in: currency, query: line } = args;
  if (line !== undefined) {
    const target = targetOfLine(line, knowledge);
    return target ? { target } : { unknown: line };
  }
  const texts = [args[itemOption(table).name], and, and2].filter((text) => text !== undefined);
  const unit = currency === undefined ? undefined : currencyTyped(currency, table, engine);
  const typed: Typed[] = [];
  for (const text of texts) {
    const found = readTyped(text, table, engine);
    if (!found) return { unknown: text };
    typed.push(found);
  }
  const chosen = operationNames.find((name) => name === show);
  const [only, ...others] = typed;
  if (only?.reading && others.length === 0 && !chosen && !isList(only)) {
    const { query } = only.reading;
    return evaluated(unit === undefined ? query : inUnit(query, unit), table, knowledge);
  }
  const rows = [...new Set(typed.flatMap((each) => each.rows))];
  const name = chosen ?? typed.find((each) => each.operation)?.operation ?? (rows.length > 1 ? 'comparison' : 'whole');
  const periods = [...new Set(typed.flatMap(({ reading }) => reading?.parse.spans.periods.map(({ period }) => period) ?? []))];
  const said = unit ?? typed.map(({ reading }) => reading?.parse.spans.currency).find((each) => each !== undefined);
  const own = table.measures[0]?.unit;
  return evaluated(
    namedQuery(table, name, rows, knowledge, { periods, ...(said !== undefined && said !== own && { unit: said }) }),
    table,
    knowledge,
  );
}

function inUnit(query: Query, to: string): Query {
  return query.node === 'operation' && query.operation === 'converted'
    ? query
    : { node: 'operation', operation: 'converted', of: [query], options: { to } };
}
