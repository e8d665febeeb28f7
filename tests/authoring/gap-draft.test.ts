/** What is written into a file stays readable YAML, says the same questions, and leaves every other line alone. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { draftEntry, withQuestions } from '../../src/authoring/gap-draft.ts';

const file = `title: { ko: 하나, en: One }
questions:
  # how people ask
  - first
  - second   # the last
source: article#1
`;
const place = { file: 'faq/one.yaml', line: 5, column: 5 };
const question = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

it('below the last question, with all else as it was', () => {
  expect(withQuestions(file, place, ['third: one', '- fourth'])).toBe(
    file.replace('# the last\n', '# the last\n  - "third: one"\n  - "- fourth"\n'),
  );
});

it('in a list in brackets behind the last one', () => {
  const brackets = 'questions: [first, "second, really"] # both\nsource: article#1\n';
  expect(withQuestions(brackets, { ...place, line: 1, column: 20 }, ['third'])).toBe(
    'questions: [first, "second, really", "third"] # both\nsource: article#1\n',
  );
});

it('behind a question of several lines, at the end of a file, with its own ends of lines', () => {
  const folded = 'questions:\r\n  - first\r\n  - a question\r\n    of two lines';
  expect(parse(withQuestions(folded, { ...place, line: 3 }, ['third']))).toEqual({
    questions: ['first', 'a question of two lines', 'third'],
  });
  expect(withQuestions(folded, { ...place, line: 3 }, ['third'])).toMatch(/lines\r\n {2}- third\r\n$/);
});

it('for a folder of one language asks for that one', () => {
  expect(parse(draftEntry({ questions: ['who'], languages: ['en'], source: undefined }))).toEqual({
    draft: true,
    title: { en: 'who' },
    answer: { en: '' },
    questions: ['who'],
  });
});

it('whatever was asked is read back', () => {
  fc.assert(
    fc.property(fc.array(question, { minLength: 1, maxLength: 5 }), (questions) => {
      expect(parse(withQuestions(file, place, questions)).questions).toEqual(['first', 'second', ...questions]);
      expect(parse(draftEntry({ questions, languages: ['ko', 'en'], source: 'article#1' }))).toMatchObject({
        title: { ko: questions[0] },
        answer: { ko: '', en: '' },
        questions,
        source: 'article#1',
      });
    }),
  );
});
