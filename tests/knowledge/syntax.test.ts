import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { folderWith, validFolder } from '../support/knowledge-folder.ts';

const plan = validFolder['faq/plan.yaml'];

async function problemsOfPlan(content: string): Promise<string[]> {
  const loaded = await loadKnowledge(await folderWith({ 'faq/plan.yaml': content }));
  return loaded.ok ? [] : loaded.problems.map(formatProblem);
}

describe('a slip in YAML is one problem in plain words', () => {
  const colon = 'put a text with a colon in it in "quotes"; write a space after the colon of a key; indent all keys alike';
  const indent = 'give all keys of one level the same number of spaces, and close each [ with ] and each { with }';
  const whole = 'put a whole text with {…}, […], a comma or quotes in it in "quotes"; inside them write \\" for a quote';
  const quote = 'close each quote that was opened, and put a comma between the items of a list in brackets';

  test.each([
    ['a colon in a sentence', 'en: It costs', 'en: In short: it costs', '6:7', 'a key or a text is not where one can be', colon],
    ['no space after a colon', 'source: report#1', 'source:report#1', '8:1', 'a key or a text is not where one can be', colon],
    [
      'a placeholder first in a sentence',
      'en: It costs {cost}',
      'en: {cost} it costs',
      '6:14',
      'something stands where the text has ended already',
      whole,
    ],
    [
      'a placeholder inside braces',
      'en: The plan',
      'en: The {cost} plan',
      '1:26',
      'something stands where the text has ended already',
      whole,
    ],
    ['words behind a quote', 'en: It costs', 'en: "It" costs', '6:12', 'something stands where the text has ended already', whole],
    ['a quote that is never closed', 'ko: 비용은', 'ko: "비용은', '5:7', 'a closing quote, a comma or a colon is missing', quote],
    [
      'a bracket that is never closed',
      'What is the plan?]',
      'What is the plan?',
      '8:1',
      'the line is not indented like those before it, or a bracket above is not closed',
      indent,
    ],
    [
      'a key that is not in line',
      '  en: It',
      ' en: It',
      '6:1',
      'the line is not indented like those before it, or a bracket above is not closed',
      indent,
    ],
    ['a tab', '  ko: 비용', '\tko: 비용', '5:1', 'the line is indented with a tab', 'indent with two spaces a level'],
    ['a backtick first', 'en: It costs', 'en: `It` costs', '6:7', 'a text cannot begin with this character', 'put the text in "quotes"'],
    [
      'a backslash',
      'en: It costs {cost}.',
      'en: "It \\costs {cost}."',
      '6:11',
      'a backslash in "quotes" stands before a letter it cannot stand before',
      "write \\\\ for a backslash, or use 'single quotes'",
    ],
    [
      'a second document',
      'source: report#1',
      '---\nsource: report#1',
      '8:1',
      '--- begins a second document',
      'take the line out, or make it a file of its own',
    ],
  ])('%s', async (_, right, wrong, place, message, hint) => {
    expect(plan).toContain(right);
    expect(await problemsOfPlan(plan.replace(right, wrong))).toEqual([`faq/plan.yaml:${place} this is not YAML: ${message} — ${hint}`]);
  });

  test('a conflict that Git left', async () => {
    const conflict = '<<<<<<< HEAD\nsource: report#1\n=======\nsource: report\n>>>>>>> theirs\n';
    expect(await problemsOfPlan(plan.replace('source: report#1\n', conflict))).toEqual([
      'faq/plan.yaml:8:1 Git left a conflict in the file — keep one side, and take out the lines of <<<, === and >>>',
    ]);
  });
});

test('every key that stands twice is told', async () => {
  expect(await problemsOfPlan(plan.replace('approx: true', 'approx: true, unit: KRW').concat('source: report#1\n'))).toEqual([
    'faq/plan.yaml:3:48 a key stands twice — keep one of the two',
    'faq/plan.yaml:10:1 a key stands twice — keep one of the two',
  ]);
});

test('slips of several files are told together', async () => {
  const loaded = await loadKnowledge(
    await folderWith({
      'faq/plan.yaml': plan.replace('en: It', 'en: `It'),
      'names.yaml': validFolder['names.yaml'].replace('[ACM]', '[ACM'),
    }),
  );
  expect(loaded.ok ? [] : loaded.problems.map(({ file }) => file)).toEqual(['faq/plan.yaml', 'names.yaml']);
});

describe('a file that would take for ever is refused at a place, soon', () => {
  const writeOut = 'write the texts out instead of &anchors and *aliases';
  const tens = (letter: string) => Array(10).fill(letter).join(', ');
  const levels = [...'abcdefgh'].map((letter, at, all) => `${letter}: &${letter} [${tens(at === 0 ? 'x' : `*${all[at - 1]}`)}]`);

  test.each([
    ['20,000 aliases', `a: &a x\nb: [${'*a, '.repeat(20_000)}*a]\n`, `2:405 more than 100 *aliases stand in this file — ${writeOut}`],
    [
      'anchors with an alias each',
      `b: [${Array.from({ length: 5_000 }, (_, at) => `&a${at} x, *a${at}`).join(', ')}]\n`,
      'more than 100 *aliases',
    ],
    ['aliases of aliases', levels.join('\n'), `2:8 *a stands inside &b, which other aliases repeat — ${writeOut}`],
    ['an alias of itself', 'a: &a [*a]\n', `1:8 *a stands inside &a, which other aliases repeat — ${writeOut}`],
    ['20,000 keys', Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join('\n'), 'title is missing'],
    ['10,000 equal keys', 'k: 1\n'.repeat(10_000), 'a key stands twice'],
    ['brackets in brackets', `a: ${'['.repeat(20_000)}`, 'this is not YAML'],
    ['lists in lists', `${'- '.repeat(20_000)}x\n`, 'this is not YAML'],
  ])('%s', async (_, content, problem) => {
    const begun = performance.now();
    const [first = ''] = await problemsOfPlan(content);
    expect(first).toMatch(/^faq\/plan\.yaml:\d+:\d+ /);
    expect(first).toContain(problem);
    // Without the limits each takes from half a minute to longer than anybody waits.
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});
