/** What every sentence about a query's result needs: names, figures as they are written, and what is measured when. Computes nothing. */
import { memo } from '../core/memo.ts';
import { sourceName } from '../knowledge/citation.ts';
import type { Knowledge, Table } from '../knowledge/knowledge.ts';
import type { Quantity } from '../knowledge/quantity.ts';
import type { Formats } from '../language/formats.ts';
import { inLocale, type Locale, language } from '../language/locale.ts';
import { isWrittenIn } from '../language/script.ts';
import type { TableWording } from '../language/table-wording.ts';
import type { Evaluation, Step } from '../tables/evaluation.ts';
import type { Amount } from '../tables/result.ts';
import { formatQuantity, rounded } from './format.ts';

/** One exact amount as a quantity. */
export const exact = (value: number): Quantity => ({ low: value, high: value, approx: false });

export interface TableContext {
  readonly knowledge: Knowledge;
  readonly table: Table;
  readonly locale: Locale;
  readonly words: TableWording;
  readonly formats: Formats;
  /** A factor, as people of the language write it. */
  number(value: number): string;
  /** The unit of the measure that is asked about. */
  readonly unit: string;
  nameOf(row: string): string;
  /** A figure as the source gives it. */
  show(quantity: Quantity, unit?: string): string;
  /** A computed figure, rounded. */
  computed(quantity: Quantity, unit?: string): string;
  /** The amount of a result: as the source gives it where it is a cell, rounded where it was computed. */
  amount(amount: Amount, isCell?: boolean): string;
  /** "capex" */
  readonly label: string;
  /** "expected 2025 capex", or without period and sort where there are several. */
  readonly measure: string;
  /** What rows are called: with their period where the answer has several. */
  dated(name: string, period: string): string;
  /** "2025, expected"; every period where there are several. */
  readonly period: string;
  readonly source: string | undefined;
}

export function measureLabel(table: Table, locale: Locale, measure = table.measures[0]?.id): string {
  const found = table.measures.find(({ id }) => id === measure) ?? table.measure;
  if (found.name) return inLocale(found.name, locale);
  return found.names.find((name) => isWrittenIn(name, locale)) ?? found.names[0] ?? '';
}

/** What tells the table from the others in a list: its first measure, or its title where another table measures what is called the same. */
export function tableLabel(table: Table, knowledge: Knowledge, locale: Locale): string {
  return sharesMeasure(table, knowledge, locale) ? inLocale(table.title, locale) : measureLabel(table, locale);
}

/** The same of one of its rows: "Meta capex", "Meta · Capex planned for 2030". */
export function tableRowLabel(table: Table, row: string, knowledge: Knowledge, locale: Locale): string {
  const between = sharesMeasure(table, knowledge, locale) ? ' · ' : ' ';
  return rowName(knowledge, row, locale) + between + tableLabel(table, knowledge, locale);
}

function sharesMeasure(table: Table, { tables }: Knowledge, locale: Locale): boolean {
  const measure = measureLabel(table, locale).toLowerCase();
  return tables.some((other) => other.id !== table.id && measureLabel(other, locale).toLowerCase() === measure);
}

const namesById = memo<Knowledge, ReadonlyMap<string, Knowledge['names'][number]>>();

export function rowName(knowledge: Knowledge, row: string, locale: Locale): string {
  const name = namesById(knowledge, 'names', () => new Map(knowledge.names.map((each) => [each.id, each]))).get(row);
  return name ? inLocale(name.name, locale) : row;
}

const relativeUnits = new Set(['percent', 'points', 'times']);

/** A relative number in tenths or hundredths, an amount to six digits, a small one whose digits do not end to four. */
function exactly(value: number, unit: string): number {
  if (!Number.isFinite(value)) return value;
  if (relativeUnits.has(unit)) return Number(value.toFixed(unit === 'times' ? 2 : 1));
  const told = Number(value.toPrecision(6));
  const ends = told === Number(value.toPrecision(12));
  return ends || Math.abs(value) >= 1_000 ? told : Number(value.toPrecision(4));
}

function measureOf({ expression }: Step): string | undefined {
  if (expression.node === 'cells') return expression.measure;
  return undefined;
}

function firstMeasure(step: Step): string | undefined {
  return measureOf(step) ?? step.of.map(firstMeasure).find((measure) => measure !== undefined);
}

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

export function tableContext(
  { working, observations, totals }: Evaluation,
  table: Table,
  knowledge: Knowledge,
  locale: Locale,
): TableContext {
  const { wording, writing } = language(locale);
  const words = wording.tables;
  const { formats } = writing;
  const measure = firstMeasure(working) ?? totals[0]?.measure ?? table.measures[0]?.id;
  const unit = table.measures.find(({ id }) => id === measure)?.unit ?? table.measure.unit;
  const figures = [...observations, ...totals];
  const dates = [
    ...new Map(
      figures.map(({ period, kind }): [string, [string, keyof TableWording['kinds']]] => [`${period} ${kind}`, [period, kind]]),
    ).values(),
  ];
  const [only, other] = dates;
  const isOfSeveral = new Set(dates.map(([period]) => period)).size > 1;
  const label = measureLabel(table, locale, measure);
  const show = (quantity: Quantity, of = unit) => formatQuantity(quantity, of, locale, knowledge.units);
  // What follows from exact figures is exact, too, but for digits that nobody reads.
  const told = (quantity: Quantity, of: string) =>
    quantity.approx || quantity.low !== quantity.high
      ? rounded(quantity, of)
      : { ...quantity, low: exactly(quantity.low, of), high: exactly(quantity.high, of) };
  const computed = (quantity: Quantity, of = unit) => formatQuantity(told(quantity, of), of, locale, knowledge.units);
  return {
    knowledge,
    table,
    locale,
    words,
    formats,
    number: writing.numbers.number,
    unit,
    nameOf: (row) => rowName(knowledge, row, locale),
    show,
    computed,
    dated: (name, period) => (isOfSeveral ? words.dated(name, formats.period(period)) : name),
    amount: (amount, isCell = false) => (isCell ? show : computed)(amount.quantity, amount.unit),
    label,
    measure: only && !other ? words.measureIn(label, formats.period(only[0]), words.kinds[only[1]]) : label,
    period: dates.map(([period, kind]) => words.period(formats.period(period), words.kinds[kind])).join(' · '),
    source: sourceName(knowledge, distinct(figures.flatMap(({ sources }) => sources)), locale),
  };
}
