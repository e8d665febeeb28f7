/** What a word means, as far as the languages' data tells: the groups of nearly the same words that it belongs to. Compares nothing. */
import { synonyms } from '../language/languages.ts';
import { isSyllables } from '../question/hangul.ts';
import { stem } from '../question/stem.ts';
import type { Token } from '../question/token.ts';

interface Pair {
  readonly second: string;
  readonly group: number;
}

const longestKey = 6;

/** A Korean word of two syllables or more stands for all that begin with it; any other for its stem. */
const isBeginning = (word: string) => isSyllables(word) && word.length > 1;

const byStem = new Map<string, number[]>();
const byBeginning = new Map<string, number[]>();
const pairsByFirst = new Map<string, Pair[]>();

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

for (const [group, words] of synonyms.entries()) {
  for (const word of words.trim().split(/\s+/)) {
    const [first = '', second] = word.split('_');
    if (second !== undefined)
      add(pairsByFirst, isSyllables(first) ? first : stem(first), { second: isSyllables(second) ? second : stem(second), group });
    else if (isBeginning(first)) add(byBeginning, first, group);
    else add(byStem, stem(first), group);
  }
}

const begins = (token: Token, word: string) => (isSyllables(word) ? token.text.startsWith(word) : token.form === word);

/** The numbers of the groups that a word belongs to, alone or with the word behind it. */
export function meaningsOf(token: Token, next: Token | undefined): readonly number[] {
  if (token.kind !== 'word') return [];
  const { text, form } = token;
  const found = new Set(byStem.get(form));
  const beginnings = isSyllables(text)
    ? Array.from({ length: Math.min(longestKey, text.length) }, (_, at) => text.slice(0, at + 1))
    : [form];
  for (const beginning of beginnings) {
    for (const group of byBeginning.get(beginning) ?? []) found.add(group);
    for (const { second, group } of next ? (pairsByFirst.get(beginning) ?? []) : []) if (next && begins(next, second)) found.add(group);
  }
  return [...found];
}
