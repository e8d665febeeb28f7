/** Which way a text sets two names beside each other: "A spends more than B", B보다 A가 덜. Knows neither names nor amounts. */
import { amountWords } from './language/amount-words.ts';
import { compile } from './language/language.ts';

const patternOf = (part: 'more' | 'less' | 'inverted') => compile(amountWords.flatMap(({ comparing }) => comparing[part]));
const [more, less, inverted] = (['more', 'less', 'inverted'] as const).map(patternOf) as [RegExp, RegExp, RegExp];

/** Whether the first named is said to have more or less than the second, or undefined; `inverted` where the second is the one spoken of. */
export function comparing(text: string): { readonly direction: 'more' | 'less' | undefined; readonly inverted: boolean } {
  const direction = text.search(less) >= 0 ? 'less' : text.search(more) >= 0 ? 'more' : undefined;
  return { direction, inverted: text.search(inverted) >= 0 };
}
