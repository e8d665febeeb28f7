/** The linter holds which part of the bot may import which: what is not allowed is reported wherever it is written, and what is allowed is not. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const project = fileURLToPath(new URL('..', import.meta.url));

/** A new file in that folder of `src`, and what it imports. */
type Import = readonly [folder: string, imported: string];

const forbidden: readonly Import[] = [
  ['core', '../knowledge/load.ts'],
  ['core', '../env.ts'],
  ['knowledge', '../core/reply.ts'],
  ['question', '../figures/range.ts'],
  ['question/language', '../../search/search.ts'],
  ['search', '../figures/../commands/find.ts'],
  ['figures', '../commands/find.ts'],
  ['commands', '../check/held-out.ts'],
  ['commands', '../store/store.ts'],
  ['check', '../store/store.ts'],
  ['adapters/slack', '../discord/render.ts'],
  ['adapters/slack', '../../commands/find.ts'],
  ['store', '../knowledge/load.ts'],
  ['corrections', '../commands/find.ts'],
  ['operation', '../store/store.ts'],
  ['playground', '../core/reply.ts'],
  ['playground', '../env.ts'],
  ['playground/slack', '../../operation/metrics.ts'],
  ['playground/page/slack', '../../../check/held-out.ts'],
];
const allowed: readonly Import[] = [
  ['core', './reply.ts'],
  ['knowledge', '../core/locale.ts'],
  ['question/language', '../../core/locale.ts'],
  ['figures', '../question/question.ts'],
  ['check', '../commands/find.ts'],
  ['adapters/slack', '../../core/reply.ts'],
  ['corrections', '../store/store.ts'],
  ['playground/slack', '../person.ts'],
  ['.', './store/store.ts'],
];

let copy: string;
let reported: string;

const fileOf = (imports: readonly Import[], at: number) =>
  `src/${imports[at]?.[0]}/${imports === forbidden ? 'forbidden' : 'allowed'}${at}.ts`;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'import-rules-'));
  await copyFile(join(project, 'biome.json'), join(copy, 'biome.json'));
  for (const imports of [forbidden, allowed]) {
    for (const [at, [, imported]] of imports.entries()) {
      const path = join(copy, fileOf(imports, at));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, `import { one } from '${imported}';\n\nexport const two = one;\n`);
    }
  }
  const biome = join(project, 'node_modules/.bin/biome');
  const args = ['lint', '--only=style/noRestrictedImports', '--reporter=github', '--max-diagnostics=none', '.'];
  reported = await new Promise((resolve) => execFile(biome, args, { cwd: copy }, (_, stdout) => resolve(stdout)));
});

afterAll(() => rm(copy, { recursive: true }));

const isReported = (imports: readonly Import[], at: number) => reported.includes(`file=${join(copy, fileOf(imports, at))},`);

it.each(forbidden.map((each, at) => [...each, at] as const))('src/%s may not import %s', (_folder, _imported, at) => {
  expect(isReported(forbidden, at)).toBe(true);
});

it.each(allowed.map((each, at) => [...each, at] as const))('src/%s may import %s', (_folder, _imported, at) => {
  expect(isReported(allowed, at)).toBe(false);
});
