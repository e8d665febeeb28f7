/** Whoever corrects what the bot says changes files of `knowledge/`, and no test, benchmark or floor of CI turns red: they stand on a folder of their own. What must hold of the shipped one stands in its tests.yaml, which the check asks. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import pino from 'pino';
import { parseSync, Visitor } from 'vite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { askAndMark } from '../src/cli/ask-and-mark.ts';
import { commandsWith } from '../src/commands/commands.ts';
import { createBot } from '../src/core/bot.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { formatProblem } from '../src/knowledge/problem.ts';
import { defaultLocale } from '../src/language/locale.ts';
import type { Result } from '../src/quality/evaluation.ts';
import { readFolderTests } from '../src/quality/folder-tests.ts';
import { reportFolderTests } from '../src/quality/folder-tests-report.ts';
import { questionEngine, sampleClock } from '../src/resolve/question-engine.ts';

/** Files that may name the shipped folder, with what they look at there: nothing that an edit of the knowledge changes. */
const named = new Map([
  ['tests/knowledge/json-schema.test.ts', 'schema/, which a program writes'],
  ['tests/knowledge/readme.test.ts', 'README.md, the guide with its own examples'],
  ['tests/runtime/env.test.ts', 'its path, as the default of KNOWLEDGE_DIR'],
  ['tests/shipped-knowledge.test.ts', 'a copy, edited at random'],
  // Folders that these make are called so, too, or it is the word of a command.
  ['tests/support/knowledge-folder.ts', 'nothing: a new folder of this name'],
  ['tests/support/running-bot.ts', 'nothing: a new folder of this name'],
  ['tests/soak/run.ts', 'nothing: a new folder of this name'],
  ['tests/runtime/whole-process.test.ts', 'nothing: the name of a group of tests'],
  ['tests/cli/new.test.ts', 'nothing: `npm run new -- knowledge`'],
]);

/** The folder itself or something in it that is no source of the program. */
const isShipped = (text: string) => /^(?:\.{1,2}\/)*knowledge(?:\/(?!.*\.ts$)|$)/.test(text);

