/** The shape of a folder's own tests: questions with what must answer them. They are asked by the check alone; nothing of them is served. */
import { z } from 'zod';
import { text, word } from './schema.ts';

/** Written in place of an id where the bot must not answer. */
export const noAnswer = 'none';

const count = z.number().int().min(0).optional();

export const floors = {
  right: count.describe('At least so many questions with an answer must be answered right. All of them where it is left out.'),
  falseAnswers: count.describe('At most so many questions without an answer may be answered. None where it is left out.'),
};

const oneOrMore = <Item extends z.ZodType<string>>(item: Item) => z.union([item.transform((one): string[] => [one]), z.array(item)]);

const ids = oneOrMore(word).describe(`An id such as faq/name or table/row, a list of ids of which one must answer, or ${noAnswer}.`);

const asked = {
  expect: ids,
  verdict: z.enum(['yes', 'no', 'partly', 'unknown']).optional().describe('What a statement has to be found to be.'),
  must: oneOrMore(text).optional().describe('Regular expressions, each to be found in the text of the answer, whatever the case.'),
};

export const testsFile = z.strictObject({
  ...floors,
  questions: z
    .record(text, z.union([ids.transform((expect) => ({ expect })), z.strictObject(asked)]))
    .describe('Each question with what must answer it.'),
});

/** A line of `tests.jsonl`: a question as the project's own evaluation has them. */
export const testsLine = z.strictObject({ q: text, ...asked, lang: word.optional(), tag: word.optional() });

/** A line of `tests.jsonl` that says what must be reached. */
export const floorsLine = z.strictObject(floors);
