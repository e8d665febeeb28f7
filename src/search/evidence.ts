/** What the confidence is read from: numbers that mean the same in a folder of ten entries and of a thousand. Judges nothing. */
import type { Match, Matches } from './matching.ts';

/** Weight of a question that says enough: one rare word weighs about 1. */
const longEnough = 6;

type Nearest = readonly [Match, ...Match[]];

/** How far the first match is above another, as a share of it. */
const above = ([first]: Nearest, other: Match | undefined) => (first.score - (other?.score ?? 0)) / Math.max(first.score, 1e-6);

/** Each is higher where the first match is likelier to be right. */
export const evidence = {
  /** How much of the question its fields have, and the same where few phrasings lead to it: then less can be expected. */
  field: ([first]) => first.field,
  fieldOfFew: ([first]) => first.field / Math.max(1, first.phrasings),
  aboveSecond: (found) => above(found, found[1]),
  aboveFourth: (found) => above(found, found[3]),
  covered: ([first]) => first.covered,
  coveredMore: ([first, ...others]) => first.covered - Math.max(0, ...others.slice(0, 3).map(({ covered }) => covered)),
  /** A question of one word may mean anything. */
  length: ([first]) => Math.log1p(Math.min(longEnough, first.total)),
  words: ([first]) => Math.log1p(first.words),
  names: ([first]) => -first.namesMissing,
  chance: ([first]) => first.chance,
  outside: (_, outside) => -outside.cosine,
} satisfies Record<string, (found: Nearest, outside: Matches['outside']) => number>;

/** All of it as a row of numbers; undefined where nothing was found. */
export function evidenceOf({ found: [first, ...others], outside }: Matches): number[] | undefined {
  if (!first) return undefined;
  return Object.values(evidence).map((read) => read([first, ...others], outside));
}
