/** Reads figures as people write them: 1천억, 천억 달러, 100B, $0.1T, 600~720억, 95퍼, half a trillion. Never computes with them and never reads a bare number as an amount. */

import type { Bound } from '../language/amount-words.ts';
import { amountWords } from '../language/languages.ts';
import { type FoundNumber, numberReader } from './number.ts';
import { scaledBy } from './spelled-number.ts';

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
  /** How many significant digits are written out: 3 in 685조, 1 in 1,000억. Absent for a range, whose ends may differ. */
  readonly digits?: number;
  readonly start: number;
  readonly end: number;
}

const pattern = (source: string) => source.replaceAll(' ?', ' ').replaceAll(' ', '\\s?');

interface Joiner {
  readonly opening?: RegExp;
  readonly before?: RegExp;
  readonly between: RegExp;
  readonly closing?: RegExp;
  readonly after?: RegExp;
}

const ending = (source: string) => new RegExp(`(?:${pattern(source)})$`, 'u');
const starting = (source: string) => new RegExp(`^\\s?(?:${pattern(source)})`, 'u');
const joiners: readonly Joiner[] = [
  { between: /^\s?[~-]\s?$/u },
  ...amountWords
    .flatMap(({ ranges }) => ranges)
    .map(({ before, opening, between, closing, after }) => ({
      between: new RegExp(`^\\s?${pattern(between)}\\s?$`, 'u'),
      ...(before !== undefined && { before: ending(before) }),
      ...(opening !== undefined && { opening: ending(`(?<![a-z])${opening}`) }),
      ...(closing !== undefined && { closing: starting(closing) }),
      ...(after !== undefined && { after: starting(after) }),
    })),
];

/** The two numbers as a range; undefined where the words between them or their order make none. */
function rangeOf(first: FoundNumber, second: FoundNumber, text: string): FoundAmount | undefined {
  const [head, between, tail] = [text.slice(0, first.start), text.slice(first.end, second.start), text.slice(second.end)];
  const joiner = joiners.find(
    (each) => each.between.test(between) && (each.before?.test(head) ?? true) && (each.after?.test(tail) ?? true),
  );
  if (!joiner || (first.unit && second.unit && first.unit !== second.unit)) return undefined;
  // "600~720억": what scales the second number scales the first.
  const low = first.scaled || first.closed ? first.value : scaledBy(first.value, second.scale);
  const unit = second.unit ?? first.unit;
  if (low >= second.value || !(second.scaled || unit)) return undefined;
  return {
    value: low,
    high: second.value,
    ...(unit && { unit }),
    start: first.start - (joiner.opening?.exec(head)?.[0].length ?? 0),
    end: second.end + (joiner.closing?.exec(tail)?.[0].length ?? 0),
  };
}

const anyPattern = (list: readonly string[]) => list.map(pattern).join('|');
const aboutBefore = new RegExp(
  `(?:(?<![a-z가-힣])(?:${anyPattern(amountWords.flatMap(({ about }) => about.before))})\\s?|(?<![\\d\\p{L}])(?<!\\d\\s)~\\s?)$`,
  'u',
);
const aboutAfter = new RegExp(`^\\s?(?:${anyPattern(amountWords.flatMap(({ about }) => about.after))})(?![a-z])`, 'u');

/** The amount with the words around it that say that it is not exact. */
function withAbout(amount: FoundAmount, text: string): FoundAmount {
  const before = aboutBefore.exec(text.slice(0, amount.start))?.[0] ?? '';
  const after = aboutAfter.exec(text.slice(amount.end))?.[0] ?? '';
  if (before === '' && after === '') return amount;
  return { ...amount, about: true, start: amount.start - before.length, end: amount.end + after.length };
}

const sides = amountWords.flatMap(({ bounds }) => [
  ...Object.entries(bounds.before).map(([bound, words]) => ({ bound: bound as Bound, side: 'before' as const, words })),
  ...Object.entries(bounds.after).map(([bound, words]) => ({ bound: bound as Bound, side: 'after' as const, words })),
]);
const boundPatterns = sides
  .filter(({ words }) => words.length > 0)
  .map(({ bound, side, words }) => ({
    bound,
    side,
    // "Isn't over" begins inside a word.
    beside: new RegExp(
      side === 'before' ? `(?<![a-z])(?:[a-z]+(?=n't))?(?:${anyPattern(words)})\\s?$` : `^\\s?(?:${anyPattern(words)})`,
      'u',
    ),
  }));

