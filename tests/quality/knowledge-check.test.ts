import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { checkKnowledge } from '../../src/quality/knowledge-check.ts';
import { sampleQuestions } from '../../src/quality/sample-questions.ts';
import { type FolderContents, folderWith, validFolder } from '../support/knowledge-folder.ts';

const plan = validFolder['faq/plan.yaml'];
const cheap = validFolder['claim/cheap.yaml'];
const spending = validFolder['table/spending.yaml'];

const numbered = (count: number, words: string) => Array.from({ length: count }, (_, index) => `${words} ${index}`);
const korean = (count: number, about = '계획') => numbered(count, `${about} 질문`);
const english = (count: number, about = 'plan') => numbered(count, `question about the ${about}`);
const listed = (questions: readonly string[]) => `questions: [${questions.join(', ')}]`;

const enough = {
  'faq/plan.yaml': plan.replace(/questions: .*/, listed([...korean(6), ...english(4)])),
  'claim/cheap.yaml': `${cheap}${listed([...korean(6, '주장'), ...english(4, 'claim')])}\n`,
  'table/spending.yaml': spending
    .replace('high: 2e9 }', `high: 2e9 }\n    ${listed([...korean(6, '아크메'), ...english(4, 'Acme')])}`)
    .concat(`${listed(['표 전체', 'the whole table'])}\noperations:\n  total:\n    ${listed(['모두 더하면', 'all of it'])}\n`),
};

/** What the check finds in the folder with enough questions and these changes; every question finds its own answer but for the exceptions. */
async function findings(changes: FolderContents = {}, exceptions: Readonly<Record<string, string | undefined>> = {}): Promise<string[]> {
  const loaded = await loadKnowledge(await folderWith({ ...enough, ...changes }));
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  const answers = new Map<string, string | undefined>([
    ...sampleQuestions(loaded.files).map(({ text, id }) => [text, id] as const),
    ...Object.entries(exceptions),
  ]);
  return (await checkKnowledge(loaded.files, async (question) => answers.get(question))).map(formatProblem);
}

test('nothing is found where nothing is wrong', async () => {
  expect(await findings()).toEqual([]);
});

describe('sample questions', () => {
  const withPlan = (...questions: string[]) => ({
    'faq/plan.yaml': plan.replace(/questions: .*/, listed(questions)),
  });

  test('two are enough, or none: how many help is measured, not demanded', async () => {
    expect(await findings(withPlan(...korean(1), ...english(1)))).toEqual([]);
    expect(await findings({ 'claim/cheap.yaml': cheap, 'table/spending.yaml': spending })).toEqual([]);
  });

  test('one that stands in two entries, however it is written', async () => {
    const twice = ['Question about the  PLAN 0?', ...english(9, 'claim')];
    expect(await findings({ 'claim/cheap.yaml': `${cheap}${listed([...korean(6, '주장'), ...twice])}\n` })).toEqual([
      'claim/cheap.yaml:6:67 “Question about the  PLAN 0?” stands in faq/plan.yaml as well — delete it in the one where it does not belong',
    ]);
  });
});

test('questions that find another answer, or none, and one that must find none', async () => {
  const hint = 'reword it, add likely words to its entry, or take it out';
  expect(
    await findings(
      {},
      {
        '계획 질문 0': 'claim/cheap',
        'question about the claim 3': undefined,
        '표 전체': 'spending/acme',
        '모두 더하면': 'spending',
        'How is the weather?': 'faq/plan',
      },
    ),
  ).toEqual([
    `faq/plan.yaml:7:13 “계획 질문 0” finds claim/cheap, not faq/plan — ${hint}`,
    `claim/cheap.yaml:6:151 “question about the claim 3” finds nothing, not claim/cheap — ${hint}`,
    `table/spending.yaml:18:13 “표 전체” finds spending/acme, not spending — ${hint}`,
    `table/spending.yaml:21:17 “모두 더하면” finds spending, not spending/total — ${hint}`,
    'outside.yaml:6:5 “How is the weather?” must not be answered, but faq/plan answers it — add a name or topic to outside.yaml, or reword the question that it is found by',
  ]);
});

describe('words of measures', () => {
  const table = (id: string, words: string) =>
    enough['table/spending.yaml']
      .replace('name: spending', `name: ${id}`)
      .replace('names: [지출, spending]', `names: [${words}]`)
      .replace(/questions: \[[^\]]*\]/g, `questions: [${[...korean(6, id), ...english(4, id)].join(', ')}]`)
      .replace(/operations:\n.*\n.*\n/, '')
      .replace(/^questions: .*\n/m, '');

  test('that are all another table’s, for the same rows and periods', async () => {
    expect(await findings({ 'table/outlay.yaml': table('outlay', '지출') })).toEqual([
      'table/outlay.yaml:5:19 every word of this measure stands for spending in table/spending.yaml as well, for the same rows and periods — give it a word of its own',
    ]);
    expect(await findings({ 'table/outlay.yaml': table('outlay', '지출, outlay') })).toEqual([]);
    expect(await findings({ 'table/outlay.yaml': table('outlay', '지출').replace('period: 2025', 'period: 2024') })).toEqual([]);
  });

  test('that are words of a topic without answers', async () => {
    const outside = validFolder['outside.yaml'];
    const hint = 'take the word out of the topic, or make it longer';
    const withTopic = (words: string) => findings({ 'outside.yaml': outside.replace('[연봉, salary]', `[연봉, ${words}]`) });
    expect(await withTopic('Spending')).toEqual([
      `outside.yaml:4:59 “Spending” is a word of the topic staff, but the table spending has figures for “spending” — ${hint}`,
    ]);
    expect(await withTopic('지출')).toHaveLength(1);
    expect(await withTopic('ACM')).toEqual([
      `outside.yaml:4:59 “ACM” is a word of the topic staff, but “ACM” is the row acme of the table spending — ${hint}`,
    ]);
    const withItem = {
      'table/spending.yaml': enough['table/spending.yaml'].replace('measure:', 'item: { ko: 회사, en: company }\nmeasure:'),
    };
    expect(await findings({ ...withItem, 'outside.yaml': outside.replace('[연봉, salary]', '[연봉, 회사]') })).toEqual([
      `outside.yaml:4:59 “회사” is a word of the topic staff, but the table spending calls its rows “회사” — ${hint}`,
    ]);
    expect(await withTopic('pending')).toEqual([]);
    expect(await withTopic('government spending')).toEqual([]);
  });
});

