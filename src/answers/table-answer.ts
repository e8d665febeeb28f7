/** Turns what a query comes to into an answer with its period, sources, follow-ups and the call that asks for it again. What is found is said in table-finding. */
import { memo } from '../core/memo.ts';
import { type Answer, type Offer, rich } from '../core/reply.ts';
import { citationsFor } from '../knowledge/citation.ts';
import { pastDay } from '../knowledge/freshness.ts';
import type { Knowledge, Table } from '../knowledge/knowledge.ts';
import { inLocale, type Locale, language } from '../language/locale.ts';
import { namedQuery } from '../resolve/named-query.ts';
import { evaluationContext } from '../resolve/reading.ts';
import type { TableTarget } from '../resolve/target.ts';
import { evaluate } from '../tables/evaluate.ts';
import type { Evaluation } from '../tables/evaluation.ts';
import { isFailure } from '../tables/evaluation-problem.ts';
import { printQuery } from '../tables/print-query.ts';
import type { OperationCall, Query } from '../tables/query.ts';
import { rowsNamedIn } from '../tables/query-cells.ts';
import { convertedFinding } from './converted-finding.ts';
import { callOfQuery } from './query-call.ts';
import { statedByQuery } from './stated.ts';
import { chartOf } from './table-chart.ts';
import { measureLabel, rowName, type TableContext, tableContext } from './table-context.ts';
import { findingOf } from './table-finding.ts';

function conversionOf(query: Query): OperationCall<'converted'> | undefined {
  return query.node === 'operation' && query.operation === 'converted' ? query : undefined;
}

/** The name that the answer goes by: that of its operation in the catalogue. */
function operationOf({ id }: Evaluation, table: Table): string | undefined {
  return id.startsWith(`${table.id}/`) ? id.slice(table.id.length + 1) : undefined;
}

function followUps({ evaluation, table }: TableTarget, knowledge: Knowledge, locale: Locale): Offer[] {
  const words = language(locale).wording.tables;
  const offer = (query: Query | undefined, label: string): Offer[] =>
    query ? [{ label, call: callOfQuery(query, table, knowledge) }] : [];
  const asked = evaluation.id;
  const operations = (['whole', 'total', 'ranking'] as const)
    .filter((name) => asked !== (name === 'whole' ? table.id : `${table.id}/${name}`))
    .flatMap((name) => offer(namedQuery(table, name, [], knowledge), `${measureLabel(table, locale)} · ${words.operations[name]}`));
  const [row] = evaluation.query.node === 'cells' ? rowsNamedIn(evaluation.query) : [];
  const at = table.rows.findIndex(({ id }) => id === row);
  const next = at < 0 ? undefined : table.rows[(at + 1) % table.rows.length]?.id;
  const compare =
    row !== undefined && next !== undefined && next !== row
      ? offer(
          namedQuery(table, 'comparison', [row, next], knowledge),
          `${rowName(knowledge, row, locale)} · ${rowName(knowledge, next, locale)} ${words.operations.comparison}`,
        )
      : [];
  return [...compare, ...operations].slice(0, 3);
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function titleOf(evaluation: Evaluation, { table, words, nameOf, measure }: TableContext): string {
  const names = rowsNamedIn(evaluation.query).map(nameOf).join(' · ');
  const name = operationOf(evaluation, table);
  const operation =
    name !== undefined && Object.hasOwn(words.operations, name) ? words.operations[name as keyof typeof words.operations] : undefined;
  if (operation === undefined) return names === '' ? measure : `${names} — ${measure}`;
  return `${names === '' ? measure : `${names} — ${measure}`} · ${operation}`;
}

/** Answers that set the totals of the source beside their own figures. */
function tellsTotals({ query, totals, id }: Evaluation, table: Table): boolean {
  const name = query.node === 'operation' ? query.operation : undefined;
  return totals.length > 0 || id === table.id || name === 'sum' || name === 'growth' || name === 'converted';
}

function sourcesOfTotals(table: Table): string[] {
  return table.totals.flatMap((given) => [...given.source, ...given.conflicts.flatMap(({ source }) => source)]);
}

/** The answer but for what changes from day to day. */
function writtenAnswer(target: TableTarget, knowledge: Knowledge, locale: Locale): Answer {
  const { table, evaluation } = target;
  const { query } = evaluation;
  const conversion = conversionOf(query);
  const [unconverted] = conversion?.of ?? [];
  const plain = unconverted ? evaluate(unconverted, evaluationContext(knowledge)) : evaluation;
  const shown = isFailure(plain) ? evaluation : plain;
  const context = tableContext(shown, table, knowledge, locale);
  const found =
    conversion && !isFailure(plain) ? convertedFinding(conversion, findingOf(plain, context), context) : findingOf(shown, context);
  const figures = [...evaluation.observations, ...evaluation.totals];
  const totals = tellsTotals(evaluation, table);
  const cited = [...new Set([...figures.flatMap(({ sources }) => sources), ...(totals ? sourcesOfTotals(table) : [])])];
  const title = capitalised(titleOf(evaluation, context));
  const citations = citationsFor(knowledge, cited, locale);
  const chart = conversion ? undefined : chartOf(evaluation, context, { title, period: context.period, citations });
  return {
    id: evaluation.id,
    title,
    lead: rich(found.lead),
    body: found.body ?? [],
    tables: found.tables ?? [],
    caveats: [...(found.caveats ?? []), ...(table.caveat ? [inLocale(table.caveat, locale)] : [])].map((caveat) => rich(caveat)),
    citations,
    period: context.period,
    followUps: followUps(target, knowledge, locale),
    call: callOfQuery(query, table, knowledge),
    query: printQuery(query),
    ...(chart && { chart }),
    stated: statedByQuery(evaluation, table, totals, knowledge, locale),
  };
}

const written = memo<Knowledge, Answer>();

/** Written once where few can be asked for: of rows together there are too many, and limits and currencies are what people typed. */
function answerOnce(target: TableTarget, knowledge: Knowledge, locale: Locale): Answer {
  const { table, evaluation } = target;
  const { query } = evaluation;
  const write = () => writtenAnswer(target, knowledge, locale);
  const simple =
    rowsNamedIn(query).length < 2 &&
    (query.node === 'cells' || (query.node === 'operation' && query.of.every(({ node }) => node === 'cells')));
  return simple ? written(knowledge, [locale, table.id, printQuery(query)].join(' '), write) : write();
}

/** The answer; where the table's day is past, it says so. */
export function tableAnswer(target: TableTarget, knowledge: Knowledge, locale: Locale): Answer {
  const answer = answerOnce(target, knowledge, locale);
  const past = pastDay(target.table);
  return past === undefined ? answer : { ...answer, caveats: [rich(language(locale).wording.tables.outdated(past)), ...answer.caveats] };
}
