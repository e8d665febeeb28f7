/** Why a table has no answer although words of it are known: a name without a row, a stranger, a row in a period that only the total has. Writes no sentence. */
import type { Entry, Knowledge, Table } from '../knowledge/knowledge.ts';
import { isAside } from '../language/reading-words.ts';
import { type Guard, strangeName } from '../question/guard.ts';
import { isSyllables } from '../question/hangul.ts';
import { presumesFigure } from '../question/presumption.ts';
import type { EvaluationProblem } from '../tables/evaluation-problem.ts';
import { bit } from '../tables/parse/item.ts';
import type { Reading, TableReading } from './reading.ts';

/** Why a question is not answered although words of it are known. */
export type Reason =
  | Guard
  /** A name of the knowledge that the table has no row for. */
  | { readonly kind: 'noRow'; readonly id: string; readonly table: Table }
  /** A word that looks like a name and that nothing knows. */
  | { readonly kind: 'strangeName'; readonly name: string; readonly table: Table }
  /** What is asked of the table comes to nothing: rows without a figure for the period, units that do not fit. */
  | { readonly kind: 'noFigure'; readonly table: Table; readonly problems: readonly EvaluationProblem[] };

/** The first name that is neither a row of the table nor belongs to one. */
export function nameWithoutRow({ names }: Reading, table: Table, knowledge: Knowledge): string | undefined {
  const isRow = (id: string | undefined) => table.rows.some((row) => row.id === id);
  return names.find((id) => !isRow(id) && !isRow(knowledge.names.find((name) => name.id === id)?.of));
}

/** A name without a row, the measure, and nothing else that could be meant: "Nvidia capex 2025". */
export function asksForMissingRow(reading: Reading, { table, asks }: TableReading, knowledge: Knowledge): Reason | undefined {
  const id = nameWithoutRow(reading, table, knowledge);
  const only = reading.leftover.every(({ text }) => isAside(text)) && !asks.operation && !asks.group && !asks.whole;
  return id !== undefined && only && asks.measure ? { kind: 'noRow', id, table } : undefined;
}

/** A figure is presumed of a name without a row, and the entry found, if any, has none to hold it against: "Nvidia spends 80 billion". */
export function presumesFigureOfAnother(reading: Reading, entry: Entry | undefined, knowledge: Knowledge): Reason | undefined {
  const figures = Object.values(entry?.figures ?? {});
  const units = new Set(figures.map(({ unit }) => unit));
  // The entry's own number in another unit is held against it: 81억 달러 for 81억 원.
  const isOwn = (value: number) => figures.some((figure) => value === figure.quantity.low || value === figure.quantity.high);
  const amount = reading.amounts.find(({ unit, value }) => unit !== undefined && !units.has(unit) && !isOwn(value));
  if (!amount || !presumesFigure(reading)) return undefined;
  const table = knowledge.tables.find(({ measures }) => measures.some(({ unit }) => unit === amount.unit));
  const id = table && nameWithoutRow(reading, table, knowledge);
  return table && id !== undefined ? { kind: 'noRow', id, table } : undefined;
}

/** A word that looks like a name and that nothing knows, where the table's answer would be about all rows. */
/** Where the word stands inside the text, not at its beginning. */
const placeOf = (word: string, typed: string) => typed.toLowerCase().indexOf(` ${word} `) + 1;
const isCapitalised = (word: string, typed: string) => placeOf(word, typed) > 0 && /^[A-Z]/.test(typed.slice(placeOf(word, typed)));
const typedAs = (word: string, typed: string) => typed.slice(placeOf(word, typed), placeOf(word, typed) + word.length);

/** More words make no name. */
const mostOwners = 3;

export function strangeNameIn(reading: Reading, { table, rows, parse: { spans } }: TableReading): Reason | undefined {
  // 은골 공장은 …: what nothing knows right in front of the word for a row, at the beginning.
  const item = spans.tokens.findIndex((_, at) => (spans.items & bit(at)) !== 0n);
  const before = item > 0 && item <= mostOwners ? spans.tokens.slice(0, item) : [];
  const isOwner = before.length > 0 && before.every(({ unknown, text }) => unknown && isSyllables(text) && text.length > 1);
  const owner = isOwner ? { text: before.map(({ text }) => text).join(' ') } : undefined;
  // "The Jinju lantern festival" is not the lantern festival that there is.
  const other = spans.tokens.find(
    (token, at) => token.unknown && spans.tokens[at + 1]?.kind === 'name' && isCapitalised(token.text, reading.text),
  );
  if (other) return { kind: 'strangeName', name: typedAs(other.text, reading.text), table };
  const name = rows.length > 0 || reading.names.length > 0 ? undefined : (owner?.text ?? strangeName(reading.leftover, reading.text));
  return name === undefined ? undefined : { kind: 'strangeName', name, table };
}

/** The same where nothing is found for the question but a table's measure is named. */
export function strangerToTable(reading: Reading): Reason | undefined {
  const named = reading.tables.find(({ asks }) => asks.measure);
  const name = named && reading.names.length === 0 ? strangeName(reading.leftover, reading.text) : undefined;
  return named && name !== undefined ? { kind: 'strangeName', name, table: named.table } : undefined;
}
