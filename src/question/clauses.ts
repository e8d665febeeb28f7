/** Cuts a rambling or double question where its sentences and clauses end, so that each can be asked by itself. Knows nothing of what they are about. */
import type { ClauseWords } from '../language/clause-words.ts';
import { clauseWords } from '../language/languages.ts';

export interface Clause {
  readonly text: string;
  /** It is put as a question: a mark, a question word, an ending or a request says so. */
  readonly asks: boolean;
}

const listed = (part: (words: ClauseWords) => readonly string[]) => clauseWords.flatMap(part);
const either = (patterns: readonly string[]) => `(?:${patterns.join('|')})`;

const sentenceEnd = '(?<![.!?…。？！])[.!?…。？！]+(?=\\s|$)';
/** "Question: …", "… - yes or no?": not a time, a ratio, a range or a difference. */
const aside = '(?<=\\D):\\s+(?=\\D)|(?<=[^\\s\\d])\\s+[-–—]\\s+(?=\\D)';
/** Not a comma inside a number. */
const comma = ',(?!\\d)\\s*';
const ending = `(?<=[가-힣]${either(listed(({ endings }) => endings))})[,\\s]+`;
const between = `(?<![,\\s])[,\\s]+${either(listed((words) => words.between))}\\s+`;
const { joiners, opening } = {
  joiners: listed(({ beforeQuestions }) => beforeQuestions.between),
  opening: listed(({ beforeQuestions }) => beforeQuestions.opening),
};
const beforeQuestion = `(?:,|(?<![,\\s]))\\s+${either(joiners)}\\s+(?=${either(opening)}\\b)`;
const ends = new RegExp([sentenceEnd, aside, ending, between, beforeQuestion, comma].join('|'), 'giu');
const endOfQuestion = new RegExp(`(?<=[가-힣]${either(listed(({ endingsOfQuestions }) => endingsOfQuestions))})[,\\s]+`, 'gu');

const anywhere = new RegExp(either(listed(({ asking }) => asking.anywhere)), 'iu');
const atBeginning = new RegExp(`^${either(listed(({ asking }) => asking.first))}`, 'iu');
const atEnd = new RegExp(`${either(listed(({ asking }) => asking.last))}$`, 'iu');

/** Whether a text without its mark is put as a question. */
function isPutAsQuestion(text: string): boolean {
  return anywhere.test(text) || atBeginning.test(text) || atEnd.test(text);
}

interface Piece {
  readonly text: string;
  /** What ended it. */
  readonly end: string;
}

function cut(text: string, pattern: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const match of text.matchAll(pattern)) {
    pieces.push({ text: text.slice(start, match.index).trim(), end: match[0].trim() });
    start = match.index + match[0].length;
  }
  return [...pieces, { text: text.slice(start).trim(), end: '' }].filter((piece) => piece.text !== '');
}

/** "누가 제일 많이 쓰고 합계는 얼마야" asks twice; "왜 그렇게 쓰고 난리야" is cut too, and what is no question of its own finds nothing. */
function cutQuestions(piece: Piece): Piece[] {
  const [first, ...rest] = cut(piece.text, endOfQuestion);
  if (!first || rest.length === 0 || !isPutAsQuestion(first.text)) return [piece];
  return [first, ...rest].map((part, index, all) => (index === all.length - 1 ? { ...part, end: piece.end } : part));
}

const isOneWord = ({ text }: Piece) => !/\s/.test(text);

/** A single word beside a comma is part of a list, a call or a tag: "MS, Amazon and Meta", "야, 그거", "…, please?". */
function joinLists(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let waiting = '';
  let isList = false;
  for (const piece of pieces) {
    const before: Piece | undefined = joined.at(-1);
    // "How much do Microsoft, Amazon, Google and Meta spend": a word between two commas goes on with a list, and what follows ends it.
    const goesOn: boolean = before?.end === ',' && waiting === '' && (isOneWord(piece) || isList);
    isList = goesOn && piece.end === ',' && isOneWord(piece);
    if (goesOn && before) joined[joined.length - 1] = { text: `${before.text}, ${piece.text}`, end: piece.end };
    else if (piece.end === ',' && isOneWord(piece)) waiting += `${piece.text}, `;
    else {
      joined.push({ ...piece, text: waiting + piece.text });
      waiting = '';
    }
  }
  const last = joined.pop();
  const text = [last?.text, waiting.trim()].filter(Boolean).join(' ');
  return text === '' ? joined : [...joined, { text, end: last?.end ?? '' }];
}

/** The clauses of a text in order; a text of one clause gives that one. */
export function clausesOf(text: string): Clause[] {
  return joinLists(cut(text, ends))
    .flatMap(cutQuestions)
    .map(({ text: words, end }) => ({ text: words, asks: /[?？]/.test(end) || isPutAsQuestion(words) }));
}
