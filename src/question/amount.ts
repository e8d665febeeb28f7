/** Reads figures as people write them: 1천억, 천억 달러, 100B, $0.1T, 600~720억, 95퍼, half a trillion. Never computes with them and never reads a bare number as an amount. */

import type { Bound } from '../language/amount-words.ts';
import { amountWords } from '../language/languages.ts';
import { type FoundNumber, numberReader, scaledBy } from './number.ts';

export interface FoundAmount {
  /** In the unit itself: 1e11 for 1,000억. Of a range the lower end. */
  readonly value: number;
  /** The upper end of a range such as 60–72 billion. */
  readonly high?: number;
  /** An ISO currency, `percent`, `times` or a unit of the folder; absent when the text does not say. */
  readonly unit?: string;
  /** What the words beside it make of it: "more than", 이상. */
  readonly bound?: Bound;
  /** Said with "about". */
  readonly about?: boolean;
  readonly start: number;
  readonly end: number;
}

const pattern = (source: string) => source.replaceAll(' ?', ' ').replaceAll(' ', '\\s?');
const joiners = [
  { between: /^\s?[~-]\s?$/u },
  ...amountWords
    .flatMap(({ ranges }) => ranges)
    .map(({ before = '', between, after = '' }) => ({
      before: new RegExp(`${pattern(before)}\\s?$`, 'u'),
      between: new RegExp(`^\\s?${pattern(between)}\\s?$`, 'u'),
      after: new RegExp(`^\\s?${pattern(after)}`, 'u'),
    })),
] as readonly { readonly before?: RegExp; readonly between: RegExp; readonly after?: RegExp }[];

/** The two numbers as a range; undefined where the words between them or their order make none. */
function rangeOf(first: FoundNumber, second: FoundNumber, text: string): FoundAmount | undefined {
  const between = text.slice(first.end, second.start);
  const joined = joiners.some(
    (joiner) =>
      joiner.between.test(between) &&
      (joiner.before?.test(text.slice(0, first.start)) ?? true) &&
      (joiner.after?.test(text.slice(second.end)) ?? true),
  );
  if (!joined || (first.unit && second.unit && first.unit !== second.unit)) return undefined;
  // "600~720억": what scales the second number scales the first.
  const low = first.scaled || first.closed ? first.value : scaledBy(first.value, second.scale);
  const unit = second.unit ?? first.unit;
  if (low >= second.value || !(second.scaled || unit)) return undefined;
  return { value: low, high: second.value, ...(unit && { unit }), start: first.start, end: second.end };
}

const sides = amountWords.flatMap(({ bounds }) => [
  ...Object.entries(bounds.before).map(([bound, words]) => ({ bound: bound as Bound, side: 'before' as const, words })),
  ...Object.entries(bounds.after).map(([bound, words]) => ({ bound: bound as Bound, side: 'after' as const, words })),
]);
/** Words that may stand between a bound and its amount. */
const about = '(?:약|대략|about|around|roughly|some)?\\s?';
const boundPatterns = sides
  .filter(({ words }) => words.length > 0)
  .map(({ bound, side, words }) => {
    const any = `(?:${words.map(pattern).join('|')})`;
    return {
      bound,
      side,
      beside: new RegExp(side === 'before' ? `(?<![a-z])${any}\\s?${about}$` : `^\\s?${any}`, 'u'),
      anywhere: new RegExp(any, 'u'),
    };
  });

/** The words right before or behind an amount that make a bound of it; the longest win: "no more than". */
function boundBeside(text: string, start: number, end: number): Bound | undefined {
  const found = boundPatterns.flatMap(({ bound, side, beside }) => {
    const match = beside.exec(side === 'before' ? text.slice(0, start) : text.slice(end));
    return match ? [{ bound, length: match[0].trim().length }] : [];
  });
  return found.sort((a, b) => b.length - a.length)[0]?.bound;
}

/** The first bound that a text names anywhere: for limits that stand apart from their amount. */
export function boundNamed(text: string): Bound | undefined {
  const found = boundPatterns.flatMap(({ bound, anywhere }) => {
    const match = anywhere.exec(text);
    return match ? [{ bound, start: match.index - match[0].length / 1_000 }] : [];
  });
  return found.sort((a, b) => a.start - b.start)[0]?.bound;
}

/**
 * Prepares the function that finds every amount in a normalised text, in order. `own` are the folder's own words for units, lower case, by word.
 * A number counts only with a scale or a unit.
 */
export function amountReader(own: Readonly<Record<string, string>> = {}): (text: string) => FoundAmount[] {
  const numbersIn = numberReader(own);
  return (text) => {
    const numbers = numbersIn(text);
    const amounts: FoundAmount[] = [];
    for (let at = 0; at < numbers.length; at++) {
      const first = numbers[at];
      const second = numbers[at + 1];
      if (!first) break;
      const range = second && rangeOf(first, second, text);
      if (range) at++;
      else if (!first.scaled && !first.unit) continue;
      const { value, unit, start, end } = range ?? first;
      const bound = boundBeside(text, start, end);
      amounts.push(range ?? { value, ...(unit && { unit }), ...(bound && { bound }), start, end });
    }
    return amounts;
  };
}

/** Every amount in a normalised text, with the units that every folder has. */
export const findAmounts = amountReader();
