/** Reads Korean that was typed in Latin letters, as spoken: gaebalbi → 개발비. Knows whole words and what particles do to them, nothing else. */

import { korean } from '../language/ko/words.ts';
import { romanised } from './hangul.ts';

/** Shorter words are too often words of another language. */
const shortest = 4;

/** Korean words by the Latin letters that spell them out; where two are spelled alike, the first one is meant. Takes about a tenth of a millisecond a word. */
export function romanisedWords(words: readonly string[]): ReadonlyMap<string, string> {
  return new Map(words.toReversed().map((word) => [romanised(word), word] as const));
}

/** Letters to the Korean word that they spell out. The words are asked for once, when there are letters to look up. */
export function romanisation(words: () => ReadonlyMap<string, string>): (letters: string) => string | undefined {
  let known: ReadonlyMap<string, string> | undefined;
  const particles = [...new Set(korean.particles.map(romanised))].sort((a, b) => b.length - a.length);
  return (letters) => {
    if (letters.length < shortest) return undefined;
    known ??= words();
    const whole = known.get(letters);
    if (whole !== undefined) return whole;
    const particle = particles.find(
      (each) => letters.length - each.length >= shortest && letters.endsWith(each) && known?.has(letters.slice(0, -each.length)),
    );
    return particle === undefined ? undefined : known.get(letters.slice(0, -particle.length));
  };
}
