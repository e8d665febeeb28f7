/** Which ranks of an order a text names, and where: "top two", 2위, 뒤에서 두 번째. Knows no rows. */
import { rankWords } from '../../language/languages.ts';
import type { RankWords } from '../../language/rank-words.ts';
import { compile } from '../../language/reading-words.ts';
import type { RanksFound } from './table-spans.ts';

const numbersOf = (part: 'numbers' | 'ordinals'): Readonly<Record<string, number>> =>
  Object.assign({}, ...rankWords.map((words) => words[part]));
const [numbers, ordinals] = [numbersOf('numbers'), numbersOf('ordinals')];
const readNumber = (text: string) => numbers[text] ?? ordinals[text] ?? Number(text);

const wordsOf = (record: object) => Object.keys(record).join('|');
const number = `(?<!\\d)(\\d{1,2}|${wordsOf(numbers)})(?!\\d)`;
const ordinal = `(?<!\\d)(${wordsOf(ordinals)})`;
const compiled = (patterns: (words: RankWords) => readonly string[]) =>
  compile(rankWords.flatMap(patterns).map((each) => each.replaceAll('{n}', number).replaceAll('{nth}', ordinal)));

type Ranks = Omit<RanksFound, 'start' | 'end'>;

/** In the order in which they are looked for: what is read is taken away from those that follow, 뒤에서 두 번째 before 두 번째. */
const readers: readonly { readonly pattern: RegExp; read(found: readonly number[]): Ranks }[] = [
  { pattern: compiled(({ spans }) => spans), read: ([first = 1, last = first]) => ({ from: 'top', first, last }) },
  ...(['bottom', 'top'] as const).flatMap((from) => [
    { pattern: compiled(({ several }) => several[from]), read: ([last = 1]: readonly number[]): Ranks => ({ from, first: 1, last }) },
    { pattern: compiled(({ one }) => one[from]), read: ([rank = 1]: readonly number[]): Ranks => ({ from, first: rank, last: rank }) },
  ]),
];

/** `text` is repaired, in lower case. */
export function ranksIn(text: string): RanksFound[] {
  let left = text;
  const found = readers.flatMap(({ pattern, read }) => {
    if (left.search(pattern) < 0) return [];
    const matches = [...left.matchAll(pattern)];
    left = left.replace(pattern, (match) => ' '.repeat(match.length));
    return matches.map((match) => {
      const caught = match.slice(1).flatMap((part) => (part === undefined ? [] : [readNumber(part)]));
      return { ...read(caught), start: match.index, end: match.index + match[0].trimEnd().length };
    });
  });
  return found.filter(({ first, last }) => first >= 1 && first <= last);
}
