/** Ranks what typing may be completed to: exact, then alias, then content; everything when nothing is typed. */
import type { Completion } from '../core/command.ts';
import { initials, isInitialConsonants } from '../question/hangul.ts';
import { compact } from '../question/normalise.ts';

export interface Completable extends Completion {
  readonly aliases: readonly string[];
  readonly content: readonly string[];
}

/** Lower is better; undefined is no match. */
function rank(typed: string, { label, value, aliases, content }: Completable): number | undefined {
  const names = [label, value].map(compact);
  const others = aliases.map(compact);
  if (names.includes(typed)) return 0;
  if (names.some((name) => name.startsWith(typed))) return 1;
  if (others.includes(typed)) return 2;
  if (others.some((name) => name.startsWith(typed))) return 3;
  if ([...names, ...others].some((name) => name.includes(typed) || (isInitialConsonants(typed) && initials(name).startsWith(typed))))
    return 4;
  return content.some((text) => compact(text).includes(typed)) ? 5 : undefined;
}

export function ranked(typed: string, all: readonly Completable[]): Completion[] {
  const key = compact(typed);
  const plain = ({ label, value }: Completion): Completion => ({ label, value });
  if (key === '') return all.map(plain);
  return all
    .map((item) => ({ item, rank: rank(key, item) }))
    .filter(({ rank: place }) => place !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ item }) => plain(item));
}
