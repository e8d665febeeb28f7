/** What a text is compared by: stems, pairs of neighbouring stems, and pieces of letters that survive other spacing, endings and slips. */

import { stopWords } from '../language/reading-words.ts';
import { isSyllables, jamo } from '../question/hangul.ts';
import type { Token } from '../question/token.ts';
import { meaningsOf } from './meanings.ts';

/** How much each sort of feature weighs before its rarity is counted in. Pairs tell “how do I get” from “how much do I get”, where every word by itself is an everyday one. */
const weight = { stem: 1, stopWord: 0.6, pair: 0.5, meaning: 0.5, syllables: 0.3, letters: 0.2 };
const letterGram = 4;

export function isStopWord(token: Token): boolean {
  return token.kind === 'word' && (stopWords.has(token.text) || stopWords.has(token.form));
}

function grams(text: string, size: number): string[] {
  return Array.from({ length: Math.max(0, text.length - size + 1) }, (_, at) => text.slice(at, at + size));
}

/** Features with their weights; a feature that occurs twice weighs once. */
export function featuresOf(tokens: readonly Token[]): Map<string, number> {
  const features = new Map<string, number>();
  const add = (feature: string, value: number) => features.set(feature, Math.max(value, features.get(feature) ?? 0));
  tokens.forEach((token, index) => {
    const common = isStopWord(token);
    add(token.form, common ? weight.stopWord : weight.stem);
    const next = tokens[index + 1];
    if (next) add(`${token.form} ${next.form}`, weight.pair);
    for (const meaning of meaningsOf(token, next)) add(`≈${meaning}`, weight.meaning);
    if (common || token.kind !== 'word') return;
    const letters = isSyllables(token.form) ? jamo(token.form) : token.form;
    for (const gram of grams(letters, letterGram)) add(`~${gram}`, weight.letters);
  });
  const korean = tokens
    .filter((token) => token.kind === 'word' && isSyllables(token.text))
    .map((token) => token.text)
    .join('');
  for (const gram of grams(korean, 2)) add(`=${gram}`, weight.syllables);
  return features;
}
