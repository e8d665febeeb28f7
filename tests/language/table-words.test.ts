/** What is said about the rows of a table comes from its file: no word for them stands in the code, where it would be understood of every table. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { articleFolder } from '../support/article.ts';

const comments = /\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/[^\n]*/g;

it('no word for the rows of an article stands in src', async () => {
  const loaded = await loadKnowledge(articleFolder);
  if (!loaded.ok) throw new Error('the knowledge cannot be loaded');
  const words = loaded.knowledge.tables.flatMap(({ item, group }) => [
    ...Object.values(item?.one ?? {}),
    ...Object.values(item?.many ?? {}),
    ...Object.values(item?.names ?? {}).flat(),
    ...Object.values(group).flat(),
  ]);
  // A syllable alone is a part of many words.
  const said = words.flatMap((word) => (word !== undefined && word.length > 1 ? [word.toLowerCase()] : []));
  expect(said.length).toBeGreaterThan(5);
  const found = readdirSync('src', { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    if (!file.endsWith('.ts')) return [];
    const code = readFileSync(join('src', file), 'utf8').replace(comments, '').toLowerCase();
    return said.filter((word) => new RegExp(`(?<![a-z가-힣])${word}(?![a-z])`, 'u').test(code)).map((word) => `${file}: ${word}`);
  });
  expect(found).toEqual([]);
});
