/** Every name and word that the knowledge knows, ready for look-up: what a person's text is read against. Built once a load, never changed. */

import type { Knowledge } from '../knowledge/knowledge.ts';
import { stopWords } from '../language/reading-words.ts';
import { amountReader, type FoundAmount } from './amount.ts';
import { knownPeriods } from './known-periods.ts';
import { type KnownName, type KnownWords, knownWords, koreanWords } from './known-words.ts';
import { normalise } from './normalise.ts';
import { type FoundPeriod, periodReader } from './period.ts';
import { romanisation, romanisedWords } from './romanisation.ts';
import { type Spelling, spelling } from './spelling.ts';
import { wordsForUnit } from './unit-words.ts';

export interface Lexicon {
  /** By compact form: every alias, and Korean ones romanised. */
  readonly names: ReadonlyMap<string, KnownName>;
  /** Longest alias, in words: how far a name may reach. */
  readonly longestName: number;
  /** Whether any name, in compact form, begins so. */
  beginsName(letters: string): boolean;
  /** Stems and surface forms of every word of the knowledge. */
  knows(word: string): boolean;
  readonly spelling: Spelling;
  /** Every amount in a normalised text, the folder's own units among them. */
  readonly findAmounts: (text: string) => FoundAmount[];
  /** Every period in a normalised text, as somebody means it who asks on that ISO date; the folder's own names of periods among them. */
  readonly findPeriods: (text: string, today: string) => FoundPeriod[];
  /** The name or word that these initial consonants stand for. */
  byInitials(consonants: string): string | undefined;
  /** The Korean word that these Latin letters spell out, a particle behind it left off. */
  byRomanisation(letters: string): string | undefined;
}

/** The folder's own units by every word for them. */
function unitWords(knowledge: Knowledge): Record<string, string> {
  const words = Object.entries(knowledge.units).flatMap(([unit, name]) =>
    [unit, ...Object.values(name)].map((word) => [word, unit] as const),
  );
  const symbols = Object.keys(knowledge.units).flatMap((unit) => wordsForUnit(unit).map((word) => [word, unit] as const));
  return Object.fromEntries(
    [...symbols, ...words].flatMap(([word, unit]) => (word === undefined ? [] : [[normalise(word), unit] as const])),
  );
}

/** `romanised` are the Korean words by their Latin letters; made when they are first asked for, as most texts need none, where they are not there yet. */
export function lexiconWith(knowledge: Knowledge, known: KnownWords, romanised?: ReadonlyMap<string, string>): Lexicon {
  const { names, longestName, words, byInitials } = known;
  const read = amountReader(unitWords(knowledge));
  // A question's text is read for its tokens and again for its amounts.
  let last: { readonly text: string; readonly amounts: FoundAmount[] } | undefined;
  const findAmounts = (text: string) => {
    if (last?.text !== text) last = { text, amounts: read(text) };
    return last.amounts;
  };
  const beginnings = new Set([...names.keys()].flatMap((key) => Array.from(key, (_, at) => key.slice(0, at + 1))));
  const speltWords = [...names.keys(), ...[...words].filter((word) => !stopWords.has(word))];
  return {
    names,
    longestName,
    beginsName: (letters) => beginnings.has(letters),
    knows: (word) => words.has(word) || stopWords.has(word),
    spelling: spelling(speltWords),
    findAmounts,
    findPeriods: periodReader(knownPeriods(knowledge)),
    byRomanisation: romanisation(() => romanised ?? romanisedWords(koreanWords(known))),
    byInitials: (consonants) => byInitials.get(consonants),
  };
}

export function buildLexicon(knowledge: Knowledge): Lexicon {
  return lexiconWith(knowledge, knownWords(knowledge));
}
