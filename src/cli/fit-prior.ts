/** `npm run fit:prior`: fits the prior of the confidence over the labelled folders and writes it into the source. Gives the same every time. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../knowledge/load.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { readQuestions } from '../quality/evaluation.ts';
import type { LabelledFolder } from '../quality/labelled-folder.ts';
import { fitPrior, trialsOf } from '../quality/prior-fit.ts';
import { reportLeftOut } from '../quality/prior-report.ts';
import { exitCode } from '../runtime/exit-code.ts';
import type { LogisticWeights } from '../search/logistic.ts';
import { defineCli } from './define-cli.ts';
import { Failure } from './failure.ts';

const own = fileURLToPath(new URL('../../tests/evaluation/folders', import.meta.url));
const written = fileURLToPath(new URL('../search/prior.ts', import.meta.url));

async function read(path: string): Promise<LabelledFolder> {
  const loaded = await loadKnowledge(path);
  if (!loaded.ok) throw new Failure(loaded.problems.map(formatProblem).join('\n'));
  const questions = readQuestions(await readFile(`${path}.jsonl`, 'utf8'));
  if (!questions.ok) throw new Failure(questions.problems.map((problem) => `${path}.jsonl, ${problem}`).join('\n'));
  return { name: basename(path), knowledge: loaded.knowledge, questions: questions.questions };
}

const row = (numbers: readonly number[]) => `[${numbers.join(', ')}]`;

const weightsAsSource = ({ means, deviations, weights, bias }: LogisticWeights) =>
  [`    means: ${row(means)},`, `    deviations: ${row(deviations)},`, `    weights: ${row(weights)},`, `    bias: ${bias},`].join('\n');

await defineCli({
  name: 'npm run fit:prior',
  summary: 'Fits what the confidence starts from over labelled folders, and tells how each does by a fit of the others.',
  positionals: [
    { form: '[FOLDER…]', description: 'folders with their questions beside them (those of tests/evaluation/folders that have no tables)' },
  ],
  options: { write: { type: 'boolean', description: 'write src/search/prior.ts' } },
  environment: [],
  async run({ write }, words) {
    const there = (await readdir(own, { withFileTypes: true })).filter((each) => each.isDirectory()).map(({ name }) => join(own, name));
    const all = await Promise.all((words.length > 0 ? words : there.sort()).map(read));
    const folders = words.length > 0 ? all : all.filter(({ knowledge }) => knowledge.tables.length === 0);
    const trials = folders.flatMap(trialsOf);
    console.log(reportLeftOut(trials).join('\n'));
    if (!write) return exitCode.done;
    const prior = fitPrior(trials);
    const source = await readFile(written, 'utf8');
    const before = source.slice(0, source.indexOf('export const prior'));
    const parts = Object.entries(prior).map(([of, weights]) => `  ${of}: {\n${weightsAsSource(weights)}\n  },\n`);
    await writeFile(written, `${before}export const prior: Prior = {\n${parts.join('')}};\n`);
    return exitCode.done;
  },
});
