/** The linter holds which part of the bot may import which: what is not allowed is reported wherever it is written, and what is allowed is not. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const project = fileURLToPath(new URL('..', import.meta.url));

/** A new file in that folder, and what it imports. */
type Import = readonly [folder: string, imported: string];

const forbidden: readonly Import[] = [
  ['src/language', '../core/reply.ts'],
  ['src/language/ko', '../../core/reply.ts'],
  ['src/core', '../knowledge/load.ts'],
  ['src/core', '../runtime/env.ts'],
  ['src/knowledge', '../core/reply.ts'],
  ['src/question', '../tables/range.ts'],
  ['src/search', '../tables/../commands/ask.ts'],
  ['src/tables', '../resolve/route.ts'],
  ['src/tables/operations', '../../answers/answer.ts'],
  ['src/resolve', '../answers/answer.ts'],
  ['src/answers', '../commands/ask.ts'],
  ['src/commands', '../quality/held-out.ts'],
  ['src/commands', '../store/store.ts'],
  ['src/quality', '../store/store.ts'],
  ['src/quality', '../authoring/gap-draft.ts'],
  ['src/authoring', '../store/store.ts'],
  ['src/api', '../quality/held-out.ts'],
  ['src/api', './http/server.ts'],
  ['src/api/operations', '../mcp/tools.ts'],
  ['src/api/mcp', '../../adapters/slack/render.ts'],
  ['src/api/http', '../../runtime/env.ts'],
  ['src/commands', '../api/schema.ts'],
  ['src/adapters/slack', '../discord/render.ts'],
  ['src/adapters/slack', '../../commands/ask.ts'],
  ['src/adapters/shared', '../slack/render.ts'],
  ['src/adapters/shared', '../../store/store.ts'],
  ['src/core', '../adapters/shared/pieces.ts'],
  ['src/core', '../charts/svg.ts'],
  ['src/charts', '../answers/answer.ts'],
  ['src/store', '../knowledge/load.ts'],
  ['src/corrections', '../commands/ask.ts'],
  ['playground', '../src/core/reply.ts'],
  ['playground/slack', '../../src/runtime/metrics.ts'],
  ['playground/page/slack', '../../../src/quality/held-out.ts'],
];
const allowed: readonly Import[] = [
  ['src/language/ko', '../amount-words.ts'],
  ['src/core', './reply.ts'],
  ['src/core', '../language/locale.ts'],
  ['src/knowledge', '../language/locale.ts'],
  ['src/tables', '../question/question.ts'],
  ['src/tables/operations', '../../question/question.ts'],
  ['src/answers', '../resolve/route.ts'],
  ['src/quality', '../commands/ask.ts'],
  ['src/authoring', '../quality/held-out.ts'],
  ['src/api', '../commands/list-page.ts'],
  ['src/api/operations', '../../tables/judge.ts'],
  ['src/api/http', '../operations/search.ts'],
  ['src/adapters/slack', '../../core/reply.ts'],
  ['src/adapters/slack', '../shared/answering.ts'],
  ['src/adapters/shared', '../../core/reply.ts'],
  ['src/adapters/discord', '../../charts/png.ts'],
  ['src/charts', '../core/chart.ts'],
  ['src/corrections', '../store/store.ts'],
  ['playground/slack', '../person.ts'],
  ['src/runtime', '../store/store.ts'],
  ['src', './runtime/env.ts'],
];

let copy: string;
let reported: string;

const fileOf = (imports: readonly Import[], at: number) => `${imports[at]?.[0]}/${imports === forbidden ? 'forbidden' : 'allowed'}${at}.ts`;

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

it.each(forbidden.map((each, at) => [...each, at] as const))('%s may not import %s', (_folder, _imported, at) => {
  expect(isReported(forbidden, at)).toBe(true);
});

it.each(allowed.map((each, at) => [...each, at] as const))('%s may import %s', (_folder, _imported, at) => {
  expect(isReported(allowed, at)).toBe(false);
});
