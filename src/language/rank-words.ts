/** What every language says of how it names places of an order. Only its shape. */

/** Patterns in which a space stands for one space or none, `{n}` for a number and `{nth}` for one that counts places. */
type Patterns = readonly string[];

export interface RankWords {
  /** Words of numbers, beside digits. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  /** From one place to another: 1위부터 3위. */
  readonly spans: Patterns;
  /** So many from an end: "top three". */
  readonly several: { readonly bottom: Patterns; readonly top: Patterns };
  /** One place, counted from an end; without a number that of the end. */
  readonly one: { readonly bottom: Patterns; readonly top: Patterns };
}
