/** A " #" that ends an unquoted text is told with its place; comments stay comments. */
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { folderWith, validFolder } from '../support/knowledge-folder.ts';

const plan = validFolder['faq/plan.yaml'];
const spending = validFolder['table/spending.yaml'];

async function problemsWith(file: string, content: string): Promise<string[]> {
  const loaded = await loadKnowledge(await folderWith({ [file]: content }));
  return loaded.ok ? [] : loaded.problems.map(formatProblem);
}

const cut = (place: string, lost: string) =>
  `${place} the text ends before “${lost}”: an unquoted text ends at " #" — put the text in quotes; a comment goes on a line of its own`;

describe('a " #" that cuts an unquoted text short is a problem with its place', () => {
  test('in every text of an entry, each with its own place', async () => {
    const content = `title:
  ko: 환불은 어디에 물어보나?
  en: Where do I ask for a refund?
answer:
  ko: 궁금하면 #help-money 채널에 물어보세요.
  en: Ask in #help-money, or open issue #12.
questions:
  - 환불 문의 #공지 어디에 해?
  - where do I ask for a refund
source: report#1
`;
    expect(await problemsWith('faq/refund.yaml', content)).toEqual([
      cut('faq/refund.yaml:5:12', '#help-money 채널에 물어보세요.'),
      cut('faq/refund.yaml:6:14', '#help-money, or open issue #12.'),
      cut('faq/refund.yaml:8:11', '#공지 어디에 해?'),
    ]);
  });

  test.each([
    ['a hash before a space', 'en: It costs {cost}.', 'en: Issue # 12 costs {cost}.', '6:13', '# 12 costs {cost}.'],
    ['a text that begins with a hash', 'en: It costs {cost}.', 'en: #announcements', '6:7', '#announcements'],
    ['a text that is nothing but a hash', 'en: It costs {cost}.', 'en: #', '6:7', '#'],
    ['a hash behind a tab', 'en: It costs {cost}.', 'en: It costs {cost}\t#12', '6:23', '#12'],
    ['a hash in a list in brackets', 'What is the plan?]', 'What #plan is it?]', '7:27', '#plan is it?]'],
    ['a hash in braces', '{ ko: 계획, en: The plan }', '{ ko: 계획, en: The #1 plan }', '1:26', '#1 plan }'],
    ['a hash in a text of several lines', 'en: It costs {cost}.', 'en: It costs {cost}\n    in #12\n    or so.', '7:8', '#12'],
    ['a heading between lines of an unquoted text', 'en: It costs {cost}.', 'en: It costs\n    # Costs\n    or so.', '7:5', '# Costs'],
    ['a long text', 'en: It costs {cost}.', `en: It costs {cost} #${'x'.repeat(60)}`, '6:23', `#${'x'.repeat(39)}…`],
  ])('%s', async (_, right, wrong, place, lost) => {
    expect(plan).toContain(right);
    // The figure or language that is lost with the text is not told beside it.
    expect(await problemsWith('faq/plan.yaml', plan.replace(right, wrong))).toEqual([cut(`faq/plan.yaml:${place}`, lost)]);
  });

  test('an item of a list that begins with a hash', async () => {
    expect(await problemsWith('faq/plan.yaml', plan.replace(/questions: .*/, 'questions:\n  - #공지가 뭐야?'))).toEqual([
      cut('faq/plan.yaml:8:5', '#공지가 뭐야?'),
    ]);
  });

  test('in names, sources, tables and what must not be answered', async () => {
    const { 'names.yaml': names, 'outside.yaml': outside } = validFolder;
    expect(await problemsWith('names.yaml', names.replace('aliases: [ACM]', 'aliases:\n    - A #1'))).toEqual([
      cut('names.yaml:5:9', '#1'),
    ]);
    expect(await problemsWith('outside.yaml', outside.replace('How is', 'How #is'))).toEqual([cut('outside.yaml:6:9', '#is the weather?')]);
    expect(await problemsWith('table/spending.yaml', `${spending}questions:\n  - 지출 #전체 보기\n`)).toEqual([
      cut('table/spending.yaml:18:8', '#전체 보기'),
    ]);
    expect(await problemsWith('table/spending.yaml', spending.replace('source: report#1\nrelated', 'source: report #1\nrelated'))).toEqual([
      cut('table/spending.yaml:15:16', '#1'),
    ]);
  });
});

describe('a comment stays a comment', () => {
  test.each([
    ['on a line of its own', 'source: report#1', '# note\nsource: report#1'],
    ['behind an id', 'source: report#1', 'source: report#1 # see there'],
    ['behind a bracket', '[claim/cheap, spending/acme]', '[claim/cheap, spending/acme] # both'],
    ['behind an item that is an id', '[claim/cheap, spending/acme]', '\n  - claim/cheap # first\n  - spending/acme # second'],
    ['behind a key', 'answer:', 'answer: # in short'],
    ['behind a number', '{ value: 5e9, unit: USD, approx: true }', '\n    value: 5e9 #about\n    unit: USD # dollars'],
    ['set apart behind a text', 'en: It costs {cost}.', 'en: It costs {cost}.  # as of today'],
    ['behind a text in quotes', 'en: It costs {cost}.', 'en: "It costs {cost}." # as of today'],
    ['in quotes it is text', 'en: It costs {cost}.', 'en: "It costs {cost} #12."'],
    ['in a block it is text', 'en: It costs {cost}.', 'en: |\n    # It costs {cost} #12'],
    ['without a space before it, it is text', 'en: It costs {cost}.', 'en: C# costs {cost}#12.'],
  ])('%s', async (_, before, after) => {
    expect(plan).toContain(before);
    expect(await problemsWith('faq/plan.yaml', plan.replace(before, after))).toEqual([]);
  });
});
