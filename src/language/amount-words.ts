/** What every language says of how it writes amounts. Only its shape. */

/** How words bound an amount: ≥, >, ≤ and <. */
export type Bound = 'atLeast' | 'above' | 'atMost' | 'below';

type Numbers = Readonly<Record<string, number>>;
/** Patterns in which a space stands for one space or none. */
type BoundWords = Readonly<Record<Bound, readonly string[]>>;

export interface AmountWords {
  readonly digits: Numbers;
  /** Multiply what stands before them, below ten thousand. */
  readonly steps: Numbers;
  /** Multiply what stands before them and add up, largest first: 1조 500억. */
  readonly myriads: Numbers;
  /** Whole words for so many times. */
  readonly counted: Numbers;
  readonly noAmounts: readonly string[];
  readonly scales: Numbers;
  /** Unit by the word for it. */
  readonly units: Readonly<Record<string, string>>;
  /** What makes a range of two amounts: a word between them, and where it needs it one before or behind. */
  readonly ranges: readonly { readonly before?: string; readonly between: string; readonly after?: string }[];
  /** Words before and behind an amount. */
  readonly bounds: { readonly before: BoundWords; readonly after: BoundWords };
  /** How one of two is set beside the other: that the first named has more or less, or that the second is the one spoken of. */
  readonly comparing: { readonly more: readonly string[]; readonly less: readonly string[]; readonly inverted: readonly string[] };
  /** Words before and behind the name that others are measured by: "than Meta", 메타보다. */
  readonly than: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Ask openly, so that a figure beside them is asked about and not stated: "where does the 95% come from?" */
  readonly asking: readonly string[];
  /** Words that ask for amounts in a currency, by its code. */
  readonly conversion: Readonly<Record<string, readonly string[]>>;
}
