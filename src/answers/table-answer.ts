/** Turns a table request into an answer with its period, sources, follow-ups and the call that asks for it again. What is found is the work of answers/findings. */

import { memo } from '../core/memo.ts';
import { type Answer, type Call, type Offer, rich } from '../core/reply.ts';
import { citationsFor, sourceName } from '../knowledge/citation.ts';
import { pastDay } from '../knowledge/freshness.ts';
import type { Knowledge, Row, Table } from '../knowledge/knowledge.ts';
import { inLocale, type Locale } from '../language/locale.ts';
import type { Limit } from '../tables/operations.ts';
import { idOf, type TableRequest } from '../tables/table-request.ts';
import { inOtherUnit } from './converted.ts';
import type { Context } from './finding.ts';
import { find } from './findings.ts';
import { formatQuantity, rounded } from './format.ts';
import { itemOption, otherOptions } from './item.ts';
import { statedByTable } from './stated.ts';
import { wordingIn } from './table-wording.ts';

/** As a question would say it, so that reading it gives the same limit again. */
function limitWords({ direction, edge, inclusive }: Limit, unit: string): string {
  const words = direction === 'more' ? (inclusive ? 'at least' : 'over') : inclusive ? 'at most' : 'under';
  return `${words} ${typeof edge === 'number' ? `${edge} ${unit}` : edge.id}`;
}

/** The call that asks for this again. */
export function callOf({ table, operation, rows, limit, inUnit }: TableRequest): Call {
  const args: Record<string, string> = {};
  const ids = rows.map(({ id }) => id);
  const rowOptions = [itemOption(table).name, otherOptions.and.name, otherOptions.and2.name] as const;
  // One option takes a list, too.
  const given = ids.length > rowOptions.length ? [ids.join(', ')] : ids;
  given.forEach((text, index) => {
    args[rowOptions[index] ?? ''] = text;
  });
  const implied = operation === 'whole' || operation === 'row' || operation === 'comparison' || operation === 'filter';
  if (!implied) args[otherOptions.show.name] = operation;
  if (limit) args[rowOptions[0]] = limitWords(limit, table.measure.unit);
  if (inUnit !== undefined) args[otherOptions.unit.name] = inUnit;
  return { command: table.command.name, args };
}

export function measureLabel(table: Table, locale: Locale): string {
  if (table.measure.name) return inLocale(table.measure.name, locale);
  const script = locale === 'ko' ? /[가-힣]/ : /[a-z]/i;
  return table.measure.names.find((name) => script.test(name)) ?? table.measure.names[0] ?? '';
}

export function rowName(knowledge: Knowledge, row: Row, locale: Locale): string {
  const name = knowledge.names.find(({ id }) => id === row.id);
  return name ? inLocale(name.name, locale) : row.id;
}

function contextOf(knowledge: Knowledge, table: Table, locale: Locale): Context {
  const words = wordingIn(locale);
  const { unit, period, kind } = table.measure;
  return {
    knowledge,
    table,
    locale,
    words,
    nameOf: (row) => rowName(knowledge, row, locale),
    show: (quantity, other = unit) => formatQuantity(quantity, other, locale, knowledge.units),
    computed: (quantity, other = unit) => formatQuantity(rounded(quantity, other), other, locale, knowledge.units),
    measure: words.measureIn(measureLabel(table, locale), String(period), words.kinds[kind]),
    source: sourceName(knowledge, table.source, locale),
  };
}

function followUps({ table, words, nameOf, locale }: Context, asked: TableRequest): Offer[] {
  const offer = (request: TableRequest, label: string): Offer => ({ label, call: callOf(request) });
  const operations = (['whole', 'total', 'ranking'] as const)
    .filter((operation) => operation !== asked.operation)
    .map((operation) => offer({ table, operation, rows: [] }, `${measureLabel(table, locale)} · ${words.operations[operation]}`));
  const [row] = asked.rows;
  const next = asked.operation === 'row' && row ? table.rows[(table.rows.indexOf(row) + 1) % table.rows.length] : undefined;
  const compare =
    row && next && next !== row
      ? [offer({ table, operation: 'comparison', rows: [row, next] }, `${nameOf(row)} · ${nameOf(next)} ${words.operations.comparison}`)]
      : [];
  return [...compare, ...operations].slice(0, 3);
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function titleOf({ words, nameOf, measure }: Context, { operation, rows }: TableRequest): string {
  if (operation === 'whole') return measure;
  const names = rows.map(nameOf).join(' · ');
  if (operation === 'row') return `${names} — ${measure}`;
  return `${names === '' ? measure : `${names} — ${measure}`} · ${words.operations[operation]}`;
}

/** Answers that set the other periods beside their own figures. */
const tellsOtherPeriods = new Set<TableRequest['operation']>(['whole', 'total', 'growth']);

function sourcesOfTotals(table: Table): string[] {
  return table.totals.flatMap((given) => [...given.source, ...given.conflicts.flatMap(({ source }) => source)]);
}

/** The answer but for what changes from day to day. */
function writtenAnswer(asked: TableRequest, knowledge: Knowledge, locale: Locale): Answer {
  const { table } = asked;
  const context = contextOf(knowledge, table, locale);
  const found = inOtherUnit(context, asked, find(context, asked));
  const { period, kind } = table.measure;
  const tellsTotals = tellsOtherPeriods.has(asked.operation) || asked.inUnit !== undefined;
  const cited = [...(table.source ?? []), ...(tellsTotals ? sourcesOfTotals(table) : [])];
  return {
    id: idOf(asked),
    title: capitalised(titleOf(context, asked)),
    lead: rich(found.lead),
    body: found.body ?? [],
    tables: found.tables ?? [],
    caveats: [...(found.caveats ?? []), ...(table.caveat ? [inLocale(table.caveat, locale)] : [])].map((caveat) => rich(caveat)),
    citations: citationsFor(knowledge, cited, locale),
    period: context.words.period(String(period), context.words.kinds[kind]),
    followUps: followUps(context, asked),
    call: callOf(asked),
    stated: statedByTable(asked, tellsTotals, knowledge, locale),
  };
}

const written = memo<Knowledge, Answer>();

/** Written once where few can be asked for: of rows together there are too many, and limits and currencies are what people typed. */
function answerOnce(asked: TableRequest, knowledge: Knowledge, locale: Locale): Answer {
  const { table, operation, rows, limit, inUnit } = asked;
  const write = () => writtenAnswer(asked, knowledge, locale);
  if (rows.length > 1 || limit || inUnit !== undefined) return write();
  return written(knowledge, [locale, table.id, operation, ...rows.map(({ id }) => id)].join(' '), write);
}

/** The answer; where the table's day is past, it says so. */
export function tableAnswer(asked: TableRequest, knowledge: Knowledge, locale: Locale): Answer {
  const answer = answerOnce(asked, knowledge, locale);
  const past = pastDay(asked.table);
  return past === undefined ? answer : { ...answer, caveats: [rich(wordingIn(locale).outdated(past)), ...answer.caveats] };
}
