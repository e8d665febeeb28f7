/** What each language's data says of clauses: where one ends, and what makes a question of it. Data only. */

/** Lists of patterns over a text in lower case. */
export interface ClauseWords {
  /** End a clause wherever they stand. */
  readonly endings: readonly string[];
  /** End a clause that asks something itself, and no other. */
  readonly endingsOfQuestions: readonly string[];
  /** Stand between two clauses and belong to neither. */
  readonly between: readonly string[];
  /** The same in front of words that open a question. */
  readonly beforeQuestions: { readonly between: readonly string[]; readonly opening: readonly string[] };
  /** Make a clause a question: wherever they stand, at its beginning, at its end. */
  readonly asking: { readonly anywhere: readonly string[]; readonly first: readonly string[]; readonly last: readonly string[] };
}
