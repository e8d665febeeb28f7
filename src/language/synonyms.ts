/** What each language's data says of words that mean nearly the same, so that an entry is found by other words than its own. Data only. */

/** Groups of words, one a string, separated by spaces; two words that belong together stand with `_` between. A word may be in several groups. */
export type Synonyms = readonly string[];
