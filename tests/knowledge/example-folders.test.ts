/** Every folder of the repository loads as it stands: the one that new folders begin with, and those of the evaluation. */
import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { checkKnowledge } from '../../src/quality/knowledge-check.ts';
import { personWith } from '../support/project.ts';

const files = await readdir('tests/evaluation', { recursive: true });
const folders = files.filter((file) => file.endsWith('/knowledge.yaml')).map((file) => `tests/evaluation/${file.replace(/\/[^/]+$/, '')}`);

describe('starter/', () => {
  it('loads, finds its sample questions and answers with every kind of file', async () => {
    const loaded = await loadKnowledge('starter');
    if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
    const person = personWith(loaded.knowledge);
    const found = await checkKnowledge(loaded.files, async (question) => (await person.says(question)).id ?? undefined);
    expect(found.map(formatProblem).filter((line) => !line.includes('has too few sample questions'))).toEqual([]);
    for (const { id } of [...loaded.knowledge.entries, ...loaded.knowledge.tables])
      expect(await person.says(`/${id.replace('/', ' ')}`)).toMatchObject({ id });
  });
});

describe('the folders of the evaluation', () => {
  it.each(folders)('%s loads', async (folder) => {
    const loaded = await loadKnowledge(folder);
    expect(loaded.ok ? [] : loaded.problems.map(formatProblem)).toEqual([]);
  });
});
