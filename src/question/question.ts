/** A person's text as a question: the names, measure, periods, operation and figures found in it, and what is left over. Finds no answer; only says what was asked. */
import { cleanInput } from '../core/input.ts';
import { withoutPointers } from '../core/pointers.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type OperationName, operationNames } from '../knowledge/schema.ts';
import { type Locale, locales } from '../language/locale.ts';
import {
  amountPattern,
  answerInPatterns,
  averagePattern,
  compile,
  eachPattern,
  greetingWords,
  groupPattern,
  operationPatterns,
  pickPattern,
  sourcePattern,
  stopWords,
  wholePattern,
} from '../language/reading-words.ts';
import type { FoundAmount } from './amount.ts';
import { comparing, type Direction, measuredBy } from './comparing.ts';
import { currencyPatterns } from './currency.ts';
import { excludedIn } from './exclusion.ts';
import { hasHangul } from './hangul.ts';
import { buildLexicon, scriptOf } from './lexicon.ts';
import { normalise } from './normalise.ts';
import { beyondEnds, type Places, placePattern, placesNamed } from './places.ts';
import { type Token, tokenise } from './tokens.ts';

export interface Question {
  /** As typed, without what only points at people, places and emoji, and cleaned. */
  readonly text: string;
  /** With slips mended, lower case, one space between words. */
  readonly repaired: string;
  /** The language it is written in; undefined for bare names and numbers. */
  readonly language: Locale | undefined;
  readonly tokens: readonly Token[];
  /** Ids of names the knowledge has, in order, each once. */
  readonly names: readonly string[];
  /** Ids of names that it leaves out: "all but Meta". They are none of `names`. */
  readonly excluded: readonly string[];
  /** Ids of names that it has nothing for. */
  readonly outside: readonly string[];
  /** Ids of matters that it has nothing for, such as share prices. */
  readonly topics: readonly string[];
  /** Which of the names others are measured by, and whether they have more or less: "who spends more than Meta?" */
  readonly than?: { readonly name: string; readonly direction: Direction };
  /** Places of an order: "top two", 2위. */
  readonly places: readonly Places[];
  /** Years, in order, each once. */
  readonly periods: readonly string[];
  readonly amounts: readonly FoundAmount[];
  /** The currency that amounts are asked for in: "in won". */
  readonly convertTo?: string;
  readonly operations: readonly OperationName[];
  /** Asks for an average, or says that an amount is one. */
  readonly asksAverage: boolean;
  /** Says an amount of each row by itself: "each", 달러씩. */
  readonly saysEach: boolean;
  /** Ids of tables whose measure is named. */
  readonly measures: readonly string[];
  readonly asksAmount: boolean;
  readonly asksWhole: boolean;
  /** The language that it asks to be answered in: "in English", 영어로. */
  readonly answerIn?: Locale;
  /** Asks where something stands written. */
  readonly asksSource: boolean;
  /** Speaks of all rows of a table together. */
  readonly group: boolean;
  /** Picks some rows of all: "which of them", 쓰는 곳. */
  readonly picks: boolean;
  /** Nothing but words that open or close a conversation. */
  readonly greeting: boolean;
  /** What nothing above explains and what is no stop word. */
  readonly leftover: readonly Token[];
}

