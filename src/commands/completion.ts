/** Ranks what typing may be completed to: exact, then alias, then content; everything when nothing is typed. */
import type { Completion } from '../core/command.ts';
import type { Locale } from '../language/locale.ts';
import { initials, isInitialConsonants } from '../question/hangul.ts';
import { compact } from '../question/normalise.ts';

export interface Completable extends Completion {
  readonly aliases: readonly string[];
  readonly content: readonly string[];
}

/** The texts in the form in which they are compared. */
interface Comparable {
  readonly completion: Completion;
  readonly names: readonly string[];
  readonly others: readonly string[];
  readonly content: readonly string[];
}

function comparable({ label, value, aliases, content }: Completable): Comparable {
  return { completion: { label, value }, names: [label, value].map(compact), others: aliases.map(compact), content: content.map(compact) };
}

/** Lower is better; undefined is no match. */
function rank(typed: string, { names, others, content }: Comparable): number | undefined {
  if (names.includes(typed)) return 0;
  if (names.some((name) => name.startsWith(typed))) return 1;
  if (others.includes(typed)) return 2;
  if (others.some((name) => name.startsWith(typed))) return 3;
  if ([...names, ...others].some((name) => name.includes(typed) || (isInitialConsonants(typed) && initials(name).startsWith(typed))))
    return 4;
  return content.some((text) => text.includes(typed)) ? 5 : undefined;
}

function ranked(typed: string, all: readonly Comparable[]): Completion[] {
  const key = compact(typed);
  if (key === '') return all.map(({ completion }) => completion);
  return all
    .map((item) => ({ item, rank: rank(key, item) }))
    .filter(({ rank: place }) => place !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ item }) => item.completion);
}

/** Ranks for what was typed; what can be completed to is prepared when first needed, as much of it may take long. */
export function completer(all: (locale: Locale) => readonly Completable[]): (typed: string, locale: Locale) => Completion[] {
  const prepared = new Map<Locale, readonly Comparable[]>();
  return (typed, locale) => {
    const comparables = prepared.get(locale) ?? all(locale).map(comparable);
    prepared.set(locale, comparables);
    return ranked(typed, comparables);
  };
}
