/** Writes unanswered questions down where a maintainer finishes them: as phrasings of an entry that is there, or as a new entry without its answer. Touches nothing else of a file. */
import { isSeq, parseDocument, visit } from 'yaml';
import type { Place } from '../knowledge/problem.ts';
import { inlineYaml, knowledgeFile } from './knowledge-file.ts';

/** The file's text with these questions behind the one at `last`, in the same way of writing a list. */
export function withQuestions(text: string, last: Place, questions: readonly string[]): string {
  const lines = text.split('\n');
  const start = lines.slice(0, last.line - 1).reduce((sum, line) => sum + line.length + 1, last.column - 1);
  const item = itemAt(text, start);
  const inBrackets = item?.inBrackets ?? false;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /^\s*/.exec(lines[last.line - 1] ?? '')?.[0] ?? '';
  const added = questions
    .map((question) => (inBrackets ? `, ${JSON.stringify(question)}` : `${indent}- ${inlineYaml(question)}${eol}`))
    .join('');
  const place = inBrackets ? (item?.end ?? start) : nextLine(text, item?.end ?? start);
  const before = text.slice(0, place);
  return `${before}${inBrackets || before.endsWith('\n') ? '' : eol}${added}${text.slice(place)}`;
}

/** Where the next line begins; where this one does, for a place at its beginning. */
function nextLine(text: string, from: number): number {
  if (text[from - 1] === '\n') return from;
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end + 1;
}

/** The item of a list that starts here: where it ends, and whether the list is one in brackets. */
function itemAt(text: string, start: number): { readonly end: number; readonly inBrackets: boolean } | undefined {
  let found: { readonly end: number; readonly inBrackets: boolean } | undefined;
  visit(parseDocument(text), {
    Scalar(_, { range }, path) {
      const list = path.at(-1);
      if (range?.[0] === start && isSeq(list)) found = { end: range[1], inBrackets: list.flow ?? false };
    },
  });
  return found;
}

export interface Draft {
  readonly questions: readonly string[];
  /** Of the folder that it is written for. */
  readonly languages: readonly string[];
  readonly source: string | undefined;
}

/** An FAQ entry that lacks its answer: a draft, until it is filled in. */
export function draftEntry({ questions, languages, source }: Draft): string {
  const [title = ''] = questions;
  const inEach = (text: string) => Object.fromEntries(languages.map((language) => [language, text]));
  return knowledgeFile('faq', { draft: true, title: inEach(title), answer: inEach(''), questions, source }, [
    'Write the title and the answer in every language, then take out “draft: true”: until then it is not served.',
  ]);
}
