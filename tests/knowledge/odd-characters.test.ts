/** Spaces that only look like those of YAML are named with their place; inside a text any space may stand. */
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { folderWith, validFolder } from '../support/knowledge-folder.ts';

const plan = validFolder['faq/plan.yaml'];

async function problemsOfPlan(right: string, wrong: string): Promise<string[]> {
  expect(plan).toContain(right);
  const loaded = await loadKnowledge(await folderWith({ 'faq/plan.yaml': plan.replace(right, wrong) }));
  return loaded.ok ? [] : loaded.problems.map(formatProblem);
}

const odd = (place: string, what: string, more = '') =>
  `faq/plan.yaml:${place} this is not YAML: ${what} stands where only ordinary spaces can${more} — delete it, and type ordinary spaces in its place`;

describe('a space that is not an ordinary one', () => {
  test.each([
    ['in an indentation', '  ko: 비용', '\u00a0\u00a0ko: 비용', '5:1', 'a no-break space (U+00A0)'],
    ['behind ordinary ones', '  ko: 비용', ' \u00a0ko: 비용', '5:2', 'a no-break space (U+00A0)'],
    ['of a Korean keyboard', '  ko: 비용', '\u3000ko: 비용', '5:1', 'a full-width space (U+3000)'],
    ['of a typesetter', '  ko: 비용', '\u2003ko: 비용', '5:1', 'an unusual space (U+2003)'],
    ['without a width', '  ko: 비용', '  \u200bko: 비용', '5:3', 'a zero-width space (U+200B)'],
    ['that Hangul fills with', '  ko: 비용', '  \u3164ko: 비용', '5:3', 'an unusual space (U+3164)'],
    ['before a key at the margin', 'source: report#1', '\u00a0source: report#1', '8:1', 'a no-break space (U+00A0)'],
    ['before the last line', 'related: [claim/cheap, spending/acme]', '\u00a0', '9:1', 'a no-break space (U+00A0)'],
    ['behind a colon', 'en: It costs', 'en:\u00a0It costs', '6:6', 'a no-break space (U+00A0)'],
    ['behind a dash', '[계획이 뭐야?, What is the plan?]', '\n  -\u00a0계획이 뭐야?', '8:4', 'a no-break space (U+00A0)'],
    ['behind a key', 'source: report#1', 'source\u00a0: report#1', '8:7', 'a no-break space (U+00A0)'],
    ['inside a key', 'source: report#1', 'sou\u200brce: report#1', '8:4', 'a zero-width space (U+200B)'],
    ['of a file that was appended', 'source: report#1', '\ufeffsource: report#1', '8:1', 'a byte order mark (U+FEFF)'],
    [
      'in a block that it ends',
      '  ko: 비용은 {cost}입니다.',
      '  ko: |\n    비용은 {cost}\n\u00a0\u00a0\u00a0\u00a0입니다.',
      '7:1',
      'a no-break space (U+00A0)',
    ],
  ])('%s', async (_, right, wrong, place, what) => {
    expect(await problemsOfPlan(right, wrong)).toEqual([odd(place, what)]);
  });

  test('in every line is said once', async () => {
    const everywhere = plan.replaceAll(/^ {2}/gm, '\u00a0\u00a0');
    expect(await problemsOfPlan(plan, everywhere)).toEqual([odd('3:1', 'a no-break space (U+00A0)', ', and 2 more below')]);
  });
});

describe('inside a text any space may stand', () => {
  test.each([
    ['between words', 'en: It costs', 'en: It\u00a0costs'],
    ['first in a paragraph of a block', 'en: It costs {cost}.', 'en: |\n    It costs\n    \u3000{cost}.\n\n    \u00a0\u00a0Indeed.'],
    ['first in a line of quotes', 'en: It costs {cost}.', 'en: "It costs\n    \u3000{cost}."'],
    ['first in an item of a list', '[계획이 뭐야?, What is the plan?]', '\n  - \u00a0계획이 뭐야?\n  - "\u3000What is the plan?"'],
  ])('%s', async (_, before, after) => {
    expect(await problemsOfPlan(before, after)).toEqual([]);
  });
});

describe('a value that is refused for a character that hardly differs from another names it', () => {
  test.each([
    ['status: disputed', 'status: disputed\u00a0', 'a no-break space (U+00A0)'],
    ['status: disputed', 'status: dis\u200bputed', 'a zero-width space (U+200B)'],
    ['source: report', 'source: report\u2060', 'an unusual space (U+2060)'],
    ['source: report', 'source: report\nrelated: [faq/plan\u200b]', 'a zero-width space (U+200B)'],
    ['source: report', 'source: report\nrelated: ［faq/plan］', 'a full-width “［” (U+FF3B)'],
    ['source: report', 'source: report\nfigures: { cost: { value: ５, unit: USD } }', 'a full-width “５” (U+FF15)'],
    ['source: report', 'source: report\nvalidUntil: “2026-12-31”', 'a curly quote, “ (U+201C)'],
  ])('%s', async (right, wrong, what) => {
    const cheap = validFolder['claim/cheap.yaml'];
    expect(cheap).toContain(right);
    const loaded = await loadKnowledge(await folderWith({ 'claim/cheap.yaml': cheap.replace(right, wrong) }));
    expect(loaded.ok ? [] : loaded.problems.map(formatProblem)).toEqual([expect.stringContaining(` — it holds ${what}: type it anew`)]);
  });
});

describe('other slips of a keyboard and of old systems', () => {
  test('a full-width colon', async () => {
    expect(await problemsOfPlan('source: report#1', 'source：report#1')).toEqual([
      'faq/plan.yaml:8:7 this is not YAML: a full-width colon (：) stands behind a key — type an ordinary colon and a space',
    ]);
  });

  test('lines that end in CR alone', async () => {
    expect(await problemsOfPlan(plan, plan.replaceAll('\n', '\r'))).toEqual([
      'faq/plan.yaml:1:1 the lines end as on old Macs (CR) — save it with line ends of Unix (LF) or Windows (CRLF)',
    ]);
  });

  test.each(['utf-16le', 'with a byte order mark'])('UTF-16, %s', async (form) => {
    const content = Buffer.from(`${form === 'utf-16le' ? '' : '\ufeff'}languages: [en]\n`, 'utf16le');
    const loaded = await loadKnowledge(await folderWith({ 'knowledge.yaml': content }));
    expect(loaded.ok ? [] : loaded.problems.map(formatProblem)).toContain(
      'knowledge.yaml:1:1 the file is not UTF-8 text — save it with the encoding UTF-8',
    );
  });
});
