/** Every language that the bot reads and writes. Adding one is a folder and a line here. */
import type { AmountWords } from './amount-words.ts';
import type { ClauseWords } from './clause-words.ts';
import type { CueWords } from './cues.ts';
import { english } from './en/english.ts';
import { korean } from './ko/korean.ts';
import type { PeriodWords } from './period-words.ts';
import type { PlaceWords } from './rank-words.ts';

/** What every language gives. */
export interface Language {
  readonly amounts: AmountWords;
  readonly clauses: ClauseWords;
  readonly ranks: PlaceWords;
  readonly cues: CueWords;
  readonly periods: PeriodWords;
}

export const languages = { ko: korean, en: english } as const satisfies Readonly<Record<string, Language>>;

const all: readonly Language[] = Object.values(languages);

/** The amount words of each language, in the order of the languages. */
export const amountWords: readonly AmountWords[] = all.map(({ amounts }) => amounts);
export const clauseWords: readonly ClauseWords[] = all.map(({ clauses }) => clauses);
export const placeWords: readonly PlaceWords[] = all.map(({ ranks }) => ranks);
export const cueWords: readonly CueWords[] = all.map(({ cues }) => cues);

/** Words that are cues as they stand: known wherever they are written, however the text is spaced. */
export const plainCues: readonly string[] = [
  ...new Set(
    cueWords.flatMap(({ cues, counters }) => [
      ...Object.values(cues).flatMap((patterns) => patterns.filter((pattern) => /^[\p{L} ]+$/u.test(pattern))),
      ...counters.filter((word) => word.length > 1),
    ]),
  ),
];
export const periodWords: readonly PeriodWords[] = all.map(({ periods }) => periods);
