/** An operation is one unit: a file and a line in the registry. The compiler names what else has to be said of it, and then it works everywhere. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';

const median = `/** The amount in the middle; of an even number of amounts between the two in the middle. */
import { aggregate } from '../aggregate.ts';
import { isFailure } from '../evaluation-problem.ts';
import { defineOperation } from '../operation.ts';
import { quantityOf } from '../quotient.ts';
import { commonUnit, quantitySize, type Size } from '../size.ts';

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [below = 0, above = below] = [Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2)].map((at) => sorted[at]);
  return (below + above) / 2;
}

/** Each end of a middle is the middle of that end. */
function medianOf(sizes: readonly Size[]) {
  const unit = commonUnit(sizes);
  if (isFailure(unit)) return unit;
  const quantities = sizes.map(quantityOf);
  const [low, high] = [middle(quantities.map((each) => each.low)), middle(quantities.map((each) => each.high))];
  return quantitySize({ low, high, approx: quantities.some(({ approx }) => approx) }, unit.unit);
}

export const median = defineOperation({
  operands: [{}],
  options: {},
  answersAs: 'median',
  compute: ([rows]) => aggregate(rows, { certain: medianOf }),
});
`;

let copy: ProjectCopy;

beforeAll(async () => {
  copy = await copyProject();
  await mkdir(join(copy.folder, 'src/tables/operations'), { recursive: true });
  await copy.write('src/tables/operations/median.ts', median);
  await copy.replace(
    'src/tables/operations/registry.ts',
    "import { ranking } from './ranking.ts';",
    "import { median } from './median.ts';\nimport { ranking } from './ranking.ts';",
  );
  await copy.replace('src/tables/operations/registry.ts', '  mean,\n', '  mean,\n  median,\n');
});

afterAll(() => copy.remove());

it('is added by a file and a line; the compiler names the one place that has to say how it is asked for', async () => {
  const said = await copy.compile('src/commands/commands.ts');
  expect(said).toContain("Property 'median' is missing");
  const files = said.split('\n').flatMap((line) => /^(\S+?)\(\d+,\d+\): error/.exec(line)?.[1] ?? []);
  expect(files).toEqual(['src/tables/parse/frames/registry.ts']);
});

it('is computed, answered with its working and asked for again, as soon as that is said', async () => {
  const frames = 'src/tables/parse/frames/registry.ts';
  const before = await copy.read(frames);
  // The other test may come after this one, and wants it unsaid.
  onTestFinished(() => copy.write(frames, before));
  await copy.replace(frames, '  scaled: {', '  median: undefined,\n  scaled: {');
  expect(await copy.compile('src/commands/commands.ts')).toBe('');
  const [line = ''] = (await copy.run(['/capex median capex[all except meta 2025]'], 'src/cli/ask.ts', '--json')).trim().split('\n');
  const answer = JSON.parse(line);
  expect(answer).toMatchObject({ status: 'answer', id: 'capex/median' });
  expect(answer.text).toMatch(/800억~930억 달러|\$80–93 billion/);
});
