/** Which way a text sets names beside each other: "A spends more than B", B보다 A가 덜, "who spends more than B". Knows neither rows nor amounts. */
import { amountWords } from '../language/languages.ts';
import { compile } from '../language/reading-words.ts';
import type { Token } from './tokens.ts';

export type Direction = 'more' | 'less';

const patternOf = (part: Direction | 'inverted') => compile(amountWords.flatMap(({ comparing }) => comparing[part]));
const [more, less, inverted] = (['more', 'less', 'inverted'] as const).map(patternOf) as [RegExp, RegExp, RegExp];

/** Whether the first named is said to have more or less than the second, or undefined; `inverted` where the second is the one spoken of. */
export function comparing(text: string): { readonly direction: Direction | undefined; readonly inverted: boolean } {
  const direction = text.search(less) >= 0 ? 'less' : text.search(more) >= 0 ? 'more' : undefined;
  return { direction, inverted: text.search(inverted) >= 0 };
}

const anyOf = (side: 'before' | 'after') => `(?:${amountWords.flatMap(({ than }) => than[side]).join('|')})`;
const before = new RegExp(`(?<![a-z])${anyOf('before')}$`, 'u');
const attached = new RegExp(`${anyOf('after')}$`, 'u');
const after = new RegExp(`^${anyOf('after')}$`, 'u');

/** The first name that others are measured by, with or without a row; undefined where there is none. */
export function measuredBy(tokens: readonly Token[]): string | undefined {
  const found = tokens.find(({ kind, text }, at) => {
    if (kind !== 'name') return false;
    const [second, first] = [tokens[at - 2], tokens[at - 1]].map((token) => token?.text ?? '');
    return before.test(`${second} ${first}`) || attached.test(text) || after.test(tokens[at + 1]?.text ?? '');
  });
  return found?.form.slice(1);
}
