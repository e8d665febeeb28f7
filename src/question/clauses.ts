/** Cuts a rambling or double question where its sentences and clauses end, so that each can be asked by itself. */

/** Ends of sentences, commas that are not inside a number, and Korean and English words that join two questions. */
const ends =
  /[.!?…。？！]+(?=\s|$)|,(?!\d)\s*|(?<=[가-힣](?:는데|은데|던데|거든요|지만|니까|다면서요|해서|라서))[,\s]+|\s+(?:and also|and then|but also|also|그리고|또)\s+|,?\s+(?:and|but|or)\s+(?=(?:what|who|how|why|which|where|when|is|are|does|do|did|can|will)\b)/giu;
/** Anything shorter is no question of its own. */
const shortest = 4;

/** The clauses of a text in order; a text of one clause gives none. */
export function clausesOf(text: string): string[] {
  const clauses = text
    .split(ends)
    .map((clause) => clause.trim())
    .filter((clause) => clause.length >= shortest);
  return clauses.length > 1 ? clauses : [];
}
