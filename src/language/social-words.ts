/** What every language says to be polite rather than to ask: its words for each social act. Only the shape. */

/** What a message does that asks nothing, the weightiest first: "hi, what can you do?" asks for help, "thanks, bye" says goodbye. */
export const socialActs = ['help', 'goodbye', 'thanks', 'apology', 'greeting', 'praise', 'okay', 'laughter'] as const;
export type SocialAct = (typeof socialActs)[number];

/**
 * Patterns over words in lower case without marks, built of letters, groups and `?` alone: each letter stands for its stretched form too,
 * and a space for one or none.
 */
export interface SocialWords extends Readonly<Record<SocialAct, readonly string[]>> {
  /** Stand around such words and do nothing by themselves: "so much", 정말. */
  readonly around: readonly string[];
}