/** Words as a pattern: Korean ones at the start of a word, Latin ones whole, with a plural s. */
function wordsPattern(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined;
  const patterns = words.map((word) => {
    const escaped = normalise(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return hasHangul(word) ? `(?<![가-힣])${escaped}` : `(?<![a-z0-9])${escaped}s?(?![a-z0-9])`;
  });
  return compile(patterns.sort((a, b) => b.length - a.length));
}

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

function thanIn(tokens: readonly Token[], repaired: string): Question['than'] {
  const name = measuredBy(tokens);
  const { direction } = comparing(repaired);
  return name !== undefined && direction ? { name, direction } : undefined;
}

/** Prepares a knowledge's words once and returns the function that reads texts with them. `lexicon` is the knowledge's own, where it is there already. */
export function questionReader(knowledge: Knowledge, lexicon = buildLexicon(knowledge)): (text: string) => Question {
  const topics = knowledge.outside.topics.map(({ id, words }) => ({ id, pattern: wordsPattern(words) }));
  const measures = knowledge.tables.map(({ id, measure }) => ({ id, pattern: wordsPattern(measure.names) }));
  const operations = operationNames.map((name) => {
    const own = locales.flatMap((locale) => knowledge.operations[name]?.[locale] ?? []);
    return { name, patterns: [compile(operationPatterns(name)), wordsPattern(own)].filter((pattern) => pattern !== undefined) };
  });

  return (typed) => {
    const text = cleanInput(withoutPointers(typed));
    const normalised = normalise(text);
    const tokens = tokenise(text, lexicon);
    const starts: number[] = [];
    let repaired = '';
    for (const token of tokens) {
      if (repaired !== '') repaired += ' ';
      starts.push(repaired.length);
      repaired += token.text.toLowerCase();
    }

    const explained = new Set<number>();
    const found = (pattern: RegExp | undefined): boolean => {
      // Most patterns are not there: looking once costs a fraction of collecting.
      if (!pattern || repaired.search(pattern) < 0) return false;
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
    const namedMeasures = measures.filter(({ pattern }) => found(pattern)).map(({ id }) => id);
    const namedOperations = operations.filter(({ patterns }) => patterns.map(found).includes(true)).map(({ name }) => name);
    const asksAmount = found(amountPattern);
    const asksWhole = found(wholePattern);
    const asksAverage = found(averagePattern);
    const places = found(placePattern) ? placesNamed(normalised) : [];
    // A place is one of an order.
    if (beyondEnds(places) && !namedOperations.includes('ranking')) namedOperations.push('ranking');
    const group = found(groupPattern) || places.length > 1 || places.some(({ first, last }) => first < last);
    const asksSource = found(sourcePattern);

    const words = tokens.filter((token) => token.kind === 'word');
    const left = excludedIn(tokens);
    const formsOf = (list: readonly Token[], kind: Token['kind']) =>
      distinct(list.filter((token) => token.kind === kind).map((token) => token.form.slice(1)));
    const forms = (kind: Token['kind']) =>
      formsOf(
        tokens.filter((token) => !left.has(token)),
        kind,
      );
    const convertTo = currencyPatterns.find(({ pattern }) => found(pattern))?.currency;
    const answerIn = locales.find((locale) => found(answerInPatterns[locale]));
    const than = thanIn(tokens, repaired);
    const isStopWord = (token: Token) => stopWords.has(token.text) || stopWords.has(token.form);
    return {
      text,
      repaired,
      language: words.length > 0 ? scriptOf(repaired) : undefined,
      tokens,
      names: forms('name'),
      excluded: formsOf([...left], 'name'),
      outside: forms('outside'),
      topics: namedTopics,
      places,
      periods: forms('period'),
      amounts: lexicon.findAmounts(normalised),
      ...(than && { than }),
      ...(convertTo && { convertTo }),
      ...(answerIn && { answerIn }),
      asksSource,
      operations: namedOperations,
      measures: namedMeasures,
      asksAmount,
      asksWhole,
      asksAverage,
      // Neither explains a word, and both need endings that the repaired text has not: 달러씩.
      saysEach: normalised.search(eachPattern) >= 0,
      group,
      picks: normalised.search(pickPattern) >= 0,
      greeting:
        tokens.length > 0 &&
        tokens.every((token) => token.kind === 'word' && (greetingWords.has(token.text) || greetingWords.has(token.form))),
      leftover: tokens.filter((token, index) => token.kind === 'word' && !explained.has(index) && !left.has(token) && !isStopWord(token)),
    };
  };
}
