/** Reads the periods that a text names, in the forms of knowledge/period: years and their parts, in digits, in words and counted from today. Knows nothing of what there are figures for. */
import { type CalendarPeriod, calendarPeriod, periodAfter, readPeriod, writePeriod } from '../knowledge/period.ts';
import { periodWords } from '../language/languages.ts';
import { isShortYear } from './short-year.ts';
import { readSmall, readSpelt, small, word } from './spelled-number.ts';
import { isEnding } from './stem.ts';

/** What "latest" is written as: whatever is newest of what is asked for. */
export const latestPeriod = 'latest';

export interface FoundPeriod {
  /** The form that the knowledge uses: 2025, 2025-Q3, 2025-03, a name of its own, or `latestPeriod`. */
  readonly period: string;
  /** Its year is not written: it is counted from today, or taken for granted. */
  readonly relative?: boolean;
  /** A number that nothing marks as a year. */
  readonly unmarked?: boolean;
  readonly start: number;
  readonly end: number;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** What a stretch of text says, before it is known what belongs together. */
type Atom = Place &
  (
    | { readonly kind: 'year'; readonly year: number; readonly relative?: boolean; readonly unmarked?: boolean }
    | { readonly kind: 'part'; readonly length: Part; readonly part: number; readonly needsYear: boolean }
    | { readonly kind: 'period'; readonly period: string; readonly relative?: boolean }
  );

type Part = Exclude<CalendarPeriod['length'], 'year'>;
type AtomIn<Kind extends Atom['kind']> = Extract<Atom, { readonly kind: Kind }>;
type Numbered = Readonly<Record<string, number>>;

const lengths = ['half', 'quarter', 'month'] as const satisfies readonly Part[];
const spaced = (pattern: string) => pattern.replaceAll(' ?', ' ').replaceAll(' ', '\\s?');
const anyOf = (list: readonly string[]) =>
  list.length > 0
    ? `(?:${[...list]
        .sort((a, b) => b.length - a.length)
        .map(spaced)
        .join('|')})`
    : '(?!)';
const every = <T>(pick: (words: (typeof periodWords)[number]) => readonly T[]) => periodWords.flatMap(pick);
const merged = (pick: (words: (typeof periodWords)[number]) => Numbered): Numbered => Object.assign({}, ...periodWords.map(pick));

/** No word begins before it, and digits may follow a Korean one at once. */
const begins = '(?:(?<![a-z\\d가-힣])|(?<=[가-힣])(?=\\d))';
/** No word of Latin letters goes on. */
const ends = '(?![a-z\\d])';

/** Finds each of several patterns, with what it means; the longest wins. */
function finder<Meaning>(
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
    '(?<![\\d.,$₩€£a-z]|\\d/)(?<mark>(?:[fc]y|',
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

/** The longest first where two overlap. */
function apart(atoms: readonly Atom[]): Atom[] {
  const kept: Atom[] = [];
  for (const atom of [...atoms].sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some((other) => atom.start < other.end && other.start < atom.end)) kept.push(atom);
  return kept.sort((a, b) => a.start - b.start);
}

const gapOf = (words: readonly string[]) => new RegExp(`^[\\s./,'-]{0,3}(?:${anyOf(words)})?[\\s'-]?\\s?$`, 'u');
const betweenYearAndPart = gapOf(every(({ ofYear }) => ofYear.yearFirst));
const betweenPartAndYear = gapOf(every(({ ofYear }) => ofYear.partFirst));
/** "… in 2026. May I ask": what begins a sentence is no part of a year before it. */
const endsSentence = /[.]\s/;
const betweenListed = new RegExp(`^\\s?(?:,|~|-|/|${anyOf(every(({ listing }) => listing))})?\\s?$`, 'u');

/** Behind these a word that may be a part of a year is one: "in March", "from May". */
const beforePart = new RegExp(`(?<![a-z])${anyOf(every((words) => words.beforePart))}\\s$`, 'u');

type Joined =
  | AtomIn<'year'>
  | AtomIn<'part'>
  | (AtomIn<'period'> & { readonly of?: Pick<AtomIn<'part'>, 'length' | 'part'>; readonly year?: number });

function join(year: AtomIn<'year'>, part: AtomIn<'part'>): Joined {
  const { length, part: number } = part;
  return {
    kind: 'period',
    period: writePeriod({ length, year: year.year, part: number }),
    of: { length, part: number },
    year: year.year,
    ...(year.relative && { relative: true }),
    start: Math.min(year.start, part.start),
    end: Math.max(year.end, part.end),
  };
}

/** Puts each year and the part beside it together. */
function joined(atoms: readonly Atom[], text: string): Joined[] {
  const found: Joined[] = [];
  for (let at = 0; at < atoms.length; at++) {
    const [one, next, later] = [atoms[at], atoms[at + 1], atoms[at + 2]];
    if (!one) break;
    const gap = next ? text.slice(one.end, next.start) : undefined;
    if (
      gap !== undefined &&
      one.kind === 'year' &&
      next?.kind === 'part' &&
      betweenYearAndPart.test(gap) &&
      !(next.needsYear && endsSentence.test(gap))
    ) {
      found.push(join(one, next));
      at++;
    } else if (
      gap !== undefined &&
      one.kind === 'part' &&
      next?.kind === 'year' &&
      betweenPartAndYear.test(gap) &&
      !(one.needsYear && endsSentence.test(gap)) &&
      !belongsTo(next, later, text)
    ) {
      found.push(join(next, one));
      at++;
    } else found.push(one);
  }
  return found;
}

/** "Q4 2024 Q1": a year between two parts belongs to the first, but for Korean, where it stands in front. */
function belongsTo(year: Atom, part: Atom | undefined, text: string): boolean {
  return (
    part?.kind === 'part' && /[가-힣]/.test(text.slice(part.start, part.end)) && betweenYearAndPart.test(text.slice(year.end, part.start))
  );
}

/** A year listed beside one with its part is of that part, too: 2024년과 2025년 1분기. */
function withSharedParts(found: readonly Joined[], text: string): Joined[] {
  return found.map((atom, at): Joined => {
    if (atom.kind !== 'year') return atom;
    const beside = [found[at + 1], found[at - 1]].find(
      (other) =>
        other?.kind === 'period' &&
        other.of &&
        betweenListed.test(other.start > atom.start ? text.slice(atom.end, other.start) : text.slice(other.end, atom.start)),
    );
    return beside?.kind === 'period' && beside.of
      ? { ...join(atom, { kind: 'part', ...beside.of, needsYear: false, start: atom.start, end: atom.end }) }
      : atom;
  });
}

const yearIn = (atom: Joined): number | undefined =>
  atom.kind === 'part' ? undefined : (atom.year ?? (atom.kind === 'period' ? calendarPeriod(atom.period)?.year : undefined));

/** The period of each: a part by itself is of the year named nearest, which then means no more than that; else of the year that `yearOf` tells. */
function periodsOf(
  found: readonly Joined[],
  text: string,
  yearOf: (part: Pick<AtomIn<'part'>, 'length' | 'part'>) => number,
): FoundPeriod[] {
  const asPart = new Map<Joined, string>();
  const alone = found.flatMap((atom, at) => {
    if (atom.kind !== 'part' || (atom.needsYear && !beforePart.test(text.slice(0, atom.start)))) return [];
    const dated = [...found.slice(0, at).reverse(), ...found.slice(at + 1)].find((other) => yearIn(other) !== undefined);
    const year = (dated && yearIn(dated)) ?? yearOf(atom);
    const period = writePeriod({ length: atom.length, year, part: atom.part });
    if (dated?.kind === 'year') asPart.set(dated, asPart.get(dated) ?? period);
    return [{ atom, period, relative: dated === undefined || (dated.kind !== 'part' && dated.relative === true) }];
  });
  return found.flatMap((atom): FoundPeriod[] => {
    const { start, end } = atom;
    if (atom.kind === 'part') {
      const own = alone.find((each) => each.atom === atom);
      return own ? [{ period: own.period, ...(own.relative && { relative: true }), start, end }] : [];
    }
    const period = atom.kind === 'year' ? (asPart.get(atom) ?? String(atom.year)) : atom.period;
    return [
      { period, ...(atom.relative && { relative: true }), ...(atom.kind === 'year' && atom.unmarked && { unmarked: true }), start, end },
    ];
  });
}

/** Prepares the function that finds every period in a normalised text, in order. `known` are those that the knowledge has figures for, its own names of periods among them; `today` is an ISO date. */
export function periodReader(known: readonly string[] = []): (text: string, today: string) => FoundPeriod[] {
  const ownName = (name: string) => {
    const escaped = name
      .toLowerCase()
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\s+/g, ' ');
    // A season is also said short: 24/25, 2024-25.
    const season = /^(\d{2})(\d{2})\/(\d{2})$/.exec(name);
    return season ? `(?:${season[1]})?${season[2]}[/-]${season[3]}|${season[1]}${season[2]}/${season[1]}${season[3]}` : escaped;
  };
  const named = known.filter((period) => !calendarPeriod(period));
  const ofKnowledge = finder(named.map((name) => [ownName(name), name] as const));

  /** "In the third quarter": of this year, or where there is nothing for that, of the latest that there is something for. */
  function yearOf({ length, part }: Pick<AtomIn<'part'>, 'length' | 'part'>, today: string): number {
    const years = known.flatMap((period) => {
      const of = calendarPeriod(period);
      return of?.length === length && of.part === part ? [of.year] : [];
    });
    const now = Number(today.slice(0, 4));
    return years.length === 0 || years.includes(now) ? now : Math.max(...years);
  }

  return (text, today) => {
    const own =
      named.length === 0 ? [] : ofKnowledge(text).map(({ meaning, ...place }): Atom => ({ kind: 'period', period: meaning, ...place }));
    const parts = partsFound(text)
      .filter(({ meaning: { length }, end }) => length !== 'month' || endsWord(text, end))
      .map(({ meaning, ...place }): Atom => ({ ...meaning, ...place }));
    const newest = latest(text).map(({ meaning, ...place }): Atom => ({ kind: 'period', period: meaning, relative: true, ...place }));
    const inDigits = /\d\d/.test(text) ? [...gluedPeriods(text), ...seasons(text), ...yearsInDigits(text)] : [];
    const inWords = yearsInWords(text);
    const beside = besideAtoms(text, [...inDigits, ...inWords], today);
    const others = [...inDigits, ...inWords, ...parts, ...beside, ...relativeAtoms(text, today), ...newest];
    const free = others.filter((atom) => !own.some((other) => atom.start < other.end && other.start < atom.end));
    return periodsOf(withSharedParts(joined(apart([...own, ...free]), text), text), text, (part) => yearOf(part, today));
  };
}
