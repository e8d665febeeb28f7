/** What is asked of knowledge beyond its shape: each sample question finds its own answer; sources; no bare figures. How many questions an entry has is its maintainer's business. Serving does not depend on it. */
import type { Nodes } from 'mdast';
import { parseMarkdown } from '../answers/markdown.ts';
import type { Entry } from '../knowledge/knowledge.ts';
import type { Loaded, LoadedFiles } from '../knowledge/loaded-files.ts';
import type { Place, Problem } from '../knowledge/problem.ts';
import { locales } from '../language/locale.ts';
import { findAmounts } from '../question/amount.ts';
import { compact, normalise } from '../question/normalise.ts';
import { withoutLabels } from './number-labels.ts';
import type { Obstacle } from './obstacle.ts';
import { type SampleQuestion, sampleQuestions } from './sample-questions.ts';
import { tableWordProblems } from './table-words.ts';
import { unshowableMarkdown } from './unshowable-markdown.ts';

/** Asks the bot as a person would: the id that answered, or undefined where there was no answer. */
export type Asker = (question: string) => Promise<string | undefined>;

/** What stands in the way of a question that finds nothing, where that can be told. */
export type Obstacles = (question: string) => Obstacle | undefined;

const finding = (place: Place, message: string, hint: string): Problem => ({ ...place, message, hint });

function doubledQuestions(questions: readonly SampleQuestion[]): Problem[] {
  const seen = new Map<string, SampleQuestion>();
  return questions.flatMap((question) => {
    const first = seen.get(compact(question.text));
    seen.set(compact(question.text), first ?? question);
    if (!first) return [];
    return [
      finding(question.place, `“${question.text}” stands in ${first.place.file} as well`, 'delete it in the one where it does not belong'),
    ];
  });
}

function withoutSource({ faq, claim, table }: LoadedFiles): Problem[] {
  return [...faq, ...claim, ...table]
    .filter(({ value }) => value.source === undefined)
    .map(({ value, source }) => finding(source.place([]), `${value.id} cites no source`, 'add source: id#section'));
}

/** A number of two or more digits that is no part of a word, a name, a date or an address: not R1, GPT-4, 4사 or 10:30. */
const standingNumber = /(?<![\p{L}\p{N}.:/#_~-])\d[\d.]*\d(?![\p{L}\p{N}:/_~-])/gu;
const isYear = (number: number) => Number.isInteger(number) && number >= 1900 && number <= 2200;

/** Numbers as they stand in a text that holds no labels, each once; a single digit counts things, a year dates them. */
function numbersIn(text: string): string[] {
  const amounts = findAmounts(text);
  const inAmount = (at: number) => amounts.some(({ start, end }) => at >= start && at < end);
  const bare = [...text.matchAll(standingNumber)].filter((match) => !inAmount(match.index) && !isYear(Number(match[0])));
  // What is said about an amount ("some", 약) is no part of the figure.
  const figure = (written: string) => written.trim().replace(/^[^\d$₩€¥£]+(?=[\d$₩€¥£])/u, '');
  return [...new Set([...amounts.map(({ start, end }) => figure(text.slice(start, end))), ...bare.map(([number]) => number)])];
}

/** What the Markdown says but for code, which is copied and holds no figures, and for the numbers of lists. */
function proseOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return ' ';
  return node.children.map(proseOf).join(node.children.some(({ type }) => blockTypes.has(type)) ? '\n' : '');
}

const blockTypes = new Set(['paragraph', 'heading', 'list', 'listItem', 'blockquote', 'tableRow', 'tableCell', 'code']);

/** Numbers written into a sentence cannot be held to be the same in both languages. */
function bareFigures(entries: readonly Loaded<Entry>[]): Problem[] {
  return entries.flatMap(({ value, source }) => {
    const fields =
      value.type === 'faq'
        ? { answer: value.answer, caveat: value.caveat }
        : { claim: value.claim, against: value.against, caveat: value.caveat };
    return Object.entries(fields).flatMap(([field, text]) =>
      locales.flatMap((language) =>
        numbersIn(normalise(withoutLabels(proseOf(parseMarkdown(text?.[language] ?? ''))))).map((number) =>
          finding(source.place([field, language]), `the text holds the bare figure ${number}`, 'declare it under figures and write {name}'),
        ),
      ),
    );
  });
}

const isImported = ({ value }: Loaded<Entry>) => value.type === 'faq' && value.imported !== undefined;

/** Bare figures of imported entries. They are remarks only: the maintainer imported the text and did not write it. */
export function importedFigures({ faq }: LoadedFiles): Problem[] {
  return bareFigures(faq.filter(isImported));
}

/** Questions of imported entries that find another entry. They are remarks only, because they were not written for this folder. */
export function importedAstray({ faq }: LoadedFiles, ask: Asker, obstacles?: Obstacles): Promise<Problem[]> {
  return wronglyFound(sampleQuestions({ faq: faq.filter(isImported), claim: [], table: [] }), ask, obstacles);
}

async function wronglyFound(questions: readonly SampleQuestion[], ask: Asker, obstacles?: Obstacles): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { id, text, place } of questions) {
    const found = await ask(text);
    if (found === id) continue;
    if (id === undefined)
      problems.push(
        finding(
          place,
          `“${text}” must not be answered, but ${found} answers it`,
          'add a name or topic to outside.yaml, or reword the question that it is found by',
        ),
      );
    else {
      const obstacle = found === undefined ? obstacles?.(text) : undefined;
      const message = `“${text}” finds ${found ?? 'nothing'}, not ${id}${obstacle ? `, because of ${obstacle.what}` : ''}`;
      problems.push(finding(place, message, obstacle?.hint ?? 'reword it, add likely words to its entry, or take it out'));
    }
  }
  return problems;
}

/** What the files themselves show, asking nothing. */
export function fileFindings(files: LoadedFiles): Problem[] {
  return [
    ...withoutSource(files),
    ...doubledQuestions(sampleQuestions(files)),
    ...bareFigures([...files.faq, ...files.claim].filter((entry) => !isImported(entry))),
    ...tableWordProblems(files),
    ...unshowableMarkdown(files),
  ];
}

/** Everything found, in order of files and lines. */
export async function checkKnowledge(files: LoadedFiles, ask: Asker, obstacles?: Obstacles): Promise<Problem[]> {
  return [
    ...fileFindings(files),
    ...(await wronglyFound(sampleQuestions({ ...files, faq: files.faq.filter((entry) => !isImported(entry)) }), ask, obstacles)),
  ];
}
