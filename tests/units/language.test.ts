/** A language is one unit: a folder and a line in the registry. The compiler names what it lacks, and with its words questions are read in it. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';

const unit = 'src/language/eo/esperanto.ts';
const registry = 'src/language/languages.ts';

/** A handful of words; what it has none of is left empty, in the shape that every language has. */
const esperanto = `/** Esperanto, as far as a few questions go. */
import type { CueWords } from '../cues.ts';
import { english } from '../en/english.ts';
import type { Language } from '../languages.ts';

/** The same without any words. */
function wordless<T>(value: T): T {
  if (Array.isArray(value)) return [] as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const isNested = entries.every(([, part]) => typeof part === 'object' || typeof part === 'string');
  return (isNested ? Object.fromEntries(entries.map(([name, part]) => [name, wordless(part)])) : {}) as T;
}

const nothing: Language = wordless<Language>(english);
const cues: CueWords = {
  ...nothing.cues,
  cues: {
    ...nothing.cues.cues,
    sum: ['sume'],
    mean: ['meze'],
    pick: ['kiu'],
    amountAsked: ['kiom'],
    highest: ['plej multe'],
    lowest: ['plej malmulte'],
  },
  conjunctions: ['kaj'],
};

export const esperanto: Language = { ...nothing, cues };
`;

let copy: ProjectCopy;

beforeAll(async () => {
  copy = await copyProject();
  await mkdir(join(copy.folder, 'src/language/eo'));
  await copy.write(unit, 'export const esperanto = {};\n');
  await copy.replace(registry, 'import { korean }', "import { esperanto } from './eo/esperanto.ts';\nimport { korean }");
  await copy.replace(registry, 'languages = { ko: korean, en: english }', 'languages = { ko: korean, en: english, eo: esperanto }');
  await copy.replace('knowledge/names.yaml', 'aliases: [페이스북,', 'aliases: [Metao, 페이스북,');
  await copy.replace(
    'knowledge/names.yaml',
    'name: { ko: 아마존, en: Amazon }\n  kind: company\n  aliases: [',
    'name: { ko: 아마존, en: Amazon }\n  kind: company\n  aliases: [Amazono, ',
  );
});

afterAll(() => copy.remove());

it('is added by a folder and a line; the compiler names every part that it lacks', async () => {
  const said = await copy.compile(registry);
  for (const part of ['amounts', 'clauses', 'ranks', 'cues', 'periods']) expect(said).toContain(part);
});

it('is read with the names and words that it has', async () => {
  await copy.write(unit, esperanto);
  expect(await copy.compile('src/commands/commands.ts')).toBe('');
  const asked = ['Amazono kaj Metao sume', 'kiu plej multe', 'meze Amazono kaj Metao', 'Metao kiom'];
  const printed = await copy.run(asked, 'src/cli/ask.ts', '--json');
  const ids = printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).id);
  expect(ids).toEqual(['capex/total', 'capex/highest', 'capex/average', 'capex/meta']);
});
