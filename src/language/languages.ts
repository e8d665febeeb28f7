/** Every language that the bot reads and writes, and what all of them say of one thing. Adding a language is a folder and a line here. */
import type { AmountWords } from './amount-words.ts';
import type { ClauseWords } from './clause-words.ts';
import type { CueWords } from './cues.ts';
import { english } from './en/english.ts';
import { korean } from './ko/korean.ts';
import type { Language } from './language.ts';
import type { MeasureFamily } from './measure-families.ts';
import type { PeriodWords } from './period-words.ts';
import type { PointingWords } from './pointing-words.ts';
import type { RankWords } from './rank-words.ts';
import type { Synonyms } from './synonyms.ts';
import type { WordLists } from './word-lists.ts';

/** By the tag that platforms and knowledge files use. The first is spoken where nothing says which. */
export const languages = { ko: korean, en: english } satisfies Readonly<Record<string, Language>>;

const all: readonly Language[] = Object.values(languages);

/** The words of each language, in the order of the languages. */
export const wordLists: readonly WordLists[] = all.map(({ reading }) => reading.words);
export const pointingWords: readonly PointingWords[] = all.map(({ reading }) => reading.pointing);
export const clauseWords: readonly ClauseWords[] = all.map(({ reading }) => reading.clauses);
export const cueWords: readonly CueWords[] = all.map(({ reading }) => reading.cues);
export const amountWords: readonly AmountWords[] = all.map(({ figures }) => figures.amounts);
export const periodWords: readonly PeriodWords[] = all.map(({ figures }) => figures.periods);
export const measureFamilies: readonly MeasureFamily[] = all.flatMap(({ figures }) => figures.measures);
/** Words that ask how many of a time, or how often. */
export const frequencyWords: ReadonlySet<string> = new Set(all.flatMap(({ figures }) => figures.frequency));
/** Patterns of numbers that name something and measure nothing. */
export const numberLabels: readonly string[] = all.flatMap(({ writing }) => writing.numberLabels);
export const synonyms: Synonyms = wordLists.flatMap((words) => words.synonyms);
export const rankWords: readonly RankWords[] = all.map(({ figures }) => figures.ranks);

/** Cues of a language that are words as they stand, not patterns. */
export function plainCuesOf({ cues }: CueWords): string[] {
  return Object.values(cues).flatMap((patterns) => patterns.filter((pattern) => /^[\p{L} ]+$/u.test(pattern)));
}

/** Words that are cues as they stand: known wherever they are written, however the text is spaced. */
export const plainCues: readonly string[] = [
  ...new Set(cueWords.flatMap((words) => [...plainCuesOf(words), ...words.counters.filter((word) => word.length > 1)])),
];
