/** How the knowledge writes a period, and its one canonical form: 2025, 2025-H1, 2025-Q3, 2025-03; any other text, such as a season's name, stays as it is written. */

/** A year or a part of one. */
export interface CalendarPeriod {
  readonly length: 'year' | 'half' | 'quarter' | 'month';
  readonly year: number;
  /** Counted from 1; of a year always 1. */
  readonly part: number;
}

const monthsIn = { year: 12, half: 6, quarter: 3, month: 1 } as const satisfies Record<CalendarPeriod['length'], number>;

const [firstYear, lastYear] = [1900, 2200];

const canonical = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/;

/** Reads the canonical form; undefined for a period that has only a name. */
export function calendarPeriod(period: string): CalendarPeriod | undefined {
  const [, year, half, quarter, month] = canonical.exec(period) ?? [];
  if (year === undefined) return undefined;
  if (half !== undefined) return { length: 'half', year: Number(year), part: Number(half) };
  if (quarter !== undefined) return { length: 'quarter', year: Number(year), part: Number(quarter) };
  if (month !== undefined) return { length: 'month', year: Number(year), part: Number(month) };
  return { length: 'year', year: Number(year), part: 1 };
}

/** The canonical form. */
export function writePeriod({ length, year, part }: CalendarPeriod): string {
  switch (length) {
    case 'year':
      return String(year);
    case 'half':
      return `${year}-H${part}`;
    case 'quarter':
      return `${year}-Q${part}`;
    case 'month':
      return `${year}-${String(part).padStart(2, '0')}`;
  }
}

/** What is wrong with a period that looks like one of the calendar and is none. */
export interface PeriodFault {
  readonly message: string;
  readonly hint: string;
}

const year = "(?:(?:fy|cy) ?)?['’]?(?:\\d{4}|\\d{2})(?: ?년도?)?";
const gap = '[ .,/-]*';
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** The forms in which files write a period, with the name of what follows or precedes the year. */
const forms = [
  `^(?<year>${year})$`,
  `^(?<year>${year})${gap}(?:q(?<quarter>\\d)|(?<quarter2>\\d)(?:q|(?:/4)? ?분기))$`,
  `^(?:q(?<quarter>\\d)|(?<quarter2>\\d)q)${gap}(?<year>${year})$`,
  `^(?<year>${year})${gap}(?:h(?<half>\\d)|(?<half2>\\d)h|(?<half3>[상하]) ?반기)$`,
  `^(?:h(?<half>\\d)|(?<half2>\\d)h)${gap}(?<year>${year})$`,
  `^(?<year>\\d{4})(?:[./-] ?)(?<month>\\d{1,2})\\.?$`,
  `^(?<year>\\d{4}|['’]?\\d{2})년 ?(?<month>\\d{1,2})월$`,
  `^(?<name>${monthName})${gap}(?<year>${year})$`,
  `^(?<year>${year})${gap}(?<name>${monthName})$`,
].map((form) => new RegExp(form));

/** A season or a financial year over two calendar years: 2024/25. */
const overTwoYears = /^(\d{4}) ?[/–-] ?(\d{2}|\d{4})$/;
const estimate = /^(.*\d[qh]?) ?\(?([aefp])\)?$/;

function readYear(text: string): number {
  const digits = text.replace(/\D/g, '');
  if (digits.length === 4) return Number(digits);
  return Number(digits) + (Number(digits) < 70 ? 2000 : 1900);
}

function splitYear(text: string): string | undefined {
  const [, from, to = ''] = overTwoYears.exec(text) ?? [];
  if (from === undefined) return undefined;
  const next = String(Number(from) + 1);
  // 2011-12 is a month, as ISO 8601 writes one; 2011/12 is a season.
  const isMonth = text.includes('-') && to.length === 2 && Number(to) <= 12;
  return !isMonth && next.endsWith(to) ? `${from}/${next.slice(2)}` : undefined;
}

function partOf(groups: Readonly<Record<string, string | undefined>>): Pick<CalendarPeriod, 'length' | 'part'> {
  const { half = groups.half2, quarter = groups.quarter2, month, half3, name } = groups;
  if (quarter !== undefined) return { length: 'quarter', part: Number(quarter) };
  if (half !== undefined) return { length: 'half', part: Number(half) };
  if (half3 !== undefined) return { length: 'half', part: half3 === '상' ? 1 : 2 };
  if (month !== undefined) return { length: 'month', part: Number(month) };
  if (name !== undefined) return { length: 'month', part: months.indexOf(name.slice(0, 3)) + 1 };
  return { length: 'year', part: 1 };
}

function calendarFault(written: string, { length, year, part }: CalendarPeriod): PeriodFault | undefined {
  if (year < firstYear || year > lastYear)
    return { message: `"${written}" is not a year from ${firstYear} to ${lastYear}`, hint: 'write the year with four digits' };
  const count = 12 / monthsIn[length];
  return part >= 1 && part <= count
    ? undefined
    : {
        message: `"${written}" is not a period: a year has ${count} ${length === 'half' ? 'halves' : `${length}s`}`,
        hint: 'write it as 2025, 2025-H1, 2025-Q3 or 2025-03',
      };
}

