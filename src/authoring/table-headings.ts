/** Reads the headings and cells of somebody's table of figures: "판매량 2025 (억원)", "약 36,000~38,000". Makes no table of them. */
import { calendarPeriod, readPeriod } from '../knowledge/period.ts';
import { findAmounts } from '../question/amount.ts';
import { normalise } from '../question/normalise.ts';

export interface Unit {
  /** USD, percent, times, or the word itself where it is none of those. */
  readonly unit: string;
  /** What a figure in the cells is to be multiplied by: 1e8 for 억원. */
  readonly scale: number;
}

export interface TableHeading {
  /** Without period and unit; empty where nothing else is there. */
  readonly words: string;
  readonly period?: string;
  readonly unit?: Unit;
}

/** The calendar period that the text is. */
function periodOf(text: string): string | undefined {
  const read = readPeriod(text);
  return typeof read === 'string' && calendarPeriod(read) ? read : undefined;
}

/** The text with a period at either end of it. */
function apart(text: string): Pick<TableHeading, 'words' | 'period'> {
  const whole = periodOf(text);
  if (whole !== undefined) return { words: '', period: whole };
  const words = text.split(/[\s_]+/);
  for (const count of [2, 1]) {
    const [first, last] = [words.slice(0, count).join(' '), words.slice(-count).join(' ')];
    const before = words.length > count ? periodOf(first) : undefined;
    if (before !== undefined) return { words: words.slice(count).join(' '), period: before };
    const after = words.length > count ? periodOf(last) : undefined;
    if (after !== undefined) return { words: words.slice(0, -count).join(' '), period: after };
  }
  return { words: words.join(' ') };
}

/** What stands in brackets at the end is the unit, or the period. */
export function readHeading(text: string): TableHeading {
  const [whole = '', inside = ''] = /[([]([^()[\]]{1,40})[)\]]$/.exec(text.trimEnd()) ?? [];
  const heading = apart(
    text
      .trimEnd()
      .slice(0, text.trimEnd().length - whole.length)
      .trim(),
  );
  if (inside === '') return heading;
  const period = heading.period === undefined ? periodOf(inside.trim()) : undefined;
  return period === undefined ? { ...heading, unit: readUnit(inside.trim()) } : { ...heading, period };
}

/** A currency with its scale, a share, or a unit of the folder's own. */
export function readUnit(text: string): Unit {
  const words = text.split(' ');
  const written = [text, `1${text}`, `1 ${text}`, `1 ${words.toReversed().join(' ')}`, `${text.slice(0, 1)}1${text.slice(1)}`];
  for (const form of written.map(normalise)) {
    const [found, ...others] = findAmounts(form);
    if (found?.unit !== undefined && others.length === 0 && found.start <= 2 && found.end === form.length)
      return { unit: found.unit, scale: found.value };
  }
  return { unit: text, scale: 1 };
}

export interface Cell {
  readonly low: number;
  readonly high: number;
  readonly approx: boolean;
  /** Where the cell itself says one; then no scale of the heading is meant. */
  readonly unit?: string;
}

const plainNumber = /^[+−-]?\d[\d,]*(?:\.\d+)?$/;

/** The figure of a cell; undefined where it cannot be read. */
export function readCell(text: string, scale: number): Cell | undefined {
  if (plainNumber.test(text)) {
    const value = scaled(Number(text.replace('−', '-').replaceAll(',', '')), scale);
    return { low: value, high: value, approx: false };
  }
  if (!/\d/.test(text)) return undefined;
  const own = onlyAmount(normalise(text));
  if (own) return { ...own, ...(own.unit !== undefined && { unit: own.unit }) };
  // A number counts as an amount only beside a unit: any will do.
  const bare = onlyAmount(`${normalise(text)} percent`);
  return bare && { low: scaled(bare.low, scale), high: scaled(bare.high, scale), approx: bare.approx };
}

/** Figures of a source are decimal: 0.1 × 1e8 has no other digits. */
const scaled = (value: number, scale: number) => Number((value * scale).toPrecision(15));

/** The amount where there is nothing else in the text. */
function onlyAmount(text: string): Cell | undefined {
  const [found, ...others] = findAmounts(text);
  if (!found || others.length > 0 || found.start > 0 || found.end < text.length || found.bound !== undefined) return undefined;
  return {
    low: found.value,
    high: found.high ?? found.value,
    approx: found.about ?? false,
    ...(found.unit !== undefined && { unit: found.unit }),
  };
}
