/** Takes a word down to the part that carries its meaning: Korean particles and endings off, English inflection off. */
import { stemmer } from 'stemmer';
import { korean } from '../language/ko/words.ts';
import { isSyllables } from './hangul.ts';

const endings = [...korean.particles, ...korean.endings].sort((a, b) => b.length - a.length);
const endingSet = new Set(endings);
const longestEnding = Math.max(...endings.map((ending) => ending.length));

/** Whether the text is nothing but a particle or an ending. */
export function isEnding(text: string): boolean {
  return endingSet.has(text);
}

const verbEndings = new Set<string>(korean.endings);

/** A verb or adjective of one syllable with its ending (박는, 잡았어), or a lone syllable (함, 씀): says little by itself. */
export function isLightVerb(text: string): boolean {
  if (!isSyllables(text)) return false;
  return text.length === 1 || (text.length <= 4 && verbEndings.has(text.slice(1)));
}

/** Behind one syllable it is rather the end of a verb than a noun with "is": 줄일까, 높이나. */
const copula = /^[이일인]/;

/** One syllable is a stem only when a long ending stands behind it: 쓰|나요, but 도로 stays whole. */
function stemKorean(word: string): string {
  for (let size = Math.min(longestEnding, word.length - 1); size > 0; size--) {
    const rest = word.length - size;
    if (rest < 2 && (size < 2 || copula.test(word.slice(rest)))) continue;
    if (endingSet.has(word.slice(rest))) return word.slice(0, rest);
  }
  return word;
}

/** The stem of a normalised word of one script. Two rounds for Korean: 기업들은 → 기업들 → 기업. */
export function stem(word: string): string {
  if (isSyllables(word)) return stemKorean(stemKorean(word));
  return /^[a-z]+$/.test(word) ? stemmer(word) : word;
}
