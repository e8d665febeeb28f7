/** Ranks what typing may be completed to: exact, then alias, then content, then every word of it in any order, slips and initial consonants included; everything when nothing is typed. */
import Fuse from 'fuse.js';
import type { Completion } from '../core/command.ts';
import type { Locale } from '../language/locale.ts';
import { initials, isInitialConsonants, jamo } from '../question/hangul.ts';
import { compact, normalise } from '../question/normalise.ts';

export interface Completable extends Completion {
  readonly aliases: readonly string[];
  readonly content: readonly string[];
}

/** The texts in the form in which they are compared. */
interface Comparable {
  readonly completion: Completion;
  readonly names: readonly string[];
  readonly others: readonly string[];
  readonly content: readonly string[];
}

function comparable({ label, value, aliases, content }: Completable): Comparable {
  return { completion: { label, value }, names: [label, value].map(compact), others: aliases.map(compact), content: content.map(compact) };
}

/** Lower is better; undefined is no match. */
function rank(typed: string, { names, others, content }: Comparable): number | undefined {
  if (names.includes(typed)) return 0;
  if (names.some((name) => name.startsWith(typed))) return 1;
  if (others.includes(typed)) return 2;
  if (others.some((name) => name.startsWith(typed))) return 3;
  if ([...names, ...others].some((name) => name.includes(typed) || (isInitialConsonants(typed) && initials(name).startsWith(typed))))
    return 4;
  return content.some((text) => text.includes(typed)) ? 5 : undefined;
}

/** What slips are found in: jamo and letters, so that 취쇼 is near 취소. A looser threshold takes one word for another. */
const fuzzy = { keys: ['letters', 'initials'], threshold: 0.25, ignoreLocation: true, includeScore: true, minMatchCharLength: 2 };
const fewestLetters = 2;

type ByWords = (typed: string) => readonly number[];

/** Finds the places of those that have every word that was typed, in any order, best first. */
function wordSearch(all: readonly Completable[]): ByWords {
  const texts = all.map(({ label, aliases }) => normalise([label, ...aliases].join(' ')));
  const index = new Fuse(
    texts.map((text) => ({ letters: jamo(text), initials: initials(text) })),
    fuzzy,
  );
  const contents = all.map(({ content }) => normalise(content.join(' ')));
  return (typed) => {
    const words = normalise(typed)
      .split(' ')
      .filter((word) => word.length >= fewestLetters);
    const found = words.map((word) => {
      const holds = (list: readonly string[], distance: number) =>
        list.flatMap((text, at) => (text.includes(word) ? [[at, distance] as const] : []));
      // Another number is no slip of this one.
      if (/\d/.test(word)) return new Map([...holds(contents, 1), ...holds(texts, 0)]);
      const alike = index
        .search(isInitialConsonants(word) ? word : jamo(word))
        .map(({ refIndex, score = 1 }) => [refIndex, score] as const);
      return new Map([...holds(contents, 1), ...alike]);
    });
    const [first, ...others] = found;
    const distance = (at: number) => found.reduce((sum, each) => sum + (each.get(at) ?? 1), 0);
    return [...(first?.keys() ?? [])]
      .filter((at) => others.every((each) => each.has(at)))
      .sort((a, b) => distance(a) - distance(b) || a - b);
  };
}

function ranked(typed: string, all: readonly Comparable[], byWords: ByWords): Completion[] {
  const key = compact(typed);
  if (key === '') return all.map(({ completion }) => completion);
  const whole = all
    .map((item) => ({ item, rank: rank(key, item) }))
    .filter(({ rank: place }) => place !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ item }) => item.completion);
  const inWords = byWords(typed).flatMap((at) => all[at]?.completion ?? []);
  return [...new Set([...whole, ...inWords])];
}

interface Prepared {
  readonly comparables: readonly Comparable[];
  readonly byWords: ByWords;
}

/** Ranks for what was typed; what can be completed to is prepared when first needed, as much of it may take long. */
export function completer(all: (locale: Locale) => readonly Completable[]): (typed: string, locale: Locale) => Completion[] {
  const prepared = new Map<Locale, Prepared>();
  return (typed, locale) => {
    const known = prepared.get(locale);
    const { comparables, byWords } = known ?? prepare(all(locale));
    if (!known) prepared.set(locale, { comparables, byWords });
    return ranked(typed, comparables, byWords);
  };
}

const prepare = (all: readonly Completable[]): Prepared => ({ comparables: all.map(comparable), byWords: wordSearch(all) });
