/** Reads the questions that a folder brings along to be tested with: `tests.yaml`, or `tests.jsonl`. Asks none; the bot is served without them. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { shaped } from '../knowledge/load-file.ts';
import type { Place, Problem } from '../knowledge/problem.ts';
import { operationNames } from '../knowledge/schema.ts';
import { shapeProblems } from '../knowledge/shape-problems.ts';
import { floorsLine, noAnswer, testsLine } from '../knowledge/tests-schema.ts';
import { readText } from '../knowledge/text-file.ts';
import { readYaml, type YamlFile, yamlIn } from '../knowledge/yaml-file.ts';
import { languageOf } from '../language/script.ts';
import type { Question } from './evaluation.ts';

export interface FolderTest {
  readonly question: Question;
  readonly place: Place;
}

export interface FolderTests {
  readonly file: string;
  /** What must be reached, where the file says so. */
  readonly right?: number | undefined;
  readonly falseAnswers?: number | undefined;
  readonly tests: readonly FolderTest[];
}

/** The tests, undefined where the folder has none, or every problem of their file. */
export type ReadTests =
  | { readonly ok: true; readonly tests: FolderTests | undefined }
  | { readonly ok: false; readonly problems: Problem[] };

type TestQuestion = Omit<z.output<typeof testsLine>, 'lang' | 'tag'>;

const yamlName = 'tests.yaml';
const linesName = 'tests.jsonl';

function testOf({ q, expect, verdict, must }: TestQuestion, place: Place): FolderTest {
  const question: Question = {
    q,
    lang: languageOf(q) ?? 'mix',
    tag: 'own',
    expect: expect.filter((id) => id !== noAnswer),
    ...(verdict && { verdict }),
    ...(must && { must }),
  };
  return { question, place };
}

/** Patterns that are none. */
function patternProblems({ question: { must }, place }: FolderTest): Problem[] {
  return (must ?? []).flatMap((pattern) => {
    try {
      new RegExp(pattern, 'i');
      return [];
    } catch {
      const hint = 'write the words as they are, with \\ before any of . * + ? ( ) [ ] { } ^ $ |';
      return [{ ...place, message: `“${pattern}” is not a regular expression`, hint }];
    }
  });
}

/** Ids that stand for nothing in the folder. */
function idProblems({ question: { expect }, place }: FolderTest, known: ReadonlySet<string>): Problem[] {
  return expect
    .filter((id) => !known.has(id))
    .map((id) => ({
      ...place,
      message: `there is no entry “${id}”`,
      hint: `write an id such as faq/name, claim/name, a table, table/row or table/total, or ${noAnswer}`,
    }));
}

function knownIds({ entries, tables }: Knowledge): ReadonlySet<string> {
  const ofTables = tables.flatMap(({ id, rows }) => [
    id,
    ...[...rows.map((row) => row.id), ...operationNames].map((row) => `${id}/${row}`),
  ]);
  return new Set([...entries.map(({ id }) => id), ...ofTables]);
}

async function readYamlTests(folder: string): Promise<FolderTests | Problem[]> {
  const source = await readYaml(join(folder, yamlName), yamlName);
  if (!('data' in source)) return [...source];
  const problems: Problem[] = [];
  const loaded = shaped('tests', source, problems);
  if (!loaded) return problems;
  const { right, falseAnswers, questions } = loaded.value;
  const tests = Object.entries(questions).map(([q, asked]) => testOf({ q, ...asked }, source.keyPlace(['questions', q])));
  return { file: yamlName, right, falseAnswers, tests };
}

/** One line of JSON, with where everything in it stands; JSON is YAML, too. */
function readLine(line: string, number: number): YamlFile | Problem[] {
  const problem = { file: linesName, line: number, column: 1 };
  try {
    const data: unknown = JSON.parse(line);
    const source = yamlIn(line, linesName, number);
    return 'data' in source ? { ...source, data } : [...source];
  } catch (error) {
    const [, at] = /position (\d+)/.exec(String(error)) ?? [];
    const hint = 'write one object a line: {"q": "…", "expect": ["faq/name"]}';
    return [{ ...problem, column: Number(at ?? 0) + 1, message: 'this line is not JSON', hint }];
  }
}

async function readLinesTests(folder: string): Promise<FolderTests | Problem[]> {
  const text = await readText(join(folder, linesName));
  if (typeof text !== 'string') return [{ file: linesName, line: 1, column: 1, ...text }];
  const problems: Problem[] = [];
  const tests: FolderTest[] = [];
  let floors: z.output<typeof floorsLine> = {};
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const source = readLine(line.replace(/\r$/, ''), index + 1);
    if (!('data' in source)) {
      problems.push(...source);
      continue;
    }
    const { data } = source;
    const isFloor = typeof data === 'object' && data !== null && !('q' in data) && !('expect' in data);
    const parsed = isFloor ? floorsLine.safeParse(data) : testsLine.safeParse(data);
    const keys = Object.keys((isFloor ? floorsLine : testsLine).shape);
    if (!parsed.success) problems.push(...shapeProblems(parsed.error.issues, source, (path) => (path.length === 0 ? keys : [])));
    else if ('q' in parsed.data) tests.push(testOf(parsed.data, source.place(['q'])));
    else floors = { ...floors, ...parsed.data };
  }
  return problems.length > 0 ? problems : { file: linesName, ...floors, tests };
}

/** Reads them and looks up what they expect. */
export async function readFolderTests(folder: string, knowledge: Knowledge): Promise<ReadTests> {
  const names = await readdir(folder);
  if (!names.includes(yamlName) && !names.includes(linesName)) return { ok: true, tests: undefined };
  if (names.includes(yamlName) && names.includes(linesName)) {
    const problem = { file: linesName, line: 1, column: 1, message: `there is a ${yamlName} as well`, hint: 'keep one of the two' };
    return { ok: false, problems: [problem] };
  }
  const read = await (names.includes(yamlName) ? readYamlTests : readLinesTests)(folder);
  if (!('tests' in read)) return { ok: false, problems: read };
  const known = knownIds(knowledge);
  const problems = read.tests.flatMap((test) => [...patternProblems(test), ...idProblems(test, known)]);
  if (read.tests.length === 0) {
    problems.push({ file: read.file, line: 1, column: 1, message: 'there is no question', hint: 'add one, or delete the file' });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, tests: read };
}
