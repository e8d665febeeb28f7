/** A language is one unit: a folder and a line in the registry. The compiler names what it lacks; with its words questions are read in it, and answers are written in it. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';

const unit = 'src/language/eo/esperanto.ts';
const registry = 'src/language/languages.ts';

const parts = {
  reading: ['script', 'words', 'pointing', 'clauses', 'cues'],
  figures: ['amounts', 'periods', 'ranks', 'measures', 'frequency'],
  writing: ['numbers', 'formats', 'columns', 'numberLabels'],
  wording: ['conversation', 'entries', 'tables', 'verdicts', 'refusals'],
  labels: ['phrases', 'commands', 'terminal'],
} as const;

/** A handful of words and sentences. It reads nothing beyond them; what it does not say in Esperanto it says in English. */
const esperanto = `/** Esperanto, as far as a few questions and answers go. */
import type { CueWords } from '../cues.ts';
import { english } from '../en/english.ts';
import type { Language } from '../language.ts';
import type { Numbers } from '../numbers.ts';

/** The same without any words. */
function wordless<T>(value: T): T {
  if (Array.isArray(value)) return [] as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const isNested = entries.every(([, part]) => typeof part === 'object' || typeof part === 'string');
  return (isNested ? Object.fromEntries(entries.map(([name, part]) => [name, wordless(part)])) : {}) as T;
}

const { cues: none, ...reading } = wordless(english.reading);
const cues: CueWords = {
  ...none,
  cues: {
    ...none.cues,
    sum: ['sume'],
    mean: ['meze'],
    pick: ['kiu'],
    amountAsked: ['kiom'],
    highest: ['plej multe'],
    lowest: ['plej malmulte'],
  },
  conjunctions: ['kaj'],
};

const miliardoj = (value: number) => String(value / 1e9).replace('.', ',');
const numbers: Numbers = {
  ...english.writing.numbers,
  quantity: ({ low, high, approx }, unit) => {
    const amount = low === high ? miliardoj(low) : miliardoj(low) + ' ĝis ' + miliardoj(high);
    return (approx ? 'ĉirkaŭ ' : '') + amount + ' miliardoj da ' + (unit.kind === 'currency' ? 'dolaroj' : unit.kind);
  },
};

export const esperanto: Language = {
  reading: { ...reading, cues },
  figures: wordless(english.figures),
  writing: { numbers, formats: { ...english.writing.formats, list: (items) => items.join(' kaj ') }, columns: english.writing.columns, numberLabels: [] },
  wording: {
    ...english.wording,
    tables: {
      ...english.wording.tables,
      kinds: { actual: 'reala', expected: 'atendata', planned: 'planata', claimed: 'asertata' },
      measureIn: (measure, period, kind) => [measure, period, kind].join(' '),
      row: (_source, name, measure, amount) => name + ' (' + measure + '): ' + amount + '.',
      total: (_source, names, _measure, amount) => 'Sume ' + names + ' havas ' + amount + '.',
    },
    refusals: { ...english.wording.refusals, noAnswer: 'Tion mi ne scias.', otherPeriod: (asked) => 'Pri ' + asked + ' mi scias nenion.' },
  },
  labels: english.labels,
};
`;

let copy: ProjectCopy;

beforeAll(async () => {
  copy = await copyProject();
  await mkdir(join(copy.folder, 'src/language/eo'));
  await copy.replace(registry, 'import { korean }', "import { esperanto } from './eo/esperanto.ts';\nimport { korean }");
  await copy.replace(registry, 'languages = { ko: korean, en: english }', 'languages = { ko: korean, en: english, eo: esperanto }');
  await copy.replace('article/names.yaml', 'aliases: [페이스북,', 'aliases: [Metao, 페이스북,');
  await copy.replace('article/names.yaml', 'aliases: [AMZN,', 'aliases: [Amazono, AMZN,');
});

afterAll(() => copy.remove());

it('is added by a folder and a line; the compiler names every part that it lacks', async () => {
  await copy.write(unit, 'export const esperanto = {};\n');
  const groups = await copy.compile(registry);
  for (const group of Object.keys(parts)) expect(groups).toContain(group);
  const empty = Object.keys(parts).map((group) => `${group}: {}`);
  await copy.write(
    unit,
    `import type { Language } from '../language.ts';\n\nexport const esperanto: Language = { ${empty.join(', ')} };\n`,
  );
  const said = await copy.compile(registry);
  for (const part of Object.values(parts).flat()) expect(said).toMatch(new RegExp(`missing[^\\n]*\\b${part}\\b`));
});

it('is read with the names and words that it has, and answers in its own words: a row, a sum, a refusal', async () => {
  await copy.write(unit, esperanto);
  expect(await copy.compile('src/commands/commands.ts', 'src/adapters/terminal/terminal.ts')).toBe('');
  const asked = ['Amazono kaj Metao sume', 'kiu plej multe', 'meze Amazono kaj Metao', 'Metao kiom', 'kiom Metao 2031'];
  const printed = await copy.run(asked, 'src/cli/ask.ts', '--json');
  const answers = printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id }) => id)).toEqual(['capex/total', 'capex/highest', 'capex/average', 'capex/meta', null]);
  const [sum, , , row, refusal] = answers.map(({ text }) => text);
  expect(sum).toContain('Sume 아마존 kaj 메타 havas ĉirkaŭ 160 ĝis 197 miliardoj da dolaroj.');
  expect(row).toContain('메타 (자본 지출 2025 atendata): ĉirkaŭ 60 ĝis 72 miliardoj da dolaroj.');
  expect(refusal).toContain('Pri 2031 mi scias nenion.');
});
