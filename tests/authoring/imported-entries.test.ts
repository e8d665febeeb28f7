/** Entries of pairs: one answer is one entry, whatever stands in the texts they load, and each remembers what it was. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fateOf, hashOf, withMark, withoutMark } from '../../src/authoring/import-mark.ts';
import { entriesOf, fileOfEntry, inLanguages } from '../../src/authoring/imported-entries.ts';
import type { Pair } from '../../src/authoring/pair.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { writeFolder } from '../support/knowledge-folder.ts';

const pair = (question: string, answer: string, more: Partial<Pair> = {}): Pair => ({
  questions: [question],
  answer,
  file: 'faq.md',
  place: () => ({ file: 'faq.md', line: 1, column: 1 }),
  ...more,
});

function entries(...pairs: Pair[]) {
  const made = entriesOf(inLanguages(pairs, undefined), { languages: ['en'], taken: new Map(), sourceOf: () => undefined });
  return { ...made, told: made.told.map(formatProblem) };
}

it('with the same answer are one, with the same heading two', () => {
  expect(
    entries(pair('How?', 'So.'), pair('In what way?', 'So.'), pair('How', 'Not so.')).entries.map(({ id, questions }) => [id, questions]),
  ).toEqual([['how', ['How?', 'In what way?']]]);
  const long = 'word '.repeat(12);
  expect(entries(pair(`${long}one?`, 'Yes.'), pair(`${long}two?`, 'No.')).entries.map(({ id }) => id.slice(50))).toEqual([
    'word-word',
    'word-word-2',
  ]);
  expect(entries(pair('How?', 'So.', { id: 'a' }), pair('Why?', 'No.', { id: 'a' })).told).toEqual([
    'faq.md:1:1 the id “a” stands twice with two answers: the second was not carried — give it another id',
  ]);
});

it('in another language than the folder are told', () => {
  const { entries: made, told } = entries(pair('어떻게?', '이렇게.'));
  expect(made).toEqual([]);
  expect(told[0]).toContain('“어떻게?” is in ko, and the folder in en: it was not carried');
});

it('load whatever their texts hold', async () => {
  const text = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 8 }),
        fc.constantFrom('{x}', ' #a', ': ', '\n', '\n\n', '  ', '\u00a0', '- ', '"', '`', '\t', '|', '> ', '\\{', '---', '가'),
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((pieces) => `a${pieces.join('')}`);
  await fc.assert(
    fc.asyncProperty(text, text, async (question, answer) => {
      const { entries: made } = entries(pair(question.replace(/\s+/g, ' '), answer, { language: 'en' }));
      const files = made.map((entry) => [`faq/${entry.id}.yaml`, withMark(fileOfEntry(entry, 's'), { from: 'faq.md', hash: 'x' })]);
      const folder = { 'knowledge.yaml': 'languages: [en]\nname: { en: x }\n', 'sources.yaml': '- { id: s, name: { en: S } }\n' };
      const loaded = await loadKnowledge(await writeFolder({ ...folder, ...Object.fromEntries(files) }));
      expect(loaded.ok ? [] : loaded.problems.map(formatProblem)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('remember what was written, whatever ends their lines', () => {
  const text = 'title: { en: One }\nanswer:\n  en: |\n    imported: no\n';
  const mark = { from: 'faq.md', hash: hashOf(text) };
  const written = withMark(text, mark);
  expect(withoutMark(written)).toBe(text);
  expect(fateOf({ mark, texts: [withoutMark(written.replaceAll('\n', '\r\n'))] }, 'faq.md', [`${text}more: x\n`])).toBe('changed');
  expect(fateOf({ mark, texts: [withoutMark(`${written}owner: Kim\n`)] }, 'faq.md', [`${text}more: x\n`])).toBe('edited');
  expect(fateOf({ mark, texts: [withoutMark(`${written}owner: Kim\n`)] }, 'faq.md', [text])).toBe('unchanged');
  expect(fateOf({ mark, texts: [text] }, 'other.md', [text])).toBe('taken');
  expect(fateOf(undefined, 'faq.md', [text])).toBe('new');
});
