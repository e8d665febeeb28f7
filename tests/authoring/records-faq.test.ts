/** Spreadsheets and JSON as a FAQ: columns are found by their names in either language, and one answer may have many questions. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { columnOf } from '../../src/authoring/columns.ts';
import { readImportFiles } from '../../src/authoring/import-files.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { writeFolder } from '../support/knowledge-folder.ts';

async function read(name: string, text: string | Uint8Array) {
  const [file] = await readImportFiles(join(await writeFolder({ [name]: text }), name));
  return {
    told: (file?.told ?? []).map(formatProblem),
    pairs: (file?.pairs ?? []).map(({ questions, answer, language }) => [questions.join(' | '), answer, language]),
    tags: (file?.pairs ?? []).map((pair) => pair.tags),
    table: file?.table,
  };
}

it.each([
  ['question', 'question', undefined],
  ['Q', 'question', undefined],
  ['질문 2', 'question', undefined],
  ['Question (EN)', 'question', 'en'],
  ['답변_ko', 'answer', 'ko'],
  ['영어 답변', undefined, undefined],
  ['한국어 질문', 'question', 'ko'],
  ['담당자', undefined, undefined],
])('the column %s', (name, role, language) => {
  expect(columnOf(name)?.role).toBe(role);
  expect(columnOf(name)?.language).toBe(language);
});

it.each([
  ['faq.csv', '질문,답변,담당\n"환불은?|돈 돌려받기","7일 안에, 메일로.\n- 영수증 필요",김\n교환은?,됩니다.,\n'],
  ['faq.csv', '답변;질문;질문2;담당\n"7일 안에, 메일로.\n- 영수증 필요";환불은?;돈 돌려받기;김\n됩니다.;교환은?;;\n'],
  ['faq.tsv', 'q\ta\t담당\n"환불은?\n돈 돌려받기"\t"7일 안에, 메일로.\n- 영수증 필요"\t김\n교환은?\t됩니다.\t\n'],
  [
    'faq.json',
    JSON.stringify({
      version: 1,
      faq: [
        { questions: ['환불은?', '돈 돌려받기'], answer: '7일 안에, 메일로.\n- 영수증 필요', 담당: '김' },
        { 질문: '교환은?', 답: '됩니다.' },
      ],
    }),
  ],
  ['faq.jsonl', '{"q":"환불은?|돈 돌려받기","a":"7일 안에, 메일로.\\n- 영수증 필요","담당":"김"}\n\n{"q":"교환은?","a":"됩니다."}\n'],
])('%s %#', async (name, text) => {
  const { pairs, told } = await read(name, text);
  expect(pairs).toEqual([
    ['환불은? | 돈 돌려받기', '7일 안에, 메일로.\n- 영수증 필요', undefined],
    ['교환은?', '됩니다.', undefined],
  ]);
  expect(told).toEqual([`${name}:1:1 the column “담당” was not carried: 1 cell — entries have title, questions, tags, source and related`]);
});

it('labels are carried, several of one cell too, and are those of both languages', async () => {
  const { tags } = await read(
    'faq.csv',
    'question_ko,answer_ko,question_en,answer_en,category,tags_en\n환불은?,7일 안에.,Refunds?,Within a week.,"돈, 주문",money; orders\n',
  );
  expect(tags).toEqual([
    ['돈', '주문'],
    ['돈', '주문', 'money', 'orders'],
  ]);
});

it('answers in two languages are one entry', async () => {
  const { pairs } = await read('faq.csv', 'question_ko,answer_ko,question_en,answer_en\n환불은?,7일 안에.,Refunds?,Within a week.\n');
  expect(pairs).toEqual([
    ['환불은?', '7일 안에.', 'ko'],
    ['Refunds?', 'Within a week.', 'en'],
  ]);
  expect((await read('faq.csv', '언어,질문,답변\nEnglish,Refunds?,Within a week.\n')).pairs).toEqual([
    ['Refunds?', 'Within a week.', 'en'],
  ]);
  expect((await read('faq.json', '{ "Refunds?": "Within a week." }')).pairs).toEqual([['Refunds?', 'Within a week.', undefined]]);
});

it('lines of a cell stay lines', async () => {
  expect((await read('faq.csv', 'q,a\nHow?,"first\nsecond"\n')).pairs).toEqual([['How?', 'first\\\nsecond', undefined]]);
  expect((await read('faq.csv', 'q,a\nHow?,"<p>first</p><p>second</p>"\n')).pairs).toEqual([['How?', 'first\n\nsecond', undefined]]);
});

it.each([
  [
    'faq.csv',
    'question,answer\nHow?,"So.\nWhy?,Because.\n',
    'faq.csv:2:6 a quote is opened here and never closed — close it, or take it out',
  ],
  [
    'faq.csv',
    'question,answer\n,So.\nWhy?,\n',
    'faq.csv:2:1 the answer has no question: it was not carried — write it, and import the file again',
  ],
  ['faq.csv', 'question,answer\n', 'faq.csv:1:1 there is no question in it — write a line for each question with its answer'],
  ['faq.csv', '', 'faq.csv:1:1 the file is empty — fill it in, or delete it'],
  ['faq.md', ' \n', 'faq.md:1:1 the file is empty — name one with questions and answers'],
  [
    'faq.csv',
    Uint8Array.of(0xff, 0xfe, 0x00, 0x41),
    'faq.csv:1:1 the file is not UTF-8 text — save it as "CSV UTF-8 (comma delimited)": UTF-8 with commas',
  ],
  [
    'faq.md',
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x00),
    'faq.md:1:1 the file is not UTF-8 text — save it with the encoding UTF-8',
  ],
  [
    'faq.md',
    '# How?\n\nSo.\n'.repeat(500_000),
    'faq.md:1:1 the file is larger than 4 MB — take out what is not knowledge, or divide it into several files',
  ],
  [
    'faq.json',
    '[{ "q": "How?",\n   "a": "So." "id": 1 }]',
    "faq.json:2:15 this is not JSON: Expected ',' or '}' after property value — look at",
  ],
  [
    'faq.json',
    '[{ "name": "Kim" }]',
    'faq.json:1:1 no column is one of questions or answers; there are: name — call them question (질문, q) and answer (답변, a)',
  ],
  ['faq.json', '42', 'faq.json:1:1 there are no questions with answers in it — write a list: [{ "question": "…", "answer": "…" }]'],
  [
    'faq.json',
    '[\n  { "q": "How?" , "a": "" }\n]',
    'faq.json:2:3 “How?” has no answer: it was not carried — write it, and import the file again',
  ],
  [
    'faq.pdf',
    'x',
    'faq.pdf:1:1 this is no kind of file that can be imported — name one that ends in .md, .markdown, .json, .jsonl, .csv, .tsv',
  ],
])('%s %#: what is wrong and what to do', async (name, text, said) => {
  const { told, pairs } = await read(name, text);
  expect(told[0]).toContain(said);
  expect(pairs).toEqual([]);
});
