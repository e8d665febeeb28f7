/** Finds what a text says of years and their parts, each by itself: in digits, in words, counted from today. What belongs together is not its work. */
import { type CalendarPeriod, periodAfter, readPeriod, writePeriod } from '../knowledge/period.ts';
import { periodWords } from '../language/languages.ts';
import { isShortYear } from './short-year.ts';
import { readSmall, readSpelt, small, word } from './spelled-number.ts';
import { isEnding } from './stem.ts';

/** What "latest" is written as: whatever is newest of what is asked for. */
export const latestPeriod = 'latest';

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What a stretch of text says, before it is known what belongs together. */
export type Atom = Place &
  (
    | { readonly kind: 'year'; readonly year: number; readonly relative?: boolean; readonly unmarked?: boolean }
    | { readonly kind: 'part'; readonly length: Part; readonly part: number; readonly needsYear: boolean }
    | { readonly kind: 'period'; readonly period: string; readonly relative?: boolean }
  );

export type Part = Exclude<CalendarPeriod['length'], 'year'>;
export type AtomIn<Kind extends Atom['kind']> = Extract<Atom, { readonly kind: Kind }>;
type Numbered = Readonly<Record<string, number>>;

const lengths = ['half', 'quarter', 'month'] as const satisfies readonly Part[];
const spaced = (pattern: string) => pattern.replaceAll(' ?', ' ').replaceAll(' ', '\\s?');
/** One of these patterns, the longest first; a space in them may be left out. */
export const anyOf = (list: readonly string[]) =>
  list.length > 0
    ? `(?:${[...list]
        .sort((a, b) => b.length - a.length)
        .map(spaced)
        .join('|')})`
    : '(?!)';
/** What every language says of it. */
export const every = <T>(pick: (words: (typeof periodWords)[number]) => readonly T[]) => periodWords.flatMap(pick);
const merged = (pick: (words: (typeof periodWords)[number]) => Numbered): Numbered => Object.assign({}, ...periodWords.map(pick));

/** No word begins before it, and digits may follow a Korean one at once. */
const begins = '(?:(?<![a-z\\d가-힣])|(?<=[가-힣])(?=\\d))';
/** No word of Latin letters goes on. */
const ends = '(?![a-z\\d])';

/** Finds each of several patterns, with what it means; the longest wins. */
export function finder<Meaning>(
  meanings: readonly (readonly [pattern: string, meaning: Meaning])[],
): (text: string) => (Place & { readonly meaning: Meaning })[] {
  const sorted = [...meanings].sort(([a], [b]) => b.length - a.length);
  const expression = new RegExp(
    `${begins}(?:${sorted.map(([pattern], index) => `(?<g${index}>${spaced(pattern)})`).join('|')})${ends}`,
    'gu',
  );
  return (text) =>
    text.search(expression) < 0
      ? []
      : [...text.matchAll(expression)].flatMap((match) => {
          const index = sorted.findIndex((_, at) => match.groups?.[`g${at}`] !== undefined);
          const meaning = sorted[index]?.[1];
          return meaning === undefined ? [] : [{ meaning, start: match.index, end: match.index + match[0].length }];
        });
}

const attachedTo = (text: string, end: number) => /^[가-힣]*/.exec(text.slice(end))?.[0] ?? '';
const suffixes = every(({ suffixes: list }) => list);

/** Nothing, particles, or a word that may stand behind a period: 올해는, 3월말에, not 3월급. */
function endsWord(text: string, end: number): boolean {
  const attached = attachedTo(text, end);
  const isEnd = (rest: string) =>
    rest === '' || isEnding(rest) || [...rest].some((_, cut) => cut > 0 && isEnding(rest.slice(0, cut)) && isEnding(rest.slice(cut)));
  return isEnd(attached) || suffixes.some((suffix) => attached.startsWith(suffix) && isEnd(attached.slice(suffix.length)));
}

const marks = { before: anyOf(every(({ yearMarks }) => yearMarks.before)), after: anyOf(every(({ yearMarks }) => yearMarks.after)) };
const decades = anyOf(every(({ decades: list }) => list));
const spans = {
  before: new RegExp(`(?<![가-힣])${anyOf(every(({ spans: { before } }) => before))}\\s?$`, 'u'),
  after: every(({ spans: { after } }) => after),
};

