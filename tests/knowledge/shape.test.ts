import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { type FolderContents, folderWith, validFolder } from '../support/knowledge-folder.ts';

async function problemsWith(changes: FolderContents): Promise<string[]> {
  const loaded = await loadKnowledge(await folderWith(changes));
  return loaded.ok ? [] : loaded.problems.map(formatProblem);
}

const plan = validFolder['faq/plan.yaml'];
const spending = validFolder['table/spending.yaml'];
const names = validFolder['names.yaml'];

test('the folder that the tests start from has no problem', async () => {
  expect(await problemsWith({})).toEqual([]);
});

describe('what is no YAML', () => {
  test('a sentence that begins with a star', async () => {
    expect(await problemsWith({ 'faq/plan.yaml': plan.replace('en: It costs', 'en: *It* costs') })).toHaveLength(1);
    expect(await problemsWith({ 'claim/cheap.yaml': validFolder['claim/cheap.yaml'].replace('disputed', '*disputed*') })).toEqual([
      'claim/cheap.yaml:3:9 *disputed* stands for nothing — put a text that begins with * in quotes',
    ]);
  });

  test('a file that is not UTF-8', async () => {
    const eucKr = Uint8Array.of(0x74, 0x69, 0x74, 0x6c, 0x65, 0x3a, 0x20, 0xb0, 0xe8, 0xc8, 0xb9);
    expect(await problemsWith({ 'claim/cheap.yaml': eucKr })).toEqual([
      'claim/cheap.yaml:1:1 the file is not UTF-8 text — save it with the encoding UTF-8',
    ]);
  });

  test('a byte order mark and Windows line ends do no harm', async () => {
    expect(await problemsWith({ 'faq/plan.yaml': `\ufeff${plan.replaceAll('\n', '\r\n')}` })).toEqual([]);
  });

  test.each(['', '# nothing but a comment\n'])('an empty file: %j', async (content) => {
    expect(await problemsWith({ 'claim/cheap.yaml': content })).toEqual([
      'claim/cheap.yaml:1:1 the file is empty — fill it in, or delete it',
    ]);
  });
});

