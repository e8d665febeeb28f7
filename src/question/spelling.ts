/** Finds the known word that a misspelt one was meant to be, by jamo for Korean and letters for Latin. Offers nothing where a slip would change a short word's meaning. */
import { editDistance } from './edit-distance.ts';
import { hasLoneJamo, jamo } from './hangul.ts';

/** A stray letter inside a word is a slip for certain, so shorter words may be corrected. */
const shortestWithStrayLetter = 3;
/** Below this length in jamo or letters one slip makes another word. */
const shortestMended = 5;
/** From this length on two slips leave the word recognisable. */
const shortestWithTwoSlips = 9;

function allowedSlips(length: number): number {
  if (length < shortestMended) return 0;
  return length < shortestWithTwoSlips ? 1 : 2;
}

export interface Spelling {
  /** The known word nearest to this one, or undefined when none is near enough. A known word finds itself. */
  nearest(word: string): string | undefined;
}

/** Which letters a word is made of, a bit for each (32 places; letters that share one are told apart later). */
function lettersIn(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** Whether more than `count` bits are set. */
function moreBitsThan(count: number, bits: number): boolean {
  let left = bits;
  for (let taken = 0; taken < count && left !== 0; taken++) left &= left - 1;
  return left !== 0;
}

/** Words that begin with the same letter, and what each is made of. */
interface Shelf {
  readonly words: string[];
  readonly letters: number[];
}

/** Learns the known words (normalised). A look-up takes microseconds for some ten thousand words. */
export function spelling(words: Iterable<string>): Spelling {
  const known = new Map<string, string>();
  // The first letter is seldom the wrong one; words that differ there are different words.
  const shelves = new Map<string, Shelf>();
  for (const word of words) {
    const letters = jamo(word);
    const first = letters[0];
    if (first === undefined || known.has(letters)) continue;
    known.set(letters, word);
    const shelf = shelves.get(first) ?? { words: [], letters: [] };
    shelf.words.push(letters);
    shelf.letters.push(lettersIn(letters));
    shelves.set(first, shelf);
  }
  return {
    nearest(word) {
      const letters = jamo(word);
      const exact = known.get(letters);
      if (exact !== undefined) return exact;
      const stray = hasLoneJamo(word) && letters.length >= shortestWithStrayLetter;
      const limit = Math.max(allowedSlips(letters.length), stray ? 1 : 0);
      const shelf = limit === 0 ? undefined : shelves.get(letters[0] ?? '');
      if (!shelf) return undefined;
      const own = lettersIn(letters);
      let best: { word: string; distance: number } | undefined;
      for (let at = 0; at < shelf.words.length && best?.distance !== 1; at++) {
        // A slip takes away one letter at most and brings in one: what differs by more need not be measured.
        const bits = shelf.letters[at] ?? 0;
        if (moreBitsThan(limit, own & ~bits) || moreBitsThan(limit, bits & ~own)) continue;
        const candidate = shelf.words[at] ?? '';
        if (!stray && allowedSlips(candidate.length) === 0) continue;
        const distance = editDistance(letters, candidate, limit);
        if (distance <= limit && (!best || distance < best.distance)) best = { word: known.get(candidate) ?? candidate, distance };
      }
      return best?.word;
    },
  };
}
