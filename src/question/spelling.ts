/** Finds the known word that a misspelt one was meant to be, by jamo for Korean and letters for Latin. Offers nothing where a slip would change a short word's meaning. */
import { editDistance } from './edit-distance.ts';
import { hasLoneJamo, jamo } from './hangul.ts';

/** A stray letter inside a word is a slip for certain, so shorter words may be mended. */
const shortestWithStrayLetter = 3;

/** Slips allowed by the word's length in jamo or letters: short words change their meaning by one. */
function allowedSlips(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}

/** Every form of the word with up to `count` letters taken out: two words within that many slips share one. */
function withoutLetters(word: string, count: number): Set<string> {
  let forms = new Set([word]);
  const all = new Set(forms);
  for (let round = 0; round < count; round++) {
    const shorter = new Set<string>();
    for (const form of forms) for (let at = 0; at < form.length; at++) shorter.add(form.slice(0, at) + form.slice(at + 1));
    for (const form of shorter) all.add(form);
    forms = shorter;
  }
  return all;
}

export interface Spelling {
  /** The known word nearest to this one, or undefined when none is near enough. A known word finds itself. */
  nearest(word: string): string | undefined;
}

/** Only the first letters take part in the index, which keeps it small; the distance is measured on whole words. */
const indexedLetters = 9;

/** Builds the index over known words (normalised). Look-ups take microseconds whatever the number of words. */
export function spelling(words: Iterable<string>): Spelling {
  const known = new Map<string, string>();
  const byForm = new Map<string, string[]>();
  for (const word of words) {
    const letters = jamo(word);
    if (known.has(letters)) continue;
    known.set(letters, word);
    if (allowedSlips(letters.length + 1) === 0) continue;
    for (const form of withoutLetters(letters.slice(0, indexedLetters), letters.length < 8 ? 1 : 2)) {
      const sharing = byForm.get(form);
      if (sharing) sharing.push(letters);
      else byForm.set(form, [letters]);
    }
  }
  return {
    nearest(word) {
      const letters = jamo(word);
      const exact = known.get(letters);
      if (exact !== undefined) return exact;
      const stray = hasLoneJamo(word) && letters.length >= shortestWithStrayLetter;
      const limit = Math.max(allowedSlips(letters.length), stray ? 1 : 0);
      if (limit === 0) return undefined;
      let best: { word: string; distance: number } | undefined;
      for (const form of withoutLetters(letters.slice(0, indexedLetters), limit)) {
        for (const candidate of byForm.get(form) ?? []) {
          // The first letter is seldom the wrong one; words that differ there are different words.
          if (candidate[0] !== letters[0]) continue;
          const distance = editDistance(letters, candidate, limit);
          if (distance <= limit && (!best || distance < best.distance)) {
            best = { word: known.get(candidate) ?? candidate, distance };
          }
        }
      }
      return best?.word;
    },
  };
}
