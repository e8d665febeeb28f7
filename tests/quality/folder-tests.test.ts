/** A folder's own tests: how they may be written, what is wrong with them, and what asking them comes to. The folder is served whatever they say. */
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { type Given, mark } from '../../src/quality/evaluation.ts';
import { readFolderTests } from '../../src/quality/folder-tests.ts';
import { reportFolderTests } from '../../src/quality/folder-tests-report.ts';
import { type FolderContents, folderWith } from '../support/knowledge-folder.ts';

async function read(contents: FolderContents) {
  const folder = await folderWith(contents);
  const loaded = await loadKnowledge(folder);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  expect(loaded.knowledge.entries.map(({ id }) => id)).toEqual(['faq/plan', 'claim/cheap']);
  return readFolderTests(folder, loaded.knowledge);
}

async function testsIn(contents: FolderContents) {
  const found = await read(contents);
  if (!found.ok || !found.tests) throw new Error('there are no tests');
  return found.tests;
}

async function problemsIn(contents: FolderContents): Promise<string[]> {
  const found = await read(contents);
  return found.ok ? [] : found.problems.map(formatProblem);
}

const yaml = `right: 2
questions:
  What is the plan?: faq/plan
  How much did Acme spend?: [spending/acme, spending]
  Is it 5 billion?: { expect: faq/plan, verdict: yes, must: 5 billion }
  What does the weather do?: none
`;

