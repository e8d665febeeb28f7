/** What every language says of its words that carry no subject of their own, and of how it asks for what no entry answers. Only the shape. */
import type { SocialWords } from './social-words.ts';
import type { Synonyms } from './synonyms.ts';

export interface WordLists {
  readonly stopWords: readonly string[];
  /** Which of its words mean nearly the same. */
  readonly synonyms: Synonyms;
  /** Name what is measured of companies, people and things. */
  readonly measures: readonly string[];
  /** Patterns over one word: they stand around a question, and count little where a table has an answer. */
  readonly asides: readonly string[];
  /** The same of who asks or says something: where they are counted, they are what is asked for. */
  readonly speakers: readonly string[];
  /** Patterns over what follows somebody who says something: 왈, "swears". */
  readonly saying: readonly string[];
  /** Patterns that ask what something costs, whatever it is. */
  readonly priceAsked: readonly string[];
  /** Stand in front of what is counted: "many", 몇. */
  readonly counting: readonly string[];
  /** Stand in front of one of something: "a", 한. */
  readonly articles: readonly string[];
  /** Words behind which it is told of what, for what or where, and particles that tell the same of their word. */
  readonly narrowing: readonly string[];
  /** Words behind which it is told what money goes to. */
  readonly receiving: readonly string[];
  readonly narrowingParticles: readonly string[];
  /** Particles of the name that something belongs to. */
  readonly owners: readonly string[];
  /** Open or close a conversation, or keep it friendly. */
  readonly social: SocialWords;
  /** Patterns over a repaired text that ask about the bot itself, where something stands written, and for an answer in this language. */
  readonly aboutBot: readonly string[];
  readonly sourceWords: readonly string[];
  readonly answerInThis: readonly string[];
}
