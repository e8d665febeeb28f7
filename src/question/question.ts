/** A person's text as a question: what it names and says, word by word, and what it is written in. Finds no answer; what is asked of a table is read in tables/. */

import { today } from '../core/day.ts';
import { cleanInput } from '../core/input.ts';
import { withoutPointers } from '../core/pointers.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Locale, locales } from '../language/locale.ts';
import { answerInPatterns, sourcePattern, stopWords } from '../language/reading-words.ts';
import { languageOf } from '../language/script.ts';
import type { FoundAmount } from './amount.ts';
import { buildLexicon } from './lexicon.ts';
import { normalise } from './normalise.ts';
import { withoutCourtesies } from './social.ts';
import type { Token } from './token.ts';
import { tokenise } from './tokens.ts';
import { wordsPattern } from './words-pattern.ts';

export interface Question {
  /** As typed, without what only points at people, places and emoji and what is only polite, and cleaned. */
  readonly text: string;
  /** With slips corrected, in lower case, one space between words. */
  readonly repaired: string;
  /** The language it is written in; undefined for bare names and numbers. */
  readonly language: Locale | undefined;
  readonly tokens: readonly Token[];
  /** Ids of names the knowledge has, in order, each once. */
  readonly names: readonly string[];
  /** Ids of names that it has nothing for. */
  readonly outside: readonly string[];
  /** Ids of matters that it has nothing for, such as share prices. */
  readonly topics: readonly string[];
  /** In order, each once. */
  readonly periods: readonly string[];
  readonly amounts: readonly FoundAmount[];
  /** The language that it asks to be answered in: "in English", 영어로. */
  readonly answerIn?: Locale;
  /** Asks where something stands written. */
  readonly asksSource: boolean;
  /** Words that say something and that none of the above explains. */
  readonly words: readonly Token[];
}

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** Tells the day on which a question is asked, as an ISO date. */
export type Clock = () => string;

/** Prepares a knowledge's words once and returns the function that reads texts with them. `lexicon` is the knowledge's own, where it is there already. */
export function questionReader(knowledge: Knowledge, lexicon = buildLexicon(knowledge), clock: Clock = today): (text: string) => Question {
  const topics = knowledge.outside.topics.map(({ id, words }) => ({ id, pattern: wordsPattern(words) }));

  return (typed) => {
    const text = withoutCourtesies(cleanInput(withoutPointers(typed)));
    const tokens = tokenise(text, lexicon, clock());
    const starts: number[] = [];
    let repaired = '';
    for (const token of tokens) {
      if (repaired !== '') repaired += ' ';
      starts.push(repaired.length);
      repaired += token.text.toLowerCase();
    }

    const explained = new Set<number>();
    const found = (pattern: RegExp): boolean => {
      // Most patterns are not there: looking once costs a fraction of collecting.
      if (repaired.search(pattern) < 0) return false;
      const matches = [...repaired.matchAll(pattern)].filter((match) => match[0].trim() !== '');
      for (const match of matches) {
        tokens.forEach((token, index) => {
          const start = starts[index] ?? 0;
          if (start < match.index + match[0].trimEnd().length && match.index < start + token.text.length) explained.add(index);
        });
      }
      return matches.length > 0;
    };

    const namedTopics = topics.filter(({ pattern }) => found(pattern)).map(({ id }) => id);
    const asksSource = found(sourcePattern);
    const answerIn = locales.find((locale) => found(answerInPatterns[locale]));
    const words = tokens.filter((token) => token.kind === 'word');
    const forms = (kind: Token['kind']) => distinct(tokens.filter((token) => token.kind === kind).map((token) => token.form.slice(1)));
    const isStopWord = (token: Token) => stopWords.has(token.text) || stopWords.has(token.form);
    return {
      text,
      repaired,
      language: words.length > 0 ? languageOf(repaired) : undefined,
      tokens,
      names: forms('name'),
      outside: forms('outside'),
      topics: namedTopics,
      periods: forms('period'),
      amounts: lexicon.findAmounts(normalise(text)),
      ...(answerIn && { answerIn }),
      asksSource,
      words: tokens.filter((token, index) => token.kind === 'word' && !explained.has(index) && !isStopWord(token)),
    };
  };
}
