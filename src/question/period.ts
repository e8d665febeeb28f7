/** Reads the periods that a text names, in the forms of knowledge/period: puts each year and its part together and tells the year of a part that stands alone. Knows of what there are figures for only which year a part may be of. */
import { calendarPeriod, writePeriod } from '../knowledge/period.ts';
import { type Atom, type AtomIn, anyOf, atomsIn, every, finder } from './period-atoms.ts';

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
/** In "… in 2026. May I ask" the month's name begins a new sentence and does not belong to the year. */
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
    const free = atomsIn(text, today).filter((atom) => !own.some((other) => atom.start < other.end && other.start < atom.end));
    return periodsOf(withSharedParts(joined(apart([...own, ...free]), text), text), text, (part) => yearOf(part, today));
  };
}