describe('tests.yaml', () => {
  it('has an id, several, none, a verdict and what the text must hold', async () => {
    const { file, right, falseAnswers, tests } = await testsIn({ 'tests.yaml': yaml });
    expect({ file, right, falseAnswers }).toEqual({ file: 'tests.yaml', right: 2, falseAnswers: undefined });
    expect(tests.map(({ question: { expect: ids, verdict, must }, place: { line } }) => ({ ids, verdict, must, line }))).toEqual([
      { ids: ['faq/plan'], line: 3 },
      { ids: ['spending/acme', 'spending'], line: 4 },
      { ids: ['faq/plan'], verdict: 'yes', must: ['5 billion'], line: 5 },
      { ids: [], line: 6 },
    ]);
  });

  it('is checked like every other file, with line and column', async () => {
    const wrong = await problemsIn({
      'tests.yaml': 'rights: 2\nquestions:\n  What?: { expect: faq/plan, verdict: maybe }\n  Who?: 7\n',
    });
    expect(wrong).toEqual([
      expect.stringMatching(
        /^tests\.yaml:3:39 questions\.What\?\.verdict is none of the allowed values — write one of: yes, no, partly, unknown$/,
      ),
      expect.stringMatching(/^tests\.yaml:4:9 questions\.Who\? must be /),
      expect.stringMatching(/^tests\.yaml:1:1 unknown key "rights" in the file — did you mean "right"\?/),
    ]);
    expect(await problemsIn({ 'tests.yaml': 'questions:\n  What?: [faq/plan\n' })).toEqual([expect.stringContaining('tests.yaml:')]);
  });

  it('names ids that are not there and expressions that are none', async () => {
    expect(await problemsIn({ 'tests.yaml': 'questions:\n  What?: faq/plans\n  Who?: { expect: faq/plan, must: "(" }\n' })).toEqual([
      'tests.yaml:2:3 there is no entry “faq/plans” — write an id such as faq/name, claim/name, a table, table/row or table/total, or none',
      expect.stringMatching(/^tests\.yaml:3:3 “\(” is not a regular expression — /),
    ]);
  });
});

describe('tests.jsonl', () => {
  it('has the form of the project’s evaluation, with floors in a line of their own', async () => {
    const lines = [
      '{"right": 1, "falseAnswers": 0}',
      '{"q": "What is the plan?", "lang": "en", "tag": "plain", "expect": ["faq/plan"], "must": ["5"]}',
      '{"q": "How is the weather?", "expect": []}',
      '{"q": "What does it cost?", "expect": "none"}',
    ];
    const { right, falseAnswers, tests } = await testsIn({ 'tests.jsonl': `${lines.join('\r\n')}\n` });
    expect({ right, falseAnswers }).toEqual({ right: 1, falseAnswers: 0 });
    expect(tests.map(({ question }) => question.expect)).toEqual([['faq/plan'], [], []]);
  });

  it('is checked line by line, with its column', async () => {
    const lines = ['{"q": "What?", "expect": ["faq/plan"], "verdict": "maybe"}', '{"q": "What?" "expect": []}', '{"expect": []}'];
    expect(await problemsIn({ 'tests.jsonl': lines.join('\n') })).toEqual([
      expect.stringMatching(/^tests\.jsonl:1:51 verdict is none of the allowed values/),
      expect.stringMatching(/^tests\.jsonl:2:\d+ this line is not JSON — write one object a line/),
      expect.stringMatching(/^tests\.jsonl:3:1 q is missing/),
    ]);
  });

  it('does not stand beside tests.yaml', async () => {
    expect(await problemsIn({ 'tests.yaml': yaml, 'tests.jsonl': '' })).toEqual([
      'tests.jsonl:1:1 there is a tests.yaml as well — keep one of the two',
    ]);
  });
});

describe('the report', () => {
  const answers: Readonly<Record<string, Given>> = {
    'What is the plan?': { id: 'claim/cheap', status: 'answer', text: 'It is cheap.' },
    'How much did Acme spend?': { id: null, status: 'choices', text: '', choices: ['faq/plan', 'claim/cheap'] },
    'Is it 5 billion?': { id: 'faq/plan', status: 'answer', text: 'It costs 6 billion.', verdict: 'yes' },
    'What does the weather do?': { id: 'faq/plan', status: 'answer', text: 'It costs.' },
  };
  async function reported(text: string) {
    const tests = await testsIn({ 'tests.yaml': text });
    const results = tests.tests.map(({ question }) => mark(question, answers[question.q] ?? { id: null, status: 'none', text: '' }));
    const { problems, remarks, summary } = reportFolderTests(tests, results);
    return { problems: problems.map(formatProblem), remarks: remarks.map(formatProblem), summary };
  }

  const told = [
    'tests.yaml:3:3 “What is the plan?” must be answered by faq/plan, but claim/cheap answers it — add “What is the plan?” to the questions of faq/plan, or write here what should answer it',
    'tests.yaml:4:3 “How much did Acme spend?” must be answered by spending/acme or spending, but it is asked back which of faq/plan, claim/cheap is meant — add “How much did Acme spend?” to the questions of spending/acme, or write here what should answer it',
    'tests.yaml:5:3 “Is it 5 billion?” is answered by faq/plan as it must be, but without “5 billion”: It costs 6 billion. — correct faq/plan, or what the answer must say here',
    'tests.yaml:6:3 “What does the weather do?” must not be answered, but faq/plan answers it — add its name or topic to outside.yaml; if the answer is right, write faq/plan here',
  ];

  it('without floors holds every question, and says what was asked, expected and answered', async () => {
    const { problems, summary } = await reported(`\n${yaml.replace('right: 2\n', '')}`);
    expect(problems).toEqual(told);
    expect(summary).toBe('tests.yaml: 0 of 3 questions are answered right, 1 of 1 are answered that must not be');
  });

  it('holds the floors that are stated: what they allow is a remark', async () => {
    const under = await reported(yaml);
    expect(under.problems[0]).toBe('tests.yaml:1:1 0 of 3 questions are answered right; “right” asks for 2 — see the lines below');
    expect(under.problems.slice(1)).toEqual(told);
    const held = await reported(yaml.replace('right: 2', 'right: 0\nfalseAnswers: 1').replace('\nquestions', '\nquestions'));
    expect(held.problems).toEqual([]);
    expect(held.remarks).toHaveLength(4);
  });
});