// 2025, 2025년, 2025E, FY2025, FY25, '25, 25년; no digits inside longer numbers, no decades.
const digitYears = new RegExp(
  [
    // Behind a slash only as in 26/25.
    '(?<![\\d.,$₩€£a-z]|\\d/(?!(?<=(?<!\\d)\\d\\d/)\\d\\d(?![\\d/])))(?<mark>(?:[fc]y|',
    marks.before,
    ")\\s?'?)?(?:(?<four>(?:19|20|21)\\d{2})(?:[aefp](?![a-z\\d]))?|(?<sign>')?(?<two>\\d{2})(?<sort>[aefp](?![a-z\\d]))?)",
    `(?<after>\\s?${marks.after})?(?!\\d|[.,]\\d|\\s?%|\\s?${decades}(?![가-힣])|${decades})`,
  ].join(''),
  'gu',
);

/** Counts years: 10년 동안, 최근 10년. */
function isSpan(text: string, { start, end }: Place): boolean {
  const next = /^\s?([가-힣]+)/.exec(text.slice(end))?.[1] ?? '';
  const counts = spans.after.some((each) => next === each || (next.startsWith(each) && isEnding(next.slice(each.length))));
  return counts || spans.before.test(text.slice(0, start));
}

/** As in 2024-25. */
const isSecondYear = (text: string, start: number) => /(?<!\d)(?:19|20|21)\d{2}[~-]$/.test(text.slice(Math.max(0, start - 6), start));
const ofTwoDigits = (digits: string) => Number(digits) + (Number(digits) < 70 ? 2000 : 1900);

function yearsInDigits(text: string): Atom[] {
  return [...text.matchAll(digitYears)].flatMap((match): Atom[] => {
    const { four, two, mark, sign, sort, after } = match.groups ?? {};
    const place = { start: match.index, end: match.index + match[0].length };
    if (four !== undefined) {
      const unmarked = mark === undefined && after === undefined;
      return unmarked && !endsWord(text, place.end) ? [] : [{ kind: 'year', year: Number(four), ...place, ...(unmarked && { unmarked }) }];
    }
    // 25E: an estimate, as analysts write it.
    const marked =
      mark !== undefined ||
      sign !== undefined ||
      sort !== undefined ||
      isSecondYear(text, place.start) ||
      isShortYear(text, place, Number(two));
    if (two === undefined || (!marked && (after === undefined || isSpan(text, place)))) return [];
    return [{ kind: 'year', year: ofTwoDigits(two), ...place }];
  });
}

const centuries = merged((words) => words.centuries);
const millennia = merged((words) => words.millennia);
const nought = `${anyOf(every((words) => words.nought))}[\\s-]`;
const spelledDigits = merged((words) => words.spelledDigits);
const spelledDigit = anyOf(Object.keys(spelledDigits));
/** Whether there is anything that a year in words is made with. */
const mayBeSpoken = new RegExp(`${anyOf([...Object.keys(centuries), ...Object.keys(millennia)])}|[가-힣]\\s?${marks.after}`, 'u');
// Twenty twenty-five, two thousand and twenty-five; 이천이십오 년, 이공이오년.
const spokenYears = new RegExp(
  [
    `${begins}(?:(?<century>${Object.keys(centuries).join('|')})[\\s-](?<rest>${nought}${word}|${word}(?:[\\s-]${word})?)`,
    `|(?<thousands>${anyOf(Object.keys(millennia))}(?:\\sand)?\\s${word}(?:[\\s-]${word})?))${ends}`,
    `|(?<![가-힣\\d])(?:(?<digits>${spelledDigit}{4})|(?<number>(?=[가-힣\\d])${small}))\\s?${marks.after}(?!${decades}(?![가-힣]))`,
  ].join(''),
  'gu',
);
const startsWithNought = new RegExp(`^${nought}`, 'u');
const isYear = (year: number) => year >= 1950 && year < 2150;

