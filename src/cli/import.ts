/** `npm run import`: brings a FAQ that is there already, or a table, into the knowledge. Overwrites nothing that a maintainer edited. */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { tryChanges, writeChanges } from '../authoring/folder-changes.ts';
import { isUnread, readImportFiles } from '../authoring/import-files.ts';
import { type ImportPlan, planImport } from '../authoring/import-plan.ts';
import { formatProblem, type Problem, sortProblems } from '../knowledge/problem.ts';
import { locales } from '../language/locale.ts';
import { checkFolder } from '../quality/folder-check.ts';
import { questionEngine, sampleClock } from '../resolve/question-engine.ts';
import { exitCode } from '../runtime/exit-code.ts';
import { defineCli } from './define-cli.ts';
import { readSettings } from './environment.ts';
import { Failure } from './failure.ts';
import { openKnowledge } from './open-knowledge.ts';

/** The changes without files that keep the folder from loading, and why each does. */
async function loadable(folder: string, { changes }: ImportPlan) {
  const first = await tryChanges(folder, changes);
  if (first.ok) return { changes, loaded: first, refused: [] };
  const broken = new Set(first.problems.map(({ file }) => file));
  const rest = new Map([...changes].filter(([file]) => !(broken.has(file) && file.includes('/'))));
  const second = await tryChanges(folder, rest);
  if (!second.ok)
    throw new Failure(`Nothing was imported, as the folder would not load any more:\n${second.problems.map(formatProblem).join('\n')}`);
  return { changes: rest, loaded: second, refused: first.problems };
}

function print(title: string, problems: readonly Problem[]): void {
  if (problems.length > 0) console.log([title, ...sortProblems(problems).map(formatProblem)].join('\n  '));
}

function summaryOf({ fates }: ImportPlan, written: ReadonlyMap<string, string>): string {
  const all = [...fates];
  const count = (fate: string, done: boolean) => all.filter(([file, each]) => each === fate && written.has(file) === done).length;
  const parts = [
    [count('new', true), 'new'],
    [count('changed', true) + count('edited', true) + count('taken', true), 'changed'],
    [count('unchanged', false), 'unchanged'],
    [count('edited', false) + count('taken', false), 'left as they are'],
  ] as const;
  return parts.flatMap(([number, what]) => (number > 0 ? [`${number} ${what}`] : [])).join(', ') || 'nothing';
}

await defineCli({
  name: 'npm run import',
  summary:
    'Brings a FAQ or a table that is there already into the knowledge. The same file may be imported again: only what changed in it is written.',
  positionals: [
    {
      form: 'FILE_OR_FOLDER',
      description: 'Markdown (headings are questions), CSV, TSV or JSON with a question and an answer column, or a CSV table of figures',
    },
  ],
  options: {
    to: { type: 'string', value: 'FOLDER', description: 'the knowledge folder, made where it is not there (KNOWLEDGE_DIR)' },
    language: {
      type: 'string',
      value: locales.join('|'),
      description: 'of all texts (as the file says, or as most of it reads)',
      accepts: (text) => locales.some((one) => one === text),
      expected: locales.join(' or '),
    },
    source: {
      type: 'string',
      value: 'ID',
      description: 'what the entries cite: a source of sources.yaml, or a new one (named like the file)',
    },
    unit: { type: 'string', value: 'UNIT', description: 'of figures whose table does not say: USD, 억원, 잔 …' },
    period: { type: 'string', value: 'PERIOD', description: 'of figures whose table does not say: 2025, 2025-Q3 …' },
    force: { type: 'boolean', description: 'overwrite entries that were edited since, or that were not imported' },
    'dry-run': { type: 'boolean', description: 'say what would be done, and write nothing' },
  },
  environment: ['KNOWLEDGE_DIR'],
  async run({ to, language, source, unit, period, force, 'dry-run': dry }, [path = '']) {
    const folder = resolve(to ?? readSettings().knowledgeDir);
    const files = await readImportFiles(path);
    if (files.every(isUnread))
      throw new Failure(
        files
          .flatMap(({ told }) => told)
          .map(formatProblem)
          .join('\n'),
      );
    const isThere = (await stat(join(folder, 'knowledge.yaml')).catch(() => undefined)) !== undefined;
    const existing = isThere ? await openKnowledge(folder) : undefined;
    const wishes = { path, folder, language: locales.find((one) => one === language), source, unit, period, force };
    const plan = await planImport(files, wishes, existing);
    if (plan.fates.size === 0) throw new Failure(sortProblems(plan.told).map(formatProblem).join('\n'));
    const { changes, loaded, refused } = await loadable(folder, plan);
    print('Not carried, or to be looked at:', plan.told);
    print('Not imported, as the folder would not load with it:', refused);
    if (!dry) await writeChanges(folder, changes);
    const engine = questionEngine(loaded.knowledge, sampleClock(loaded.knowledge));
    const { problems, astray, figures } = await checkFolder(loaded.files, engine);
    const isOwn = ({ file }: Problem) => changes.has(file);
    print('To be fixed before npm run check:knowledge passes:', problems);
    print('Questions that find something else, which stops nothing:', astray.filter(isOwn));
    const bare = figures.filter(isOwn).length;
    if (bare > 0) console.log(`Bare figures in the texts: ${bare}; npm run check:knowledge -- --remarks lists them.`);
    console.log(`${dry ? 'Would be imported' : 'Imported'} into ${folder}: ${summaryOf(plan, changes)}.`);
    if (!existing && !dry) console.log(`Ask it: KNOWLEDGE_DIR=${folder} npm run -s ask`);
    return exitCode.done;
  },
});