test('what cites no source', async () => {
  const without = (text: string) => text.replace(/^source: .*\n/m, '');
  expect(
    await findings({ 'faq/plan.yaml': without(enough['faq/plan.yaml']), 'table/spending.yaml': without(enough['table/spending.yaml']) }),
  ).toEqual([
    'faq/plan.yaml:1:1 faq/plan cites no source — add source: id#section',
    'table/spending.yaml:1:1 spending cites no source — add source: id#section',
  ]);
});

describe('figures that stand in a text', () => {
  const withSentence = (sentence: string) =>
    findings({
      'faq/plan.yaml': enough['faq/plan.yaml'].replace('  en: It costs {cost}.', `  en: ${JSON.stringify(`It costs {cost}. ${sentence}`)}`),
    });

  test.each([
    ['That is 5 billion dollars.', '5 billion dollars'],
    ['That is $1.5T in all.', '$1.5t'],
    ['Some 30% more.', '30%'],
    ['곧 81억 원입니다.', '81억 원'],
    ['무려 90배입니다.', '90배'],
    ['It sold 41,000 of them.', '41000'],
    ['It scored 2.5 of them.', '2.5'],
    ['Around 45 people came.', '45'],
    ['추가로 50% 올랐습니다.', '50%'],
    ['It runs for 24 hours.', '24'],
    ['Python has sold 300 licences.', '300'],
    ['Of Meta 60 people came.', '60'],
  ])('%s', async (sentence, figure) => {
    expect(await withSentence(sentence)).toEqual([
      `faq/plan.yaml:6:7 the text holds the bare figure ${figure} — declare it under figures and write {name}`,
    ]);
  });

  test.each([
    'In 2025, and from 2026 on.',
    '2026년 계획입니다.',
    'R1, GPT-4, Llama3 and H100 are names.',
    '빅테크 4사와 10개 회사입니다.',
    'See section 2.',
    'The 3 shops open at 10:30.',
    'From [here](https://example.com/12/34).',
    'Run `npm start --port 3000`, which shows what is written.',
    'Or so:\n\n```sh\nnpm start --port 3000\n```\n',
    'Run `serve --port 8080`.',
    'DeepSeek V3 and v1.2.3 are out, and so is 2.14.0-beta.1.',
    'Node 20 is needed, Python 3.12 and Ubuntu 22.04 do.',
    'It works with Pixel 20, and with Django 12.',
    'Node 20이 필요하고, iOS 17 이상에서 됩니다.',
    '버전 12.4, 윈도우 11, 8080번 포트를 씁니다.',
    'Open port 8080, or ports 8443 and 9090; locally localhost:3000.',
    'Since 2025-12-31, 31.12.2025, 2025. 12. 31. and 12/31.',
    'On March 15, on 15 March and until December 31, 2026.',
    '12월 31일까지, 매월 25일에, 2025.12.31에.',
    'From 10:30 to 19:45, or 10 am, 11 p.m. and 12 o’clock.',
    '오전 11시 30분부터 19시까지 엽니다.',
    'Call 02-123-4567, 010-1234-5678, 1588-1234, +82 10 1234 5678 or (555) 123-4567.',
    '내선 123, 112에 신고하세요. Dial 911.',
    'The server is 192.168.10.20:8080, see https://example.com/v12/345?x=67.',
    'We are at 221 Baker Street and 1600 Amphitheatre Parkway, Suite 400, CA 94043.',
    '서울시 강남구 테헤란로 152, 역삼동 736-12번지에 있습니다. 우편번호 06236.',
    'Run:\n\n~~~\nserve --port 8080\n~~~\n\n10. step ten\n11. step eleven',
  ])('none: %s', async (sentence) => {
    expect(await withSentence(sentence)).toEqual([]);
  });

  test('every number of two digits or more but years, wherever it stands', async () => {
    const isYear = (number: number) => number >= 1900 && number <= 2200;
    const words = fc.constantFrom('', 'it sold', 'R1 and', '회사는', '**about');
    await fc.assert(
      fc.asyncProperty(
        words,
        fc.oneof(fc.integer({ min: 10, max: 3000 }), fc.integer({ min: 1890, max: 2210 })),
        words,
        async (before, number, after) => {
          const found = await withSentence(`${before} ${number} ${after}`);
          expect(found.map((line) => / figure (\d+) /.exec(line)?.[1])).toEqual(isYear(number) ? [] : [String(number)]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
