/** Markdown that no platform can show is a problem of the check, with the place where it stands in the file. */
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { unshowableMarkdown } from '../../src/quality/unshowable-markdown.ts';
import { folderWith, validFolder } from '../support/knowledge-folder.ts';

const plan = validFolder['faq/plan.yaml'];

async function problemsOf(korean: string, file: 'faq/plan.yaml' | 'claim/cheap.yaml' = 'faq/plan.yaml'): Promise<string[]> {
  const content =
    file === 'faq/plan.yaml'
      ? plan.replace('  ko: 비용은 {cost}입니다.', `  ko: ${korean}`)
      : `${validFolder['claim/cheap.yaml']}against:\n  ko: ${korean}\n  en: No.\n`;
  const loaded = await loadKnowledge(await folderWith({ [file]: content }));
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return unshowableMarkdown(loaded.files).map((problem) => formatProblem(problem).replace(/ — .*/, ''));
}

const block = (...lines: readonly string[]) => ['|', ...lines.map((line) => (line === '' ? '' : `    ${line}`))].join('\n');

test('HTML', async () => {
  const text = block(
    '비용은 {cost}입니다.<br>그리고<br>',
    '',
    '<details>',
    '<summary>더</summary>',
    '</details>',
    '',
    '- 하나',
    '- <b>둘</b>',
  );
  expect(await problemsOf(text)).toEqual([
    'faq/plan.yaml:6:19 HTML is shown as it is written: <br>',
    'faq/plan.yaml:6:26 HTML is shown as it is written: <br>',
    'faq/plan.yaml:8:5 HTML is shown as it is written: <details>',
    'faq/plan.yaml:13:7 HTML is shown as it is written: <b>',
    'faq/plan.yaml:13:11 HTML is shown as it is written: </b>',
  ]);
});

test('footnotes, with and without what they say', async () => {
  expect(await problemsOf(block('{cost}[^1], 그리고[^둘]', '', '[^1]: 말'))).toEqual([
    'faq/plan.yaml:6:11 a footnote cannot be shown: [^1]',
    'faq/plan.yaml:6:20 a footnote cannot be shown: [^둘]',
    'faq/plan.yaml:8:5 a footnote cannot be shown: [^1]',
  ]);
});

test('links that lead nowhere from a chat', async () => {
  expect(await problemsOf(block('{cost} [글](./other.md) ![](a.png) [둘][b] [메일](mailto:a@example.org)', '', '[b]: #part'))).toEqual([
    'faq/plan.yaml:6:12 nobody can open ./other.md from a chat',
    'faq/plan.yaml:6:28 nobody can open a.png from a chat',
    'faq/plan.yaml:8:5 the answer has no heading #part',
  ]);
});

test('a heading of the same answer can be linked to, by the name that GitHub gives it', async () => {
  const headings = ['## 환불, 어떻게 하나?', '', '### `refund` *Policy*'];
  expect(await problemsOf(block('{cost} [아래](#환불-어떻게-하나) [Policy](#refund-policy) [없음](#환불)', '', ...headings))).toEqual([
    'faq/plan.yaml:6:54 the answer has no heading #환불',
  ]);
});

test('also in what is said against a claim, and in texts of one line', async () => {
  expect(await problemsOf('아니라고 <i>합니다</i>.', 'claim/cheap.yaml')).toEqual([
    'claim/cheap.yaml:7:12 HTML is shown as it is written: <i>',
    'claim/cheap.yaml:7:18 HTML is shown as it is written: </i>',
  ]);
  expect(await problemsOf('"{cost}\\u003cbr>"')).toEqual(['faq/plan.yaml:5:7 HTML is shown as it is written: <br>']);
});

test('nothing of what is only shown as it is', async () => {
  expect(
    await problemsOf(
      block('{cost} `<br>` \\<br> a < b, 1<2, `[^1]` \\[^1] <https://example.org>', '', '    <b>', '', '```', '[^1] <i>', '```'),
    ),
  ).toEqual([]);
});
