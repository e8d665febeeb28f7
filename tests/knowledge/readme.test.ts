import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../src/answers/markdown.ts';
import { plainBlock } from '../../src/core/plain.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { mark } from '../../src/quality/evaluation.ts';
import { readFolderTests } from '../../src/quality/folder-tests.ts';
import { checkKnowledge } from '../../src/quality/knowledge-check.ts';
import { writeFolder } from '../support/knowledge-folder.ts';
import { personWith } from '../support/project.ts';

async function readme(): Promise<string> {
  return readFile(new URL('../../knowledge/README.md', import.meta.url), 'utf8');
}

/** The README's examples by the path that each gives in its first line. */
async function examples(): Promise<Record<string, string>> {
  const text = await readme();
  const found = [...text.matchAll(/^```yaml\n(# (\S+\.yaml)\n.*?)^```$/gms)];
  expect(found).toHaveLength(text.match(/^```yaml$/gm)?.length ?? 0);
  const figures = [...text.matchAll(/^`(\S+\.csv)`:\n\n```csv\n(.*?)^```$/gms)];
  return Object.fromEntries([
    ...found.map(([, content = '', file = '']) => [file, content]),
    ...figures.map(([, file = '', content = '']) => [file, content]),
  ]);
}

async function loadExamples() {
  const loaded = await loadKnowledge(await writeFolder(await examples()));
  if (!loaded.ok) throw new Error(`the README's examples do not load: ${JSON.stringify(loaded.problems, undefined, 2)}`);
  return loaded;
}

test('one example of each kind of file, and together they load', async () => {
  const files = Object.keys(await examples()).map((file) => file.replace(/\/.*/, ''));
  expect([...new Set(files)].sort()).toEqual([
    'claim',
    'faq',
    'knowledge.yaml',
    'names.yaml',
    'outside.yaml',
    'sources.yaml',
    'table',
    'tests.yaml',
  ]);
  expect((await loadExamples()).knowledge.tables.map(({ id }) => id).sort()).toEqual(['cups', 'visits']);
});

test('the check finds nothing but that rows, kept short, have too few questions', async () => {
  const { files, knowledge } = await loadExamples();
  const person = personWith(knowledge);
  const found = await checkKnowledge(files, async (question) => (await person.says(question)).id ?? undefined);
  expect(found.filter(({ message }) => !/^cups\/\w+ has too few sample questions/.test(message))).toEqual([]);
});

test('the bot answers with them as the README says', async () => {
  const person = personWith((await loadExamples()).knowledge);
  expect(await person.says('/faq monday', 'en')).toMatchObject({ id: 'faq/monday', text: expect.stringContaining('about 30%') });
  expect(await person.says('/faq mondays', 'en')).toMatchObject({
    id: 'faq/monday',
    text: expect.stringContaining('Shop handbook, chapter 1 · Rota, days off (December 2025) (http://wiki.local:8080/rota#holidays)'),
  });
  expect(await person.says('/faq opening hours', 'en')).toMatchObject({ id: 'faq/monday' });
  expect(await person.says('/claim best-coffee', 'ko')).toMatchObject({ text: expect.stringContaining('48시간 이하') });
  expect(await person.says('/cups', 'en')).toMatchObject({ id: 'cups', text: expect.stringContaining('House Blend') });
  expect(await person.says('/cups harbour', 'en')).toMatchObject({ id: 'cups/harbour', text: expect.stringContaining('41,000 cups') });
  expect(await person.says('/cups harbour market', 'en')).toMatchObject({ id: 'cups/comparison' });
  expect(await person.says('/cups total', 'en')).toMatchObject({ id: 'cups/total', text: expect.stringContaining('77,000–79,000 cups') });
  expect(await person.says('/cups top', 'ko')).toMatchObject({ id: 'cups/highest', text: expect.stringContaining('항구점') });
  expect(await person.says('/visits harbour 2025Q1', 'en')).toMatchObject({ id: 'visits/harbour', text: expect.stringContaining('9,100') });
  expect(await person.says('How many guests did our shops have together in Q1?')).toMatchObject({
    text: expect.stringContaining('17,100–17,500'),
  });
  expect(await person.says('시장점 체류 시간은?')).toMatchObject({ id: 'visits/market', text: expect.stringContaining('27분') });
  expect(await person.says('역전점은 몇 잔 팔았어?')).toMatchObject({ status: 'none', text: expect.stringContaining('역전점') });
  expect(await person.says('What wages does the harbour shop pay?')).toMatchObject({ status: 'none' });
});

test('its tests hold', async () => {
  const { knowledge } = await loadExamples();
  const read = await readFolderTests(await writeFolder(await examples()), knowledge);
  if (!read.ok || !read.tests) throw new Error(JSON.stringify(read));
  const person = personWith(knowledge);
  for (const { question } of read.tests.tests) {
    const { reply, id, status, text } = await person.says(question.q);
    const verdict = reply.status === 'answer' ? reply.parts[0].verdict : undefined;
    const { mark: made } = mark(question, { id, status, text, ...(verdict && { verdict }) });
    expect([question.q, made]).toEqual([question.q, 'right']);
  }
});

test('the Markdown it shows comes out with its steps numbered and its code as it is', async () => {
  const [, example = ''] = /^````markdown\n(.*?)^````$/ms.exec(await readme()) ?? [];
  const text = readMarkdown(example).map(plainBlock).join('\n');
  expect(text).toContain('1. Weigh the beans:\n   weigh --grams\n2. Grind them, not too fine.\n   • drip: medium\n');
  expect(text).toContain('> A grinder is cleaned every evening.');
});

test('the problem it shows is what loading says of that mistake', async () => {
  const files = await examples();
  const mistaken = { ...files, 'faq/monday.yaml': files['faq/monday.yaml']?.replace('there are {guests}', 'there are {guest}') };
  const loaded = await loadKnowledge(await writeFolder(mistaken));
  const problems = loaded.ok ? [] : loaded.problems.map(formatProblem);
  expect(problems).toContain(/^faq\/monday\.yaml:\d.*$/m.exec(await readme())?.[0]);
});
