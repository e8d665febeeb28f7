/** What every language says of how people speak of a measure without naming it: a weight by "heavy", a price by "cost". Only the shape. */

export interface MeasureFamily {
  /** The same in every language. */
  readonly id:
    | 'price'
    | 'weight'
    | 'distance'
    | 'length'
    | 'duration'
    | 'speed'
    | 'age'
    | 'people'
    | 'energy'
    | 'temperature'
    | 'loans'
    | 'spending'
    | 'rain';
  /** Parts of a measure's own names that tell that it belongs here. */
  readonly names: readonly string[];
  /** Patterns over a repaired text that speak of it. */
  readonly spokenOf: readonly string[];
  /** Patterns for the most and the least of it. */
  readonly most: readonly string[];
  readonly least: readonly string[];
  /** And for more and less of it. */
  readonly more: readonly string[];
  readonly less: readonly string[];
  /** Ask for an order that begins with the least. */
  readonly ascending?: readonly string[];
}