/** The texts in a source that name the shipped folder. */
function shippedIn(file: string, source: string): string[] {
  const found: string[] = [];
  const look = (text: string) => {
    if (isShipped(text)) found.push(text);
  };
  new Visitor({
    Literal: ({ value }) => {
      if (typeof value === 'string') look(value);
    },
    TemplateElement: ({ value }) => look(value.raw.replace(/^\//, '')),
  }).visit(parseSync(file, source).program);
  return found;
}

const sourcesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true }))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`);

it('no test, benchmark or floor of CI reads the shipped folder but for the named few', async () => {
  const files = [...(await sourcesIn('tests')), ...(await sourcesIn('bench'))].filter((file) => !file.startsWith('tests/fixtures/'));
  const reading: string[] = [];
  for (const file of files) if (shippedIn(file, await readFile(file, 'utf8')).length > 0) reading.push(file);
  expect(reading.filter((file) => !named.has(file))).toEqual([]);
  expect([...named.keys()].filter((file) => !reading.includes(file))).toEqual([]);

  const ci = await readFile('.ci/run', 'utf8');
  const evaluated = ci.split('\n').filter((line) => /\beval\b/.test(line));
  expect(evaluated.length).toBeGreaterThan(0);
  expect(evaluated.filter((line) => !line.startsWith('npm run -s eval:article -- tests/evaluation/') && !line.startsWith('step '))).toEqual(
    [],
  );
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
  expect(scripts['eval:article']).toContain('--knowledge tests/fixtures/article');
});

it('the guard sees a reader, and no part of the program that is called so', () => {
  expect(
    shippedIn('a.ts', "await loadKnowledge('knowledge'); await readFile('../../knowledge/names.yaml'); join(root, `knowledge/faq`);"),
  ).toEqual(['knowledge', '../../knowledge/names.yaml', 'knowledge/faq']);
  expect(
    shippedIn('a.ts', "await readFile(root + `/knowledge`); import '../src/knowledge/load.ts'; const rule = '../knowledge/load.ts';"),
  ).toEqual(['knowledge']);
});

/** A copy of the shipped folder that goes with the test. */
async function shippedCopy(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'shipped-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  await cp('knowledge', join(parent, 'knowledge'), { recursive: true });
  return join(parent, 'knowledge');
}

async function edit(folder: string, file: string, change: (text: string) => string): Promise<void> {
  await writeFile(join(folder, file), change(await readFile(join(folder, file), 'utf8')));
}

const filesOf = async (folder: string, start: RegExp) =>
  (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.yaml') && start.test(file)).sort();

const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % Math.max(1, items.length)];

/** Edits as maintainers make them, each at a place that a number chooses. */
const edits = {
  async figure(folder: string, at: number) {
    const files: string[] = [];
    for (const file of await filesOf(folder, /^(?:faq|claim|table)/))
      if (/\b(?:value|low|high): \d/.test(await readFile(join(folder, file), 'utf8'))) files.push(file);
    const file = pick(files, at);
    if (file === undefined) return;
    await edit(folder, file, (text) =>
      text.replace(/\b(value|low): (\d+(?:\.\d+)?)/, (_, key, number) => `${key}: ${Number(number) * 0.5}`),
    );
  },
  async text(folder: string, at: number) {
    const file = pick(await filesOf(folder, /^(?:faq|claim)/), at);
    if (file === undefined) return;
    await edit(folder, file, (text) =>
      text.replace(/^( {2}ko: \|\n {4})/m, '$1고친 문장입니다. ').replace(/^( {2}en: \|\n {4})/m, '$1Edited. '),
    );
  },
  async rowAdded(folder: string, at: number) {
    const names = [...(await readFile(join(folder, 'names.yaml'), 'utf8')).matchAll(/^- id: (\S+)/gm)].map(([, id = '']) => id);
    const [table] = await filesOf(folder, /^table/);
    if (table === undefined) return;
    const text = await readFile(join(folder, table), 'utf8');
    const id = pick(
      names.filter((name) => !text.includes(`- id: ${name}\n`)),
      at,
    );
    if (id !== undefined) await edit(folder, table, (old) => old.replace(/^rows:\n/m, `rows:\n  - id: ${id}\n    value: { value: 7e9 }\n`));
  },
  async rowRemoved(folder: string, at: number) {
    const [table] = await filesOf(folder, /^table/);
    if (table === undefined) return;
    const rows = [...(await readFile(join(folder, table), 'utf8')).matchAll(/^ {2}- id: (\S+)\n(?: {4,}.*\n)+/gm)];
    const row = rows.length > 1 ? pick(rows, at) : undefined;
    if (!row) return;
    await edit(folder, table, (text) => text.replace(row[0], ''));
    await withoutReferences(folder, `${table.replace(/^table\/|\.yaml$/g, '')}/${row[1]}`);
  },
  async entryRemoved(folder: string, at: number) {
    const files = await filesOf(folder, /^(?:faq|claim)/);
    const file = files.length > 1 ? pick(files, at) : undefined;
    if (file === undefined) return;
    await rm(join(folder, file));
    await withoutReferences(folder, file.replace('.yaml', ''));
  },
} as const satisfies Readonly<Record<string, (folder: string, at: number) => Promise<void>>>;

/** Takes an id out of what points to it, as whoever removes it must: of a row also out of the totals that name it. */
async function withoutReferences(folder: string, id: string): Promise<void> {
  const row = /^(?:faq|claim)\//.test(id) ? id : id.replace(/^.*\//, '');
  const gone = new Set([id, row]);
  for (const file of await filesOf(folder, /^(?:faq|claim|table)/)) {
    await edit(folder, file, (text) =>
      text
        .replace(/^( *(?:related|rows): \[)(.*)\]$/gm, (_, start: string, ids: string) => {
          const left = ids.split(', ').filter((each) => !gone.has(each));
          return `${start}${left.join(', ')}]`;
        })
        .replace(/^ *entry: (.*)\n/gm, (line: string, entry: string) => (gone.has(entry) ? '' : line)),
    );
  }
}

describe('the shipped folder, edited at random', () => {
  it('is served, and only its own tests.yaml says what does not hold any more: which question, what is expected, what is answered', async () => {
    const edition = fc.record({ kind: fc.constantFrom(...(Object.keys(edits) as (keyof typeof edits)[])), at: fc.nat(1000) });
    await fc.assert(
      fc.asyncProperty(fc.array(edition, { minLength: 1, maxLength: 3 }), async (made) => {
        const folder = await shippedCopy();
        for (const { kind, at } of made) await edits[kind](folder, at);
        const loaded = await loadKnowledge(folder);
        if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
        const { knowledge } = loaded;
        const read = await readFolderTests(folder, knowledge);
        if (!read.ok) {
          for (const problem of read.problems) expect(formatProblem(problem)).toMatch(/^tests\.yaml:\d+:\d+ there is no entry “/);
          return;
        }
        const tests = read.tests ?? { file: 'tests.yaml', tests: [] };
        const bot = createBot(commandsWith(questionEngine(knowledge, sampleClock(knowledge))), pino({ level: 'silent' }));
        const results: Result[] = [];
        for (const { question } of tests.tests) results.push(await askAndMark(bot, defaultLocale, question));
        const { problems, summary } = reportFolderTests(tests, results);
        for (const problem of problems) expect(formatProblem(problem)).toMatch(/^tests\.yaml:\d+:\d+ .+ — .+$/);
        expect(summary).toMatch(/^tests\.yaml: \d+ of \d+ questions are answered right, /);
      }),
      { numRuns: 5 },
    );
  });
});
