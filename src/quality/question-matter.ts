/** What questions are about, without the words that only ask how much or how often of it: two may ask the same of one matter and share no other word. */
import { frequencyWords } from '../language/languages.ts';
import type { Token } from '../question/token.ts';
import { isStopWord } from '../search/features.ts';
import { meaningsOf } from '../search/meanings.ts';

export interface Matter {
  /** The words that name what the question is about. */
  readonly words: readonly Token[];
  /** It asks how many of a time, or how often. */
  readonly asksFrequency: boolean;
}

const isFrequency = ({ form, text }: Token) => frequencyWords.has(form) || frequencyWords.has(text);

export function matterOf(tokens: readonly Token[]): Matter {
  return {
    words: tokens.filter((token) => !isStopWord(token) && !isFrequency(token) && !/^\d/.test(token.form)),
    asksFrequency: tokens.some(isFrequency),
  };
}

const shortest = 2;

/** 재택 and 재택근무: a compound may be written in full, in short, or apart. */
function covers(matter: readonly Token[], { form }: Token): boolean {
  const begins = (a: string, b: string) => b.length >= shortest && a.startsWith(b);
  const together = matter.map((token) => token.form).join('');
  return (
    matter.some((token) => begins(token.form, form) || begins(form, token.form)) || (form.length >= shortest && together.includes(form))
  );
}

/** Neither is about anything that the other is not. */
export function sameMatter({ words: one }: Matter, { words: other }: Matter): boolean {
  return one.length > 0 && other.length > 0 && one.every((token) => covers(other, token)) && other.every((token) => covers(one, token));
}

/** They may ask the same: what they are about has something in common, in the same or in other words, and both ask how often, or neither. */
export function shareMatter({ words: one, asksFrequency }: Matter, { words: other, asksFrequency: alsoAsks }: Matter): boolean {
  if (asksFrequency !== alsoAsks) return false;
  if (one.length === 0 || other.length === 0 || one.some((token) => covers(other, token))) return true;
  const meanings = new Set(other.flatMap((token) => meaningsOf(token, undefined)));
  return one.some((token) => meaningsOf(token, undefined).some((meaning) => meanings.has(meaning)));
}
