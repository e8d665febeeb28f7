/** Which places of an order a text names: "top two", 2위, 뒤에서 두 번째. Knows no rows. */

import { placeWords } from '../language/languages.ts';
import { compile } from '../language/reading-words.ts';

/** Places that stand side by side, counted from 1 at one end; `first` and `last` are the same for a single one. */
export interface Places {
  readonly from: 'top' | 'bottom';
  readonly first: number;
  readonly last: number;
}

const numbersOf = (part: 'numbers' | 'ordinals'): Readonly<Record<string, number>> =>
  Object.assign({}, ...placeWords.map((words) => words[part]));
const [numbers, ordinals] = [numbersOf('numbers'), numbersOf('ordinals')];
const readNumber = (text: string) => numbers[text] ?? ordinals[text] ?? Number(text);
const numbersCaught = ([, ...parts]: RegExpMatchArray) => parts.flatMap((part) => part ?? []).map(readNumber);

const wordsOf = (record: object) => Object.keys(record).join('|');
const number = `(?<!\\d)(\\d{1,2}|${wordsOf(numbers)})(?!\\d)`;
const ordinal = `(?<!\\d)(${wordsOf(ordinals)})`;
const withNumbers = (patterns: readonly string[]) => patterns.map((each) => each.replaceAll('{n}', number).replaceAll('{nth}', ordinal));
const all = (patternsOf: (words: (typeof placeWords)[number]) => readonly string[]) => compile(withNumbers(placeWords.flatMap(patternsOf)));

/** In the order in which they are looked for: what is read is taken away from those that follow, 뒤에서 두 번째 before 두 번째. */
const readers: readonly { readonly pattern: RegExp; read(found: readonly number[]): Places }[] = [
  { pattern: all(({ spans }) => spans), read: ([first = 1, last = first]) => ({ from: 'top', first, last }) },
  ...(['bottom', 'top'] as const).flatMap((from) => [
    { pattern: all(({ several }) => several[from]), read: ([last = 1]: readonly number[]): Places => ({ from, first: 1, last }) },
    { pattern: all(({ one }) => one[from]), read: ([place = 1]: readonly number[]): Places => ({ from, first: place, last: place }) },
  ]),
];

/** Finds the words that name places in a text. */
export const placePattern = new RegExp(readers.map(({ pattern }) => pattern.source).join('|'), 'gu');

/** Places that no word for the highest or the lowest names: the second, the top two. */
export function beyondEnds(places: readonly Places[]): boolean {
  return places.some(({ last }) => last > 1);
}

/** `text` is normalised. */
export function placesNamed(text: string): Places[] {
  const places: Places[] = [];
  let left = text;
  for (const { pattern, read } of readers) {
    for (const match of left.matchAll(pattern)) places.push(read(numbersCaught(match)));
    left = left.replace(pattern, ' ');
  }
  return places.filter(({ first, last }) => first >= 1 && first <= last);
}
