/** Phrases and questions of any number, the same in every run: short, Korean and English mixed, a few words much commoner than the rest. Every engine gets exactly these. */
import { type Random, randomFrom } from './random.ts';
import { englishHeads, koreanTails, names, particles, wordsFor } from './vocabulary.ts';

export interface Asked {
  readonly text: string;
  /** The phrase that it was made from, by its number. */
  readonly from: number;
}

/** What an engine is built from. */
export interface Phrases {
  readonly phrases: readonly string[];
  /** Phrases of the same make that no entry has: what the bot fits its confidence against. */
  readonly outside: readonly string[];
}

export interface Corpus extends Phrases {
  readonly queries: readonly Asked[];
}

/** Enough that each sample of a fast engine asks something else than the one before. */
const queryCount = 500;
const outsideCount = 100;
/** One phrase in so many names a company. */
const namedEvery = 5;

const isKorean = (word: string) => /[가-힣]/.test(word);

/** The higher, the more the first words of the vocabulary outnumber the others. */
const steepness = 3;

function wordFrom(words: readonly string[], random: Random): string {
  return words[Math.floor(words.length * random.next() ** steepness)] ?? '';
}

function phrase(words: readonly string[], random: Random): string {
  const name = random.below(namedEvery) === 0 ? random.pick(names) : undefined;
  const [, korean, english] = name ?? [];
  const some = (count: number) => Array.from({ length: count }, () => wordFrom(words, random));
  if (random.below(3) === 0) {
    const latin = some(8)
      .filter((word) => !isKorean(word))
      .slice(0, 3);
    return [random.pick(englishHeads), english, ...latin].filter((part) => part !== undefined).join(' ');
  }
  const parts = [korean, ...some(2 + random.below(2))].filter((part) => part !== undefined);
  const marked = parts.map((part) => (random.below(2) === 0 ? part + random.pick(particles) : part));
  return [...marked, random.pick(koreanTails)].join(' ');
}

function distinctPhrases(count: number, words: readonly string[], random: Random, taken: Set<string>): string[] {
  const phrases: string[] = [];
  while (phrases.length < count) {
    const made = phrase(words, random);
    if (taken.has(made)) continue;
    taken.add(made);
    phrases.push(made);
  }
  return phrases;
}

/** Another final consonant for a Korean syllable, two letters swapped for a Latin one. */
function slip(word: string, random: Random): string {
  const at = random.below(Math.max(1, word.length - 1));
  const code = word.charCodeAt(at);
  if (code >= 0xac00 && code <= 0xd7a3) {
    const final = (code - 0xac00) % 28;
    return word.slice(0, at) + String.fromCharCode(final === 0 ? code + 4 : code - final) + word.slice(at + 1);
  }
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
}

/** A phrase as somebody else would type it: by turns one word changed, two words changed, a slip, another particle. */
function reworded(text: string, turn: number, words: readonly string[], random: Random): string {
  const parts = text.split(' ');
  const change = (into: (word: string) => string) => {
    const at = random.below(parts.length);
    parts[at] = into(parts[at] ?? '');
  };
  if (turn % 4 < 2) for (let changes = 0; changes <= turn % 4; changes++) change(() => wordFrom(words, random));
  else if (turn % 4 === 2) change((word) => slip(word, random));
  else change((word) => (isKorean(word) ? word + random.pick(particles) : `${word}s`));
  return parts.join(' ');
}

/** A corpus of so many phrases; the same for the same number. */
export function corpusOf(size: number): Corpus {
  const random = randomFrom(size);
  const words = wordsFor(size);
  const taken = new Set<string>();
  const phrases = distinctPhrases(size, words, random, taken);
  const outside = distinctPhrases(outsideCount, words, random, taken);
  const queries = Array.from({ length: queryCount }, (_, turn): Asked => {
    const from = random.below(size);
    return { text: reworded(phrases[from] ?? '', turn, words, random), from };
  });
  return { phrases, queries, outside };
}
