/** Tells whether two digits without any mark are a year by what stands around them: "in 25", "25 → 26". Knows nothing of which years there are figures for. */
import { periodWords } from '../language/languages.ts';

const anyOf = (words: readonly string[]) => `(?:${words.join('|') || '(?!)'})`;
const arrow = '(?:→|-+>|=>|>)';
const before = new RegExp(
  `(?:(?<![a-z])${anyOf(periodWords.flatMap(({ beforeShortYear }) => beforeShortYear))}\\s|,\\s?|\\d\\d\\s?${arrow}\\s?)$`,
  'u',
);
const after = new RegExp(
  `^(?:\\s?(?:[,.?!;:)]|$|${arrow}\\s?'?\\d\\d(?!\\d))|\\s(?:to|and|vs)\\s\\d\\d(?![\\d.])|\\s${anyOf(periodWords.flatMap(({ afterShortYear }) => afterShortYear))}(?![a-z]))`,
  'u',
);
const followed = new RegExp(`^\\s?${arrow}\\s?'?(?:1[5-9]|2\\d|3\\d)(?![\\d.])`, 'u');

/** Years that are written so: those around now. */
const isNear = (year: number) => year >= 15 && year <= 39;

/** Whether the two digits from `start` to `end` are a year: one is expected there, and nothing that is counted follows. */
export function isShortYear(text: string, { start, end }: { readonly start: number; readonly end: number }, year: number): boolean {
  if (!isNear(year)) return false;
  const rest = text.slice(end);
  return followed.test(rest) || (before.test(text.slice(0, start)) && after.test(rest));
}
