/** An entry with one phrasing is found by its title and its answer, and by words that mean the same; what is unsure is offered. */
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { questionEngine } from '../../src/resolve/question-engine.ts';
import type { SearchResult } from '../../src/search/search.ts';
import { folderWith, validFolder } from '../support/knowledge-folder.ts';

const entry = (title: string, answer: string, question: string) =>
  `title: { en: "${title}" }\nanswer: { en: "${answer}" }\nquestions: ["${question}"]\nsource: report\n`;

async function engine() {
  const folder = await folderWith({
    ...Object.fromEntries(Object.keys(validFolder).map((file) => [file, undefined])),
    'knowledge.yaml': 'languages: [en]\nname: { en: House }\n',
    'sources.yaml': '- { id: report, name: { en: Report } }\n',
    'faq/bike.yaml': entry(
      'Where to put a bike',
      'In the shed behind the green gate. Folding ones may stand under the desk.',
      'Where can I park my bike?',
    ),
    'faq/wifi.yaml': entry(
      'How to get online',
      'Join the network Harbour and type the code on the poster in the kitchen.',
      'What is the wifi password?',
    ),
    'faq/refund.yaml': entry(
      'Refunds',
      'A refund arrives on your card within five days after we cancel the booking.',
      'How do I get a refund?',
    ),
    'faq/pets.yaml': entry('Dogs and cats', 'Dogs are welcome on the ground floor if they are on a lead.', 'Can I bring my dog?'),
    'faq/keys.yaml': entry('Lost keys', 'Tell the porter at once; a new fob costs a deposit.', 'I lost my key'),
    'faq/noise.yaml': entry('Quiet hours', 'After ten in the evening nobody plays music.', 'When does it have to be quiet?'),
  });
  const loaded = await loadKnowledge(folder);
  if (!loaded.ok) throw new Error('The folder does not load.');
  const { read, search } = questionEngine(loaded.knowledge);
  return (text: string) => search.find(read(text));
}

const idsOf = (found: SearchResult) => (found.kind === 'answer' ? [found.id] : found.ids);

describe('an entry with one phrasing', () => {
  it.each([
    ['is there a shed with a green gate', 'faq/bike'],
    ['which code is on the poster in the kitchen', 'faq/wifi'],
    ['a lead for the ground floor?', 'faq/pets'],
  ])('is found by its answer: “%s”', async (text, id) => {
    const found = (await engine())(text);
    expect(idsOf(found)[0]).toBe(id);
    expect(found.kind).not.toBe('nothing');
  });

  it.each([
    ['can you reimburse me', 'faq/refund'],
    ['my fob disappeared', 'faq/keys'],
    ['may my puppy come along', 'faq/pets'],
  ])('is found by words that mean the same: “%s”', async (text, id) => {
    expect(idsOf((await engine())(text))[0]).toBe(id);
  });
});

it.each(['what does a llama eat', 'tell me a joke', 'who won the match'])('“%s” is not answered', async (text) => {
  expect((await engine())(text).kind).not.toBe('answer');
});
