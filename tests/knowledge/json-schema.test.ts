import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type FileKind, fileSchemas, jsonSchema } from '../../src/knowledge/json-schema.ts';
import { articleFolder } from '../support/article.ts';
import { validFolder } from '../support/knowledge-folder.ts';

const kinds = Object.keys(fileSchemas) as FileKind[];
const schemas = new URL('../../knowledge/schema/', import.meta.url);

/** A validator of what an editor would say of such a file, by the committed schema. */
async function validator(kind: FileKind) {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  formats.default(ajv);
  return ajv.compile(JSON.parse(await readFile(new URL(`${kind}.schema.json`, schemas), 'utf8')));
}

const good: Readonly<Record<FileKind, string>> = {
  knowledge: validFolder['knowledge.yaml'],
  faq: validFolder['faq/plan.yaml'],
  claim: validFolder['claim/cheap.yaml'],
  table: validFolder['table/spending.yaml'],
  names: validFolder['names.yaml'],
  sources: validFolder['sources.yaml'],
  outside: validFolder['outside.yaml'],
  tests:
    'right: 1\nquestions:\n  What is the plan?: faq/plan\n  Is it 5 billion?: { expect: [faq/plan], verdict: yes, must: 5 billion }\n  How is the weather?: none\n',
};

const broken: Readonly<Record<FileKind, readonly [string, string]>> = {
  knowledge: ['[ko, en]', '[ko, fr]'],
  faq: ['figures:', 'figure:'],
  claim: ['disputed', 'doubted'],
  table: ['low: 1e9', 'low: about 1e9'],
  names: ['kind: company', 'kind: [company]'],
  sources: ['id: report', 'name_of: report'],
  outside: ['words: [연봉, salary]', 'words: []'],
  tests: ['verdict: yes', 'verdict: maybe'],
};

describe.each(kinds)('the schema of a %s file', (kind) => {
  test('is the one that `npm run schemas` writes', async () => {
    const committed = await readFile(new URL(`${kind}.schema.json`, schemas), 'utf8');
    expect(committed).toBe(`${JSON.stringify(jsonSchema(kind), null, 2)}\n`);
  });

  test('accepts a good file and refuses a broken one', async () => {
    const validate = await validator(kind);
    expect(validate(parse(good[kind])), JSON.stringify(validate.errors)).toBe(true);
    const [right, wrong] = broken[kind];
    expect(good[kind]).toContain(right);
    expect(validate(parse(good[kind].replace(right, wrong)))).toBe(false);
  });
});

test("every file of the article's knowledge names its schema in the first line and keeps to it", async () => {
  const files = (await readdir(articleFolder, { recursive: true })).filter((file) => file.endsWith('.yaml'));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const content = await readFile(join(articleFolder, file), 'utf8');
    const [folder = '', inside] = file.replace('.yaml', '').split('/');
    const kind = kinds.find((each) => each === folder) ?? 'knowledge';
    const path = `${inside === undefined ? '' : '../'}../../../knowledge/schema/${kind}.schema.json`;
    expect(content.split('\n')[0], file).toBe(`# yaml-language-server: $schema=${path}`);
    const validate = await validator(kind);
    expect(validate(parse(content)), `${file}: ${JSON.stringify(validate.errors)}`).toBe(true);
  }
});
