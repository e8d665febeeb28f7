/** Reads questions and answers of records, the rows of a spreadsheet or the objects of a JSON file, by the names of their columns. */
import { counted } from '../core/counted.ts';
import type { Place, Problem } from '../knowledge/problem.ts';
import type { Locale } from '../language/locale.ts';
import { type Column, columnOf, languageNamed } from './columns.ts';
import { idFrom } from './import-id.ts';
import { labelsIn, type Pair, type ReadFaq } from './pair.ts';
import { showableMarkdown } from './showable-markdown.ts';

/** The texts of a record, by the names of the columns as the file writes them. */
export interface FaqRecord {
  readonly cells: ReadonlyMap<string, readonly string[]>;
  /** Of a cell, or of the record. */
  place(column?: string): Place;
}

const carried = new Set(['question', 'answer', 'title', 'id', 'language', 'source', 'tags']);

/** Whether the columns are those of a FAQ: one with questions and one with answers. */
export function isFaq(columns: readonly string[]): boolean {
  const roles = columns.map((name) => columnOf(name)?.role);
  return roles.includes('answer') && (roles.includes('question') || roles.includes('title'));
}

/** What is wrong with columns that are not those of a FAQ. */
export function missingColumns(columns: readonly string[], place: Place): Problem {
  const roles = columns.map((name) => columnOf(name)?.role);
  const missing = [!roles.includes('question') && 'questions', !roles.includes('answer') && 'answers'].filter((each) => each !== false);
  return {
    ...place,
    message: `no column is one of ${missing.join(' or ')}; there are: ${columns.join(', ') || 'none'}`,
    hint: 'call them question (질문, q) and answer (답변, a)',
  };
}

export function readRecords(columns: readonly string[], records: Iterable<FaqRecord>, start: Place): ReadFaq {
  const roles = new Map(columns.map((name) => [name, columnOf(name)] as const));
  const told: Problem[] = [];
  const lost = new Map<string, number>();
  const pairs = [...records].flatMap((record) => pairsOf(record, roles, told, lost, start.file));
  for (const [name, count] of lost)
    told.push({
      ...start,
      message: `the column “${name}” was not carried: ${counted(count, 'cell')}`,
      hint: 'entries have title, questions, tags, source and related',
    });
  if (pairs.length === 0 && told.length === 0)
    told.push({ ...start, message: 'there is no question in it', hint: 'write a line for each question with its answer' });
  return { pairs, told };
}

function pairsOf(
  { cells, place }: FaqRecord,
  roles: ReadonlyMap<string, Column | undefined>,
  told: Problem[],
  lost: Map<string, number>,
  file: string,
): Pair[] {
  const texts = (role: Column['role'], language: Locale | undefined) =>
    [...cells].flatMap(([name, found]) => {
      const column = roles.get(name);
      return column?.role === role && column.language === language ? found.filter((text) => text.trim() !== '') : [];
    });
  for (const [name, found] of cells) {
    const role = roles.get(name)?.role;
    if (found.some((text) => text.trim() !== '') && !(role && carried.has(role))) lost.set(name, (lost.get(name) ?? 0) + 1);
  }
  const own = languageNamed(texts('language', undefined)[0] ?? '');
  const languages = [...new Set([...roles.values()].flatMap((column) => (column?.role === 'answer' ? [column.language] : [])))];
  const [id] = texts('id', undefined);
  const pairs = languages.flatMap((language): Pair[] => {
    const questions = [
      ...texts('question', language),
      ...(language === undefined || languages.length > 1 ? [] : texts('question', undefined)),
    ].flatMap(apart);
    const title = (texts('title', language)[0] ?? texts('title', undefined)[0])?.trim();
    const answer = showableMarkdown(texts('answer', language).join('\n\n'), { keepLines: true });
    const asked = questions.length > 0 ? questions : title === undefined ? [] : [title];
    for (const { message, hint } of answer.told) told.push({ ...place(), message, hint });
    if (asked.length === 0 && answer.text === '') return [];
    if (asked.length === 0 || answer.text === '') {
      const message = asked.length === 0 ? 'the answer has no question' : `“${asked[0]}” has no answer`;
      told.push({ ...place(), message: `${message}: it was not carried`, hint: 'write it, and import the file again' });
      return [];
    }
    return [
      {
        questions: asked,
        answer: answer.text,
        title,
        id: id?.trim(),
        language: language ?? own,
        source: texts('source', undefined)[0]?.trim(),
        tags: labelsIn([...texts('tags', undefined), ...(language === undefined ? [] : texts('tags', language))]),
        file,
        place,
      },
    ];
  });
  const [first] = pairs;
  // Texts of one record are one entry in several languages.
  return pairs.length > 1 && first
    ? pairs.map((pair) => ({ ...pair, id: pair.id ?? idFrom(first.title ?? first.questions[0] ?? '') }))
    : pairs;
}

/** Several questions of one cell. */
function apart(cell: string): string[] {
  return cell
    .split(/[|\n]/)
    .map((question) => question.replace(/^\s*(?:[-*•]|\d{1,3}[.)])\s+/, '').trim())
    .filter((question) => question !== '');
}