describe('keys and values', () => {
  test.each([
    ['anwser', 'answer'],
    ['answers', 'answer'],
    ['titel', 'title'],
    ['qestions', 'questions'],
    ['figure', 'figures'],
    ['sorce', 'source'],
    ['releated', 'related'],
  ])('unknown key %s: did you mean %s?', async (written, meant) => {
    const [problem] = await problemsWith({ 'faq/plan.yaml': `${plan}${written}: x\n` });
    expect(problem).toMatch(
      new RegExp(`^faq/plan\\.yaml:10:1 unknown key "${written}" in the file — did you mean "${meant}"\\? use one of: title, `),
    );
  });

  test('an unknown key that is like no other', async () => {
    expect(await problemsWith({ 'names.yaml': names.replace('kind: company', 'kind: company\n  zzz: 1') })).toEqual([
      'names.yaml:4:3 unknown key "zzz" in [1] — use one of: id, name, kind, of, aliases, draft',
    ]);
  });

  test('an unknown key deep inside', async () => {
    expect(await problemsWith({ 'faq/plan.yaml': plan.replace('approx: true', 'aprox: true') })).toEqual([
      'faq/plan.yaml:3:34 unknown key "aprox" in figures.cost — did you mean "approx"? use one of: value, low, high, approx, unit, period, kind',
    ]);
  });

  test('a value of the wrong type', async () => {
    expect(await problemsWith({ 'faq/plan.yaml': plan.replace('[계획이 뭐야?, What is the plan?]', '[2026]') })).toEqual([
      'faq/plan.yaml:7:13 questions[1] must be a text — write a text here; a text that looks like a number or a date needs quotes',
    ]);
    expect(await problemsWith({ 'faq/plan.yaml': plan.replace('5e9', 'five') })).toEqual([
      'faq/plan.yaml:3:18 figures.cost.value must be a number — write a number here',
    ]);
    expect(await problemsWith({ 'names.yaml': 'acme: Acme\n' })).toContain('names.yaml:1:1 the file must be a list — write a list here');
  });

  test('a key that is missing, empty, or none of the allowed values', async () => {
    const cheap = validFolder['claim/cheap.yaml'];
    expect(await problemsWith({ 'claim/cheap.yaml': cheap.replace('status: disputed\n', '') })).toEqual([
      'claim/cheap.yaml:1:1 status is missing — write one of: disputed, contested, unverified, confirmed, refuted',
    ]);
    expect(await problemsWith({ 'claim/cheap.yaml': cheap.replace('disputed', 'doubtful') })).toEqual([
      'claim/cheap.yaml:3:9 status is none of the allowed values — write one of: disputed, contested, unverified, confirmed, refuted',
    ]);
    expect(await problemsWith({ 'claim/cheap.yaml': cheap.replace(/^by: .*$/m, 'by:') })).toEqual([
      'claim/cheap.yaml:2:1 by is empty — write a mapping of keys to values here, or take the key out',
    ]);
    expect(await problemsWith({ 'claim/cheap.yaml': cheap.replace(/^by: .*$/m, 'by: {}') })).toEqual([
      'claim/cheap.yaml:2:5 by: no text in any language — write ko: … and en: …',
    ]);
    expect(await problemsWith({ 'claim/cheap.yaml': cheap.replace('ko: 아크메,', 'ko: "  ",') })).toEqual([
      'claim/cheap.yaml:2:11 by.ko is empty — write a text here, or take it out',
    ]);
    expect(await problemsWith({ 'table/spending.yaml': spending.replace(/rows:\n.*\n.*\n/, 'rows: []\n') })).toContain(
      'table/spending.yaml:6:7 rows is an empty list — it needs at least one item',
    );
    expect(await problemsWith({ 'table/spending.yaml': spending.replace('period: 2025', 'period: 25') })).toEqual([
      'table/spending.yaml:5:54 measure.period is too small — at least 1900',
    ]);
  });

  test('names that cannot be names', async () => {
    expect(await problemsWith({ 'faq/plan.yaml': plan.replaceAll('cost', 'Cost-1') })).toContain(
      'faq/plan.yaml:3:3 figures.Cost-1 is not a valid name — a figure name is one lower-case word',
    );
    expect(await problemsWith({ 'table/spending.yaml': spending.replace('name: spending', 'name: Spending!') })).toEqual([
      'table/spending.yaml:3:9 command.name: a command name is 1-32 lower-case letters, digits, "-" or "_" — see knowledge/README.md for how this value is written',
    ]);
  });
});

describe('ranges', () => {
  test.each([
    ['{ low: 2, high: 1, unit: USD }', 'low (2) is above high (1) — swap the two, or fix the wrong one'],
    ['{ low: 2, high: 2, unit: USD }', 'low and high are both 2 — write value: 2'],
    ['{ value: 1, high: 2, unit: USD }', 'value stands beside low or high — write either value, or low and/or high'],
    ['{ approx: true, unit: USD }', 'no amount — write value for one amount, or low and/or high for a range'],
  ])('figure %s', async (written, problem) => {
    expect(await problemsWith({ 'faq/plan.yaml': plan.replace('{ value: 5e9, unit: USD, approx: true }', written) })).toEqual([
      `faq/plan.yaml:3:9 figures.cost: ${problem}`,
    ]);
  });

  test('a row and a total', async () => {
    expect(
      await problemsWith({ 'table/spending.yaml': spending.replace('low: 1e9, high: 2e9', 'low: 2e9, high: 1e9').replace('low: 3e9', '') }),
    ).toEqual([
      'table/spending.yaml:8:12 rows[1].value: low (2000000000) is above high (1000000000) — swap the two, or fix the wrong one',
      'table/spending.yaml:12:12 totals[1].value: no amount — write value for one amount, or low and/or high for a range',
    ]);
  });
});