function yearOfWords(text: string, place: Place, groups: Readonly<Record<string, string | undefined>>): number | undefined {
  const { century, rest, thousands, digits, number } = groups;
  if (century !== undefined) {
    const part = readSpelt(rest ?? '');
    return part >= 10 || startsWithNought.test(rest ?? '') ? (centuries[century] ?? 0) * 100 + part : undefined;
  }
  if (thousands !== undefined) return readSpelt(thousands);
  if (digits !== undefined) return Number([...digits].map((digit) => spelledDigits[digit]).join(''));
  if (number === undefined || /^\d+$/.test(number)) return undefined;
  const value = readSmall(number);
  // 십 년 and 이십 년 rather count years.
  return value > 10 && value < 100 && value % 10 !== 0 && !isSpan(text, place) ? 2000 + value : value;
}

function yearsInWords(text: string): Atom[] {
  if (!mayBeSpoken.test(text)) return [];
  return [...text.matchAll(spokenYears)].flatMap((match): Atom[] => {
    const place = { start: match.index, end: match.index + match[0].length };
    const year = yearOfWords(text, place, match.groups ?? {});
    const unmarked = match.groups?.digits === undefined && match.groups?.number === undefined;
    return year !== undefined && isYear(year) ? [{ kind: 'year', year, ...place, ...(unmarked && { unmarked }) }] : [];
  });
}

const onlyWithYear = new Set(every((words) => words.onlyWithYear));
const partsFound = finder<Omit<AtomIn<'part'>, keyof Place>>([
  ...lengths.flatMap((length) =>
    Object.entries(merged(({ parts }) => parts[length])).map(
      ([pattern, part]) => [pattern, { kind: 'part', length, part, needsYear: onlyWithYear.has(pattern) }] as const,
    ),
  ),
  ...[1, 2, 3, 4].map((part) => [`q${part}|${part}q`, { kind: 'part', length: 'quarter', part, needsYear: false }] as const),
  ...[1, 2].map((part) => [`h${part}`, { kind: 'part', length: 'half', part, needsYear: false }] as const),
  // By itself it is an hour or two.
  ...[1, 2].map((part) => [`${part}h`, { kind: 'part', length: 'half', part, needsYear: true }] as const),
]);

