/** How a language writes numbers and amounts. Only the shape: rounding and the choice of the unit are done before. */

/** An amount to be written; equal ends are one number, and an infinite one leaves that side open. */
export interface WrittenQuantity {
  readonly low: number;
  readonly high: number;
  readonly approx: boolean;
}

/** Units that no folder declares: of quotients, of gaps between percentages, of ranks and of how many there are. */
export const computedUnits = ['percent', 'points', 'times', 'rank', 'count', 'number'] as const;
export type ComputedUnit = (typeof computedUnits)[number];

export type WrittenUnit =
  | { readonly kind: 'computed'; readonly unit: ComputedUnit }
  /** By its ISO code. */
  | { readonly kind: 'currency'; readonly code: string }
  /** By the name that the folder gives it in this language. */
  | { readonly kind: 'named'; readonly name: string };

export interface Numbers {
  /** The round numbers that have a word of their own, largest first: 1e9 for billions. */
  readonly scales: readonly number[];
  /** A number by itself, such as a factor. */
  number(value: number): string;
  /** "about $60–72 billion": with "about", "or more" or "at most" as the quantity has it. */
  quantity(quantity: WrittenQuantity, unit: WrittenUnit): string;
  /** A currency by its ISO code, as a sentence names it: 원, won. */
  currency(code: string): string;
}
