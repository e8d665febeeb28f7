/** Scores answers against questions whose right answers are known. Pure: asks nothing itself and prints nothing. */

import { z } from 'zod';
import { locales } from '../language/locale.ts';

const pattern = z.string().superRefine((text, context) => {
  try {
    new RegExp(text, 'i');
  } catch (error) {
    context.addIssue({ code: 'custom', message: `is not a regular expression (${error instanceof Error ? error.message : error})` });
  }
});

const question = z.strictObject({
  q: z.string(),
  lang: z.enum([...locales, 'mix']),
  tag: z.string().min(1),
  /** Acceptable ids, best first; none where nothing should be answered. */
  expect: z.array(z.string().min(1)),
  /** Regular expressions that must each be found in the answer's text, whatever the case. */
  must: z.array(pattern).optional(),
  /** What a statement has to be found to be. */
  verdict: z.enum(['yes', 'no', 'partly', 'unknown']).optional(),
});

export type Question = z.output<typeof question>;

/** What the bot said to a question: `id` is that of the first part of an answer, null where there was no answer. */
export interface Given {
  readonly id: string | null;
  readonly status: string;
  readonly text: string;
  readonly verdict?: string;
  /** Where the bot asked back: the ids that it gave to choose from. */
  readonly choices?: readonly string[];
}

/** Right; or, in scope, offered (the right id is among the choices), wrong (another id, another verdict, a failing `must`) or missed; or, out of scope, a false answer. */
export type Mark = 'right' | 'offered' | 'wrong' | 'missed' | 'false answer';

export interface Result {
  readonly question: Question;
  readonly given: Given;
  readonly mark: Mark;
  /** The `must` of a right id that the text does not hold. */
  readonly failingMust: readonly string[];
}

export interface Share {
  readonly right: number;
  readonly of: number;
}

export interface Evaluation {
  readonly inScope: Share;
  readonly outOfScope: Share;
  readonly overall: Share;
  readonly marks: { readonly [M in Mark]: number };
  /** Questions out of scope that were asked back about. */
  readonly askedBack: number;
  readonly byTag: ReadonlyMap<string, Share>;
  readonly byLanguage: ReadonlyMap<string, Share>;
  readonly failures: readonly Result[];
}

/** Reads a file of one JSON object a line; blank lines are passed over, and every malformed line is a problem with its number. */
export function readQuestions(text: string): { ok: true; questions: Question[] } | { ok: false; problems: string[] } {
  const questions: Question[] = [];
  const problems: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = question.safeParse(parseJson(line));
    if (parsed.success) questions.push(parsed.data);
    else
      problems.push(
        ...parsed.error.issues.map((issue) => `line ${index + 1}: ${[issue.path.join('.'), issue.message].filter(Boolean).join(': ')}`),
      );
  }
  if (questions.length === 0 && problems.length === 0) problems.push('line 1: there is no question');
  return problems.length > 0 ? { ok: false, problems } : { ok: true, questions };
}

/** Undefined for what is no JSON: the schema then says that an object was expected. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

export function mark(asked: Question, given: Given): Result {
  const result = (made: Mark, failingMust: readonly string[] = []): Result => ({ question: asked, given, mark: made, failingMust });
  const answered = given.status === 'answer';
  if (asked.expect.length === 0) return result(answered ? 'false answer' : 'right');
  if (!answered) return result(given.choices?.some((id) => asked.expect.includes(id)) ? 'offered' : 'missed');
  if (given.id === null || !asked.expect.includes(given.id)) return result('wrong');
  if (asked.verdict !== undefined && asked.verdict !== given.verdict)
    return result('wrong', [`verdict ${asked.verdict}, not ${given.verdict ?? 'none'}`]);
  const failing = (asked.must ?? []).filter((must) => !new RegExp(must, 'i').test(given.text));
  return result(failing.length === 0 ? 'right' : 'wrong', failing);
}

export function evaluate(results: readonly Result[]): Evaluation {
  const count = (made: Mark) => results.filter((result) => result.mark === made).length;
  return {
    inScope: shareOf(results.filter(({ question: { expect } }) => expect.length > 0)),
    outOfScope: shareOf(results.filter(({ question: { expect } }) => expect.length === 0)),
    overall: shareOf(results),
    marks: {
      right: count('right'),
      offered: count('offered'),
      wrong: count('wrong'),
      missed: count('missed'),
      'false answer': count('false answer'),
    },
    askedBack: results.filter(({ question: { expect }, given }) => expect.length === 0 && given.status === 'choices').length,
    byTag: sharesBy(results, ({ question: { tag } }) => tag),
    byLanguage: sharesBy(results, ({ question: { lang } }) => lang),
    failures: results.filter((result) => result.mark !== 'right'),
  };
}

function shareOf(results: readonly Result[]): Share {
  return { right: results.filter((result) => result.mark === 'right').length, of: results.length };
}

function sharesBy(results: readonly Result[], key: (result: Result) => string): ReadonlyMap<string, Share> {
  const keys = [...new Set(results.map(key))].sort();
  return new Map(keys.map((one) => [one, shareOf(results.filter((result) => key(result) === one))]));
}