const glued: readonly (readonly [RegExp, (year: number, part: number) => CalendarPeriod])[] = [
  [
    /(?<![a-z\d])(?:(?<part>[1-4])q|q(?<part2>[1-4])')(?<year>\d{4}|\d{2})[aefp]?(?![\da-z])/gu,
    (year, part) => ({ length: 'quarter', year, part }),
  ],
  [
    /(?<![a-z\d])(?:(?<part>[12])h|h(?<part2>[12])')(?<year>\d{4}|\d{2})[aefp]?(?![\da-z])/gu,
    (year, part) => ({ length: 'half', year, part }),
  ],
  [
    /(?<![a-z\d])(?<year>(?:19|20|21)\d{2})(?:q(?<part>[1-4])|(?<part2>[1-4])q)[aefp]?(?![\da-z])/gu,
    (year, part) => ({ length: 'quarter', year, part }),
  ],
  [
    /(?<![a-z\d])(?<year>(?:19|20|21)\d{2})(?:h(?<part>[12])|(?<part2>[12])h)[aefp]?(?![\da-z])/gu,
    (year, part) => ({ length: 'half', year, part }),
  ],
  [/(?<![\d.,$₩€£/-])(?<part>0?[1-9]|1[0-2])\/(?<year>(?:19|20|21)\d{2})(?![\d/])/gu, (year, part) => ({ length: 'month', year, part })],
  [
    /(?<![\d.,$₩€£/-])(?<year>(?:19|20|21)\d{2})[-.](?<part>0[1-9]|1[0-2])(?![-.\d]|\s?[%조억만])/gu,
    (year, part) => ({ length: 'month', year, part }),
  ],
];

/** Year and part in one word of digits and letters: 2025Q1, 1Q25, 2025-03. */
function gluedPeriods(text: string): Atom[] {
  return glued.flatMap(([pattern, meaning]) =>
    [...text.matchAll(pattern)].map((match): Atom => {
      const { part, part2 = part, year = '' } = match.groups ?? {};
      const period = writePeriod(meaning(year.length === 2 ? ofTwoDigits(year) : Number(year), Number(part2)));
      return { kind: 'period', period, start: match.index, end: match.index + match[0].length };
    }),
  );
}

/** Over two calendar years: 2024/25. */
function seasons(text: string): Atom[] {
  return [...text.matchAll(/(?<![\d.,$₩€£/-])(?:19|20|21)\d{2}\/\d{2}(?![\d/])/gu)].flatMap((match): Atom[] => {
    const period = readPeriod(match[0]);
    return typeof period === 'string' ? [{ kind: 'period', period, start: match.index, end: match.index + match[0].length }] : [];
  });
}

const relativeYears = finder(Object.entries(merged(({ relative }) => relative.year)));
const besideYears = finder(Object.entries(merged(({ beside }) => beside)));
const relativeParts = finder(
  lengths.flatMap((length) =>
    Object.entries(merged(({ relative }) => relative[length])).map(([pattern, steps]) => [pattern, { length, steps }] as const),
  ),
);
const latest = finder(every(({ latest: list }) => list).map((pattern) => [pattern, latestPeriod] as const));
const awayPatterns = (['ago', 'ahead'] as const).flatMap((side) =>
  every(({ yearsAway }) => yearsAway[side]).map((pattern) => ({
    pattern: new RegExp(begins + spaced(pattern), 'gu'),
    sign: side === 'ago' ? -1 : 1,
  })),
);

/** Counted from the first year that is named, or else from today. */
function besideAtoms(text: string, years: readonly Atom[], today: string): Atom[] {
  const named = years.find((atom) => atom.kind === 'year');
  const from = named?.kind === 'year' ? named.year : Number(today.slice(0, 4));
  return besideYears(text)
    .filter(({ end }) => endsWord(text, end))
    .map(({ meaning, ...place }): Atom => ({ kind: 'year', year: from + meaning, ...(!named && { relative: true }), ...place }));
}

/** Counted from today. */
function relativeAtoms(text: string, today: string): Atom[] {
  const [year, month] = today.split('-').map(Number);
  if (year === undefined || month === undefined) return [];
  const monthsIn = { half: 6, quarter: 3, month: 1 } as const;
  const years = relativeYears(text).map(
    ({ meaning, ...place }): Atom => ({ kind: 'year', year: year + meaning, relative: true, ...place }),
  );
  const parts = relativeParts(text).flatMap(({ meaning: { length, steps }, ...place }): Atom[] => {
    const now = writePeriod({ length, year, part: Math.ceil(month / monthsIn[length]) });
    const period = periodAfter(now, steps);
    return period === undefined ? [] : [{ kind: 'period', period, relative: true, ...place }];
  });
  const away = awayPatterns.flatMap(({ pattern, sign }) =>
    [...text.matchAll(pattern)].map((match): Atom => {
      const count = match.groups?.count ?? '';
      const steps = /\d/.test(count) ? Number(count) : readSpelt(count);
      return { kind: 'year', year: year + sign * steps, relative: true, start: match.index, end: match.index + match[0].length };
    }),
  );
  return [...years, ...parts].filter(({ end }) => endsWord(text, end)).concat(away);
}

/** Every year, part of one and period that the text says, with those that are counted from today; overlapping ones among them. */
export function atomsIn(text: string, today: string): Atom[] {
  const parts = partsFound(text)
    .filter(({ meaning: { length }, end }) => length !== 'month' || endsWord(text, end))
    .map(({ meaning, ...place }): Atom => ({ ...meaning, ...place }));
  const newest = latest(text).map(({ meaning, ...place }): Atom => ({ kind: 'period', period: meaning, relative: true, ...place }));
  const inDigits = /\d\d/.test(text) ? [...gluedPeriods(text), ...seasons(text), ...yearsInDigits(text)] : [];
  const inWords = yearsInWords(text);
  const beside = besideAtoms(text, [...inDigits, ...inWords], today);
  return [...inDigits, ...inWords, ...parts, ...beside, ...relativeAtoms(text, today), ...newest];
}
