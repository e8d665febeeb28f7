/** Reads a Markdown FAQ: headings as questions and the text beneath as their answers, or one entry a file with front matter. */
import { LineCounter } from 'yaml';
import { parseMarkdown } from '../answers/markdown.ts';
import type { Place, Problem } from '../knowledge/problem.ts';
import { answerMark, columnOf, languageNamed } from './columns.ts';
import { readFrontMatter } from './front-matter.ts';
import { type Section, sectionsOf, wordsOf } from './markdown-sections.ts';
import { labelsIn, type Pair, type ReadFaq } from './pair.ts';
import { definitionsIn, showableMarkdown } from './showable-markdown.ts';

export function readMarkdownFaq(given: string, file: string): ReadFaq {
  const { fields, body, fault } = readFrontMatter(given.replace(/\r\n/g, '\n'));
  const root = parseMarkdown(body);
  const placeAt = placesIn(body, file);
  const top = { file, line: 1, column: 1 };
  const told: Problem[] = [];
  if (fault !== undefined)
    told.push({ ...top, message: `the front matter is not YAML: ${fault}`, hint: 'fix it between the two lines of ---' });
  const said = (role: string) => Object.entries(fields).flatMap(([name, texts]) => (columnOf(name)?.role === role ? texts : []));
  const language = languageNamed(said('language')[0] ?? '');
  for (const [name, texts] of Object.entries(fields)) {
    const role = columnOf(name)?.role;
    if (texts.length > 0 && !(role && ['question', 'title', 'id', 'language', 'source', 'tags'].includes(role)))
      told.push({
        ...top,
        message: `“${name}” of the front matter was not carried`,
        hint: 'entries have title, questions, tags, source and related',
      });
  }
  const definitions = definitionsIn(root, body);
  const sections = sectionsOf(root, body);
  const single =
    said('question').length > 0 || ((said('title').length > 0 || said('id').length > 0) && !isFaq(sections.questions, said('title')[0]));
  const common = { language, source: said('source')[0], tags: labelsIn(said('tags')) };
  if (single) {
    const [first] = root.children;
    const title = said('title')[0] ?? (first?.type === 'heading' ? wordsOf(first) : undefined);
    const content = first?.type === 'heading' && wordsOf(first) === title ? (first.position?.end.offset ?? 0) : 0;
    const questions = said('question').length > 0 ? said('question') : title === undefined ? [] : [title];
    const section = { question: questions[0] ?? '', id: said('id')[0], start: content, content, end: body.length };
    const pair = pairOf(section);
    return { pairs: pair ? [{ ...pair, ...common, questions, title }] : [], told };
  }
  for (const { at, words } of sections.passedOver) {
    const message =
      words === '' ? 'the text before the first heading belongs to no question' : `“${words}” has no answer of its own beneath it`;
    told.push({ ...placeAt(at), message: `${message}: it was not carried`, hint: 'make it a question, or leave it out' });
  }
  if (sections.questions.length === 0)
    told.push({ ...placeAt(0), message: 'there is no question in it', hint: 'write each question as a heading, with its answer beneath' });
  const title = said('title')[0] ?? sections.title;
  return {
    title,
    pairs: sections.questions.flatMap((section) => {
      const pair = pairOf(section);
      return pair ? [{ ...pair, ...common }] : [];
    }),
    told,
  };

  function pairOf({ question, id, start, content, end }: Section): Pair | undefined {
    const answer = showableMarkdown(body.slice(content, end), { definitions });
    for (const { at, message, hint } of answer.told) told.push({ ...placeAt(content + at), message, hint });
    const text = withoutMark(answer.text);
    if (text !== '' && question !== '')
      return { questions: [question], answer: text, id, pointsTo: answer.pointsTo, file, place: () => placeAt(start) };
    told.push({
      ...placeAt(start),
      message: question === '' ? 'the entry has no question' : `“${question}” has no answer`,
      hint: 'write it, and import the file again',
    });
    return undefined;
  }
}

/** Without the `A.` in front of it, bold or not. */
function withoutMark(answer: string): string {
  const [whole = '', mark = ''] = /^[*_]{0,2}([^\s*_]{1,8})[*_]{0,2}\s*/.exec(answer) ?? [];
  return answerMark.test(mark) ? answer.slice(whole.length).trim() : answer;
}

/** Whether the headings below a title are questions of their own. */
function isFaq(questions: readonly Section[], title: string | undefined): boolean {
  const asked = questions.filter(({ question }) => /[?？]$/.test(question) && question !== title);
  return asked.length > 0 && !(title !== undefined && /[?？]$/.test(title.trim()));
}

function placesIn(text: string, file: string): (offset: number) => Place {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  return (offset) => {
    // A question begins below the line that ends the one before it.
    const skipped = offset + (/^\s*/.exec(text.slice(offset, offset + 1000))?.[0].length ?? 0);
    const { line, col } = lines.linePos(Math.min(skipped, text.length));
    return { file, line, column: col };
  };
}
