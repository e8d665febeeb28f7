/** The sentences of a text that state figures, with the place of each figure in the text. Judges none of them. */
import { setImmediate as breath } from 'node:timers/promises';
import { longestInput } from '../core/input.ts';
import { defaultLocale } from '../language/locale.ts';
import { normalise } from '../question/normalise.ts';
import type { QuestionEngine } from '../resolve/question-engine.ts';

/** Where something stands in a text. */
export interface TextPlace {
  /** From 0, in UTF-16 units. */
  readonly offset: number;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

export interface DraftStatement extends TextPlace {
  readonly statement: string;
  /** Each as it stands in the text, with the word that it stands in. */
  readonly figures: readonly (TextPlace & { readonly text: string })[];
}

const sentences = new Intl.Segmenter(defaultLocale, { granularity: 'sentence' });

/** Sentences read before anything else has its turn. */
const atOnce = 20;
/** Words that one amount may have: "about 60 to 72 billion US dollars". */
const longestAmount = 10;

function placesIn(text: string): (offset: number) => TextPlace {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((found) => found.index + found[0].length)];
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { offset, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

interface Stretch {
  readonly start: number;
  readonly text: string;
}

/** Sentences within lines: a list has no full stops. */
function* sentencesIn(text: string): Generator<Stretch> {
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    for (const { segment, index } of sentences.segment(line[0])) {
      const trimmed = segment.trim();
      if (trimmed !== '') yield { start: line.index + index + segment.indexOf(trimmed), text: trimmed };
    }
  }
}

/** The shortest run of words that reads as the amount does; undefined where it is written in a way that reading takes apart. */
function wordsOf(amount: string, sentence: string, from: number): Stretch | undefined {
  const words = [...sentence.matchAll(/\S+/g)].filter(({ index }) => index >= from);
  let best: Stretch | undefined;
  for (const [at, { index: start }] of words.entries()) {
    const last = words
      .slice(at, at + longestAmount)
      .find((word) => normalise(sentence.slice(start, word.index + word[0].length)).includes(amount));
    if (!last) {
      if (best) return best;
      continue;
    }
    const text = sentence.slice(start, last.index + last[0].length);
    if (best && best.start + best.text.length !== last.index + last[0].length) return best;
    best = { start, text };
  }
  return best;
}

/** The words of each amount, in order, as far as they are found: behind one that is not, the others are not looked for. */
function stretchesOf(amounts: readonly string[], sentence: string): Stretch[] {
  const found: Stretch[] = [];
  for (const amount of amounts) {
    const words = wordsOf(amount, sentence, (found.at(-1)?.start ?? -1) + 1);
    if (!words) break;
    found.push(words);
  }
  return found;
}

/** Those with an amount, in order; a sentence that is too long to be a question is left out. */
export async function statementsIn(text: string, { read }: Pick<QuestionEngine, 'read'>): Promise<DraftStatement[]> {
  const placeOf = placesIn(text);
  const found: DraftStatement[] = [];
  let number = 0;
  for (const { start, text: sentence } of sentencesIn(text)) {
    number += 1;
    if (number % atOnce === 0) await breath();
    if (sentence.length > longestInput || !/\p{N}|[가-힣a-z]/iu.test(sentence)) continue;
    const { amounts, text: asRead } = read(sentence);
    if (amounts.length === 0) continue;
    const normalised = normalise(asRead);
    const written = amounts.map((amount) => normalised.slice(amount.start, amount.end).trim());
    const figures = stretchesOf(written, sentence).map((words) => ({ text: words.text, ...placeOf(start + words.start) }));
    found.push({ statement: sentence, ...placeOf(start), figures });
  }
  return found;
}
