/** Two tables of one measure can be told apart wherever they stand in a list: by their titles. */
import { expect, test } from 'vitest';
import { offerFor } from '../../src/answers/offer.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { catalogueOf } from '../../src/quality/catalogue.ts';
import { type FolderContents, folderWith, validFolder } from '../support/knowledge-folder.ts';

const spending = validFolder['table/spending.yaml'];

async function knowledgeWith(contents: FolderContents) {
  const loaded = await loadKnowledge(await folderWith(contents));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.knowledge;
}

const plans = spending
  .replace('title: { ko: 지출, en: Spending }', 'title: { ko: 2030년 지출 계획, en: Spending planned for 2030 }')
  .replace('name: spending', 'name: plans')
  .replace('2025, kind: expected', '2030, kind: planned');

test('one table of a measure is called by it', async () => {
  expect(offerFor('spending/acme', await knowledgeWith({}), 'en')?.label).toBe('Acme spending');
});

test('of two, each is called by its title, so that no two labels are the same', async () => {
  const knowledge = await knowledgeWith({ 'table/plans.yaml': plans });
  expect(offerFor('spending/acme', knowledge, 'en')?.label).toBe('Acme · Spending');
  expect(offerFor('plans/acme', knowledge, 'ko')?.label).toBe('아크메 · 2030년 지출 계획');
  expect(offerFor('plans/total', knowledge, 'ko')?.label).toBe('2030년 지출 계획 · 합계');
  for (const locale of ['ko', 'en'] as const) {
    const labels = catalogueOf(knowledge).map(({ label }) => label[locale]);
    expect(new Set(labels).size).toBe(labels.length);
  }
});
