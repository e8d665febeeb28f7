/** Finds words of the knowledge in a normalised text: Korean ones at the start of a word, Latin ones whole, with a plural s. */
import { compile } from '../language/reading-words.ts';
import { hasHangul } from './hangul.ts';
import { normalise } from './normalise.ts';

/** The longest words are found first. A pattern of no words finds nothing. */
export function wordsPattern(words: readonly string[]): RegExp {
  if (words.length === 0) return /(?!)/gu;
  const patterns = words.map((word) => {
    const escaped = normalise(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return hasHangul(word) ? `(?<![가-힣])${escaped}` : `(?<![a-z0-9])${escaped}s?(?![a-z0-9])`;
  });
  return compile(patterns.sort((a, b) => b.length - a.length));
}