/** Analysts write 2025E and 1Q26F. */
function estimateFault(name: string, text: string): PeriodFault | undefined {
  const [, rest, letter] = estimate.exec(text) ?? [];
  if (rest === undefined) return undefined;
  const period = /^\d\d$/.test(rest) ? `20${rest}` : readPeriod(rest);
  if (typeof period !== 'string' || !calendarPeriod(period)) return undefined;
  const kind = letter === 'a' ? 'actual' : letter === 'p' ? 'planned' : 'expected';
  return {
    message: `"${name}" says with a letter what sort of figure it is`,
    hint: `write ${period} as the period and ${kind} as the kind`,
  };
}

/** The canonical form of what a file writes: 2025, "2025Q1", "Q1 2025", "FY25", "2025년 1분기", "Mar-25". A name that is not of the calendar stays, with single spaces. */
export function readPeriod(written: string | number): string | PeriodFault {
  const name = String(written).normalize('NFC').trim().replace(/\s+/g, ' ');
  const text = name.normalize('NFKC').toLowerCase();
  const season = splitYear(text);
  if (season !== undefined) return season;
  for (const form of forms) {
    const { groups } = form.exec(text) ?? {};
    // Two digits alone are a year only with a sign that they are one: '25, FY25, 25년.
    if (!groups || /^\d\d$/.test(text)) continue;
    const period = { ...partOf(groups), year: readYear(groups.year ?? '') };
    return calendarFault(name, period) ?? writePeriod(period);
  }
  if (/^\d+$/.test(text))
    return { message: `"${name}" is not a year from ${firstYear} to ${lastYear}`, hint: 'write the year with four digits' };
  return estimateFault(name, text) ?? name;
}

/** When it begins and ends, in months since the year 0. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Of a name without any year nothing is known. */
function spanOf(period: string): Span | undefined {
  const calendar = calendarPeriod(period);
  if (calendar) {
    const start = calendar.year * 12 + (calendar.part - 1) * monthsIn[calendar.length];
    return { start, end: start + monthsIn[calendar.length] };
  }
  const [, dayYear, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(period) ?? [];
  if (dayYear !== undefined) {
    const days = new Date(Date.UTC(Number(dayYear), Number(month), 0)).getUTCDate();
    const start = Number(dayYear) * 12 + Number(month) - 1;
    return { start: start + (Number(day) - 1) / days, end: start + Number(day) / days };
  }
  const years = [...period.matchAll(/(?<!\d)\d{4}(?!\d)/g)]
    .map(([found]) => Number(found))
    .filter((each) => each >= firstYear && each <= lastYear);
  const [first] = years;
  if (first === undefined) return undefined;
  if (overTwoYears.test(period) && period.includes('/')) return { start: first * 12 + 6, end: first * 12 + 18 };
  return { start: first * 12, end: (Math.max(...years) + 1) * 12 };
}

/** Below 0 where `a` is the earlier: the one that ends first; of two that end together the shorter one, a quarter before its year. Undefined where a name does not tell. */
export function comparePeriods(a: string, b: string): number | undefined {
  if (a === b) return 0;
  const [one, other] = [spanOf(a), spanOf(b)];
  return one && other && (one.end - other.end || other.start - one.start);
}

/** Whether all of it lies before the end of that ISO date; of a name that does not tell it is taken for granted. */
export function isOver(period: string, day: string): boolean {
  const [span, last] = [spanOf(period), spanOf(day)];
  return !span || !last || span.end <= last.end;
}

/** Each once, earliest first; those whose names do not tell come last, in the order in which they were given. */
export function orderPeriods(periods: Iterable<string>): string[] {
  const each = [...new Set(periods)];
  const dated = each.filter((period) => spanOf(period));
  return [...dated.sort((a, b) => comparePeriods(a, b) ?? 0), ...each.filter((period) => !spanOf(period))];
}

/** Whether all of `part` lies in `whole`, as a quarter does in its year; each lies in itself. */
export function periodContains(whole: string, part: string): boolean {
  if (whole === part) return true;
  const [outer, inner] = [whole, part].map((period) => (calendarPeriod(period) ? spanOf(period) : undefined));
  return outer !== undefined && inner !== undefined && outer.start <= inner.start && inner.end <= outer.end;
}

/** The period of the same length so many steps later, or earlier where `steps` is below 0: after 2025-Q4 comes 2026-Q1. Undefined for a name. */
export function periodAfter(period: string, steps = 1): string | undefined {
  const calendar = calendarPeriod(period);
  if (!calendar) return undefined;
  const perYear = 12 / monthsIn[calendar.length];
  const at = calendar.year * perYear + calendar.part - 1 + steps;
  return writePeriod({ length: calendar.length, year: Math.floor(at / perYear), part: (((at % perYear) + perYear) % perYear) + 1 });
}
