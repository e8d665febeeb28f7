/** What asking held-out questions shows of a folder: which entries compete, which questions would go astray, in numbers and lines. Judges nothing. */
import type { Problem } from '../knowledge/problem.ts';
import type { HeldOut } from './held-out.ts';

export interface Competing {
  readonly ids: readonly [string, string];
  /** Questions of either that find the other. */
  readonly questions: readonly string[];
}

/** An entry most of whose questions find nothing without themselves. */
export interface HardToFind {
  readonly id: string;
  readonly unfound: number;
  readonly of: number;
}

export interface HeldOutReport {
  /** Questions that others would answer, each with its place. */
  readonly remarks: readonly Problem[];
  /** Entries that take questions from each other, those with most first. */
  readonly competing: readonly Competing[];
  /** Where further questions help most, the worst first. */
  readonly hardToFind: readonly HardToFind[];
  readonly summary: string;
}

/** Fewer shared questions are chance. */
const fewestShared = 3;

const isAstray = ({ question, found }: HeldOut) => found !== undefined && found !== question.id;

function competingIn(asked: readonly HeldOut[]): Competing[] {
  const pairs = new Map<string, { ids: [string, string]; questions: string[] }>();
  for (const { question, found } of asked) {
    if (question.id === undefined || found === undefined || found === question.id) continue;
    const [first, second] = [question.id, found].sort();
    if (first === undefined || second === undefined) continue;
    const pair = pairs.get(`${first} ${second}`) ?? { ids: [first, second], questions: [] };
    pair.questions.push(question.text);
    pairs.set(`${first} ${second}`, pair);
  }
  return [...pairs.values()]
    .filter(({ questions }) => questions.length >= fewestShared)
    .sort((a, b) => b.questions.length - a.questions.length);
}

function remarkOn({ question, found }: HeldOut): Problem {
  const { id, text, place } = question;
  return id === undefined
    ? { ...place, message: `without it, “${text}” would be answered by ${found}`, hint: 'add more questions of the kind' }
    : {
        ...place,
        message: `without it, “${text}” would find ${found}, not ${id}`,
        hint: 'add more questions in such words, or fewer there',
      };
}

/** So large a share of an entry's questions that find nothing is no chance. */
const mostUnfound = 0.5;
const mentioned = 5;

function hardToFindIn(asked: readonly HeldOut[]): HardToFind[] {
  const ids = [...new Set(asked.flatMap(({ question: { id } }) => id ?? []))];
  return ids
    .map((id) => asked.filter(({ question }) => question.id === id))
    .map((own) => ({
      id: own[0]?.question.id ?? '',
      unfound: own.filter(({ found, offered }) => found === undefined && !offered).length,
      of: own.length,
    }))
    .filter(({ unfound, of }) => unfound / of > mostUnfound)
    .sort((a, b) => b.unfound / b.of - a.unfound / a.of)
    .slice(0, mentioned);
}

const share = (count: number, of: number) => `${count} of ${of} (${of === 0 ? '–' : `${((100 * count) / of).toFixed(1)}%`})`;

export function reportHeldOut(asked: readonly HeldOut[]): HeldOutReport {
  const inside = asked.filter(({ question }) => question.id !== undefined);
  const outside = asked.filter(({ question }) => question.id === undefined);
  const astray = inside.filter(isAstray).length;
  const offered = inside.filter((each) => each.offered).length;
  const right = inside.filter(({ question, found }) => found === question.id).length;
  return {
    remarks: asked.filter(isAstray).map(remarkOn),
    competing: competingIn(asked),
    hardToFind: hardToFindIn(asked),
    summary:
      `asked as if it were not written down, ${share(right, inside.length)} sample questions find their answer, ${offered} are offered it, ${astray} find another; ` +
      `${share(outside.filter(isAstray).length, outside.length)} questions of outside.yaml would be answered`,
  };
}
