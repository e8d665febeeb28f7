/** Knowledge with so many questions, each with a title of its own: for tests of lists. */
import type { Claim, Knowledge } from '../../src/knowledge/knowledge.ts';
import { knowledgeOfEntries } from './small-knowledge.ts';

const things = ['tent', 'canoe', 'lantern', 'stove', 'kayak', 'hammock', 'compass', 'rope', 'blanket', 'bucket'];

/** "Where is tent 1?" to "Where is bucket 300?", in the order of their numbers. */
export const titlesOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `Where is ${things[index % things.length]} ${index + 1}?`);

export function knowledgeWithQuestions(count: number): Knowledge {
  return knowledgeOfEntries(Object.fromEntries(titlesOf(count).map((title) => [title, [title]])));
}

/** The same of claims: "It is said: Where is tent 1?". */
export function knowledgeWithClaims(count: number): Knowledge {
  const claims = titlesOf(count).map(
    (title, index): Claim => ({
      id: `claim/claim-${index + 1}`,
      type: 'claim',
      title: { en: `It is said: ${title}` },
      by: { en: 'A guest' },
      status: 'disputed',
      claim: { en: 'It is gone.' },
      questions: [],
      figures: {},
      related: [],
      tags: [],
      aliases: [],
    }),
  );
  return { ...knowledgeOfEntries({}), entries: claims };
}
