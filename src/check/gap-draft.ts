/** Writes unanswered questions down where a maintainer finishes them: as phrasings of an entry that is there, or as a new entry without its answer. Touches nothing else of a file. */
import { isSeq, parseDocument, stringify, visit } from 'yaml';
import type { Place } from '../knowledge/problem.ts';

/** The file's text with these questions behind the one at `last`, in the same way of writing a list. */
export function withQuestions(text: string, last: Place, questions: readonly string[]): string {
  const lines = text.split('\n');
  const start = lines.slice(0, last.line - 1).reduce((sum, line) => sum + line.length + 1, last.column - 1);
  const end = endOfFlowItem(text, start);
  if (end !== undefined)
    return text.slice(0, end) + questions.map((question) => `, ${quoted(question, 'flow')}`).join('') + text.slice(end);
  const indent = /^\s*/.exec(lines[last.line - 1] ?? '')?.[0] ?? '';
  lines.splice(last.line, 0, ...questions.map((question) => `${indent}- ${quoted(question)}`));
  return lines.join('\n');
}

/** Where the item of a list in brackets that starts here ends; undefined for any other list. */
function endOfFlowItem(text: string, start: number): number | undefined {
  let end: number | undefined;
  visit(parseDocument(text), {
    Scalar(_, { range }, path) {
      const list = path.at(-1);
      if (range?.[0] === start && isSeq(list) && list.flow) end = range[1];
    },
  });
  return end;
}

/** A FAQ entry that lacks its answer: what is empty is reported until it is filled in. */
export function draftEntry(questions: readonly string[], source: string): string {
  const [title = ''] = questions;
  return [
    '# yaml-language-server: $schema=../schema/faq.schema.json',
    '# A draft: write the title and the answer in both languages, and more ways to ask.',
    'title:',
    `  ko: ${quoted(title)}`,
    `  en: ${quoted(title)}`,
    'answer:',
    '  ko: ""',
    '  en: ""',
    'questions:',
    ...questions.map((question) => `  - ${quoted(question)}`),
    `source: ${source}`,
    '',
  ].join('\n');
}

function quoted(text: string, list: 'block' | 'flow' = 'block'): string {
  if (list === 'flow') return JSON.stringify(text);
  return stringify(text, { lineWidth: 0 }).trim();
}
