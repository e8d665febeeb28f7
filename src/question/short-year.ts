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

/** "26/25": a year against the one before it. */
const besideSlash = /(?<![\d/.])(\d\d)\/$/u;
const slashed = /^\/(\d\d)(?![\d/.])/u;

/** "25 to 26": what follows a year. */
const behindYear = /(?<!\d)(\d\d)\s(?:to|and|vs)\s$/u;

/** Years that are written with two digits: those around now. */
export const isNearYear = (year: number) => year >= 15 && year <= 39;

/** Whether the two digits from `start` to `end` are a year: one is expected there, and nothing that is counted follows. */
export function isShortYear(text: string, { start, end }: { readonly start: number; readonly end: number }, year: number): boolean {
  if (!isNearYear(year)) return false;
  const [front, rest] = [text.slice(0, start), text.slice(end)];
  const first = behindYear.exec(front);
  const beside = besideSlash.exec(front)?.[1] ?? slashed.exec(rest)?.[1];
  if (beside !== undefined && Math.abs(Number(beside) - year) === 1) return true;
  const isSecond = first !== null && after.test(rest) && isShortYear(text, { start: first.index, end: first.index + 2 }, Number(first[1]));
  return isSecond || followed.test(rest) || (before.test(front) && after.test(rest));
}
