/** How alike a word is to the words of a vocabulary, slips and other endings included: what Fuse.js is for here. Says nothing about words that are there as they stand. */
import Fuse from 'fuse.js';

/** A looser threshold takes 메타 for 메모; a tighter one misses 메다. Jamo need .2 to .3. */
const fuzzy = { threshold: 0.25, ignoreLocation: true, includeScore: true, minMatchCharLength: 3 } as const;
const shortest = 5;
/** Fuse.js takes patterns of at most 32 letters in one piece. */
const longest = 32;

/**
 * The words that can be alike at all: with so few slips, one of slips + 1 pieces of the word has to be in them unchanged (the pigeonhole principle).
 * Finding pieces takes a fraction of what fuzzy search takes.
 */
function wordsSharingPieces(letters: string, text: string): Set<string> {
  const pieces = Math.floor(letters.length * fuzzy.threshold) + 1;
  const words = new Set<string>();
  for (let piece = 0; piece < pieces; piece++) {
    const part = letters.slice(Math.floor((piece * letters.length) / pieces), Math.floor(((piece + 1) * letters.length) / pieces));
    let at = text.indexOf(part);
    while (at !== -1) {
      const end = text.indexOf(' ', at);
      words.add(text.slice(text.lastIndexOf(' ', at) + 1, end === -1 ? undefined : end));
      at = end === -1 ? -1 : text.indexOf(part, end);
    }
  }
  return words;
}

/** 0 for a word that is like none, towards 1 for one that is nearly the same. Both in jamo and letters; `words` one text with spaces between. */
export function fuzzyScore(word: string, words: string): number {
  if (word.length < shortest) return 0;
  const letters = word.slice(0, longest);
  const candidates = wordsSharingPieces(letters, words);
  if (candidates.size === 0) return 0;
  const match = Fuse.match(letters, [...candidates].join(' '), fuzzy);
  return match.isMatch ? 1 - match.score : 0;
}
