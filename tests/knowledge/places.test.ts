import { expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { placesOf } from '../../src/knowledge/places.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { type FolderContents, folderWith, validFolder } from '../support/knowledge-folder.ts';

async function placesIn(changes: FolderContents) {
  const loaded = await loadKnowledge(await folderWith(changes));
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return placesOf(loaded.files);
}

it('tells for entries, claims, tables and their rows the file and line', async () => {
  expect(await placesIn({})).toEqual({
    'faq/plan': { file: 'faq/plan.yaml', line: 1 },
    'claim/cheap': { file: 'claim/cheap.yaml', line: 1 },
    spending: { file: 'table/spending.yaml', line: 1 },
    'spending/acme': { file: 'table/spending.yaml', line: lineOf('- id: acme', validFolder['table/spending.yaml']) },
  });
});

it('follows what moves inside a file', async () => {
  const places = await placesIn({ 'faq/plan.yaml': `# A word first.\n\n${validFolder['faq/plan.yaml']}` });
  expect(places['faq/plan']).toEqual({ file: 'faq/plan.yaml', line: 3 });
});

it('leads to the CSV file for a row that only stands there', async () => {
  const csv = 'row,value,period,kind\nacme,1e9,2025,expected\nanvil,7e9,2025,expected\n';
  const table = validFolder['table/spending.yaml'].replace('    value: { low: 1e9, high: 2e9 }\n', '');
  const names = validFolder['names.yaml'].replace('kind: product', 'kind: company').replace('  of: acme\n', '');
  const places = await placesIn({ 'names.yaml': names, 'table/spending.yaml': table, 'table/spending.csv': csv });
  expect(places['spending/anvil']).toEqual({ file: 'table/spending.csv', line: 3 });
});

function lineOf(text: string, file: string): number {
  return file.split('\n').findIndex((line) => line.includes(text)) + 1;
}
