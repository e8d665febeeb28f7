/** What every language says of the words that point at what somebody else said. Only the shape. */

export interface PointingWords {
  /** Point at a message or a part of one, or ask for an answer to it. */
  readonly pointing: readonly string[];
  /** Ask whether it is so. */
  readonly truth: readonly string[];
}
