/** What every language says of how it writes amounts. Only its shape. */

/** How words bound an amount: ≥, >, ≤ and <. */
export type Bound = 'atLeast' | 'above' | 'atMost' | 'below';

type Numbers = Readonly<Record<string, number>>;
/** Patterns in which a space stands for one space or none. */
type BoundWords = Readonly<Record<Bound, readonly string[]>>;

export interface AmountWords {
  readonly digits: Numbers;
  /** What stands between a whole number and its decimals, and the words for nought. */
  readonly decimals: { readonly point: string; readonly zeros: readonly string[] };
  /** Multiply what stands before them, below a million. */
  readonly steps: Numbers;
  /** Multiply what stands before them and add up, largest first: 1조 500억. */
  readonly myriads: Numbers;
  /** Whole words for so many times, or for so many of something. */
  readonly counted: Numbers;
  /** Words that stand for a number only before a scale: "half a". */
  readonly portions: Numbers;
  /** Words for what is below the line of a fraction. */
  readonly denominators: Numbers;
  /** How a part of something is written: patterns with groups `above` and `below`; {korean}, {latin} and {denominator} stand for numbers. */
  readonly fractions: readonly string[];
  readonly noAmounts: readonly string[];
  readonly scales: Numbers;
  /** Unit by the word for it. */
  readonly units: Readonly<Record<string, string>>;
  /** Words for units that folders write as a symbol, by it: kg, km. */
  readonly symbols: Readonly<Record<string, readonly string[]>>;
  /** The same for words that stand before the number. */
  /** Behind a number that is a label and counts nothing: 번, 호선. */
  readonly labelMarks: readonly string[];
  readonly unitsBefore: Readonly<Record<string, string>>;
  /** Units whose words mean something else, too, so that they need more than a number in words: "who of the three won". */
  readonly alsoVerbs: readonly string[];
  /** What makes a range of two amounts: a word between them, and where it needs it one before or behind; `opening` and `closing` belong to the range, where they are there. */
  readonly ranges: readonly {
    readonly before?: string;
    readonly opening?: string;
    readonly between: string;
    readonly closing?: string;
    readonly after?: string;
  }[];
  /** Words before, inside and behind an amount that say that it is not exact. */
  readonly about: { readonly before: readonly string[]; readonly inside: readonly string[]; readonly after: readonly string[] };
  /** Words before and behind an amount. */
  readonly bounds: { readonly before: BoundWords; readonly after: BoundWords };
  /** Ask openly, so that a figure beside them is asked about and not stated: "where does the 95% come from?" */
  readonly asking: readonly string[];
  /** Words that ask for amounts in a currency, by its code. */
  readonly conversion: Readonly<Record<string, readonly string[]>>;
}
