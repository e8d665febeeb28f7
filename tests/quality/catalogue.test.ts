/** What the catalogue calls a thing asks for that thing, in either language. */
import { expect, it } from 'vitest';
import { locales } from '../../src/language/locale.ts';
import { catalogueOf } from '../../src/quality/catalogue.ts';
import { personWith, projectKnowledge } from '../support/project.ts';

it('asks for each of its items by what it calls it', async () => {
  const knowledge = await projectKnowledge();
  const person = personWith(knowledge);
  const items = catalogueOf(knowledge);
  expect(items.length).toBeGreaterThan(20);
  const missed: string[] = [];
  for (const { id, label } of items) {
    for (const locale of locales) {
      const { id: found } = await person.says(label[locale] ?? '');
      if (found !== id) missed.push(`${label[locale]}: ${found}, not ${id}`);
    }
  }
  expect(missed).toEqual([]);
});