interface BoundBeside {
  readonly bound: Bound;
  readonly side: 'before' | 'after';
  /** How many characters of the text it takes. */
  readonly length: number;
}

/** The words right before or behind an amount that make a bound of it; the longest win: "no more than". */
function boundBeside(text: string, start: number, end: number): BoundBeside | undefined {
  const found = boundPatterns.flatMap(({ bound, side, beside }) => {
    const match = beside.exec(side === 'before' ? text.slice(0, start) : text.slice(end));
    return match ? [{ bound, side, length: match[0].length, words: match[0].trim().length }] : [];
  });
  return found.sort((a, b) => b.words - a.words)[0];
}

/** What may stand between the two ends of a range that are bounds: 600억 이상 720억 이하. */
const nothingBetween = /^[\s,]{0,8}(?:and|에서|부터|~)?\s{0,8}$/u;

interface Bounded {
  readonly amount: FoundAmount;
  readonly bound?: BoundBeside;
}

const reach = ({ amount: { start, end }, bound }: Bounded) => ({
  start: start - (bound?.side === 'before' ? bound.length : 0),
  end: end + (bound?.side === 'after' ? bound.length : 0),
});

/** A lower bound and an upper one right behind it, as the range that they make. */
function boundedRange(first: Bounded, second: Bounded, text: string): FoundAmount | undefined {
  const isLower = first.bound?.bound === 'atLeast' || first.bound?.bound === 'above';
  const isUpper = second.bound?.bound === 'atMost' || second.bound?.bound === 'below';
  if (!isLower || !isUpper || !nothingBetween.test(text.slice(reach(first).end, reach(second).start))) return undefined;
  const [low, high] = [first.amount, second.amount];
  const unit = low.unit ?? high.unit;
  if (low.high !== undefined || high.high !== undefined || low.value >= high.value) return undefined;
  return { value: low.value, high: high.value, ...(unit && { unit }), start: reach(first).start, end: reach(second).end };
}

/**
 * Prepares the function that finds every amount in a normalised text, in order. `own` are the folder's own words for units, lower case, by word.
 * A number counts only with a scale or a unit.
 */
export function amountReader(own: Readonly<Record<string, string>> = {}): (text: string) => FoundAmount[] {
  const numbersIn = numberReader(own);

  function boundedIn(text: string): Bounded[] {
    const numbers = numbersIn(text);
    const found: Bounded[] = [];
    for (let at = 0; at < numbers.length; at++) {
      const first = numbers[at];
      const second = numbers[at + 1];
      if (!first) break;
      const range = second && rangeOf(first, second, text);
      if (range) at++;
      else if (!first.scaled && !first.unit) continue;
      const { value, unit, digits, start, end } = first;
      const said = range ?? { value, ...(unit && { unit }), digits, start, end };
      const about = first.about || (range !== undefined && second?.about);
      const amount = withAbout(about ? { ...said, about: true } : said, text);
      const bound = range ? undefined : boundBeside(text, amount.start, amount.end);
      // "About at most 90": what is said of the bound is said of the amount.
      const beyond = bound?.side === 'before' && aboutBefore.test(text.slice(0, amount.start - bound.length));
      found.push({ amount: beyond ? { ...amount, about: true } : amount, ...(bound && { bound }) });
    }
    return found;
  }

  return (text) => {
    const amounts: FoundAmount[] = [];
    const found = boundedIn(text);
    for (let at = 0; at < found.length; at++) {
      const [first, second] = [found[at], found[at + 1]];
      if (!first) break;
      const range = second && boundedRange(first, second, text);
      if (range) at++;
      amounts.push(range ?? { ...first.amount, ...(first.bound && { bound: first.bound.bound }) });
    }
    return amounts;
  };
}

/** Every amount in a normalised text, with the units that every folder has. */
export const findAmounts = amountReader();
