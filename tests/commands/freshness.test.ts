/** What is past the day until which it was vouched for is answered with a warning, and named by the check with whom to ask. */
import { describe, expect, it } from 'vitest';
import { pastDay } from '../../src/knowledge/freshness.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { outdated } from '../../src/quality/outdated.ts';
import { type FolderContents, folderWith, validFolder } from '../support/knowledge-folder.ts';
import { personWith } from '../support/project.ts';

const plan = validFolder['faq/plan.yaml'];
const spending = validFolder['table/spending.yaml'];

async function loadedWith(changes: FolderContents) {
  const loaded = await loadKnowledge(await folderWith(changes));
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return loaded;
}

describe('an answer', () => {
  it.each([
    ['What is the plan?', 'This was confirmed as valid until January 31, 2020. It may have changed since.'],
    ['계획이 뭐야?', '2020년 1월 31일까지 유효하다고 확인된 내용입니다. 그 뒤로 달라졌을 수 있습니다.'],
  ])('to “%s” past its day says so', async (question, warning) => {
    const { knowledge } = await loadedWith({ 'faq/plan.yaml': `${plan}validUntil: 2020-01-31\n` });
    expect((await personWith(knowledge).says(question)).text).toContain(warning);
  });

  it('from a table past its day says so, whatever is asked of it', async () => {
    const { knowledge } = await loadedWith({ 'table/spending.yaml': `${spending}validUntil: 2020-01-31\n` });
    for (const line of ['/spending', '/spending acme', '/spending total']) {
      expect((await personWith(knowledge).says(line, 'en')).text).toContain('confirmed as valid until January 31, 2020');
    }
  });

  it('that still holds says nothing', async () => {
    const { knowledge } = await loadedWith({ 'faq/plan.yaml': `${plan}validUntil: 2999-12-31\n` });
    expect((await personWith(knowledge).says('What is the plan?')).text).not.toContain('vouched');
  });
});

it('is old from the day after on', () => {
  const until = { validUntil: '2026-03-01' };
  expect(pastDay(until, new Date('2026-03-01T23:59:59Z'))).toBeUndefined();
  expect(pastDay(until, new Date('2026-03-02T00:00:00Z'))).toBe('2026-03-01');
  expect(pastDay({}, new Date('2999-01-01'))).toBeUndefined();
});

it('is listed by the check, with its place and whom to ask', async () => {
  const { files } = await loadedWith({
    'faq/plan.yaml': `${plan}validUntil: 2020-01-31\nowner: the finance team\n`,
    'table/spending.yaml': `${spending}validUntil: 2020-02-01\n`,
  });
  expect(outdated(files).map(formatProblem)).toEqual([
    expect.stringMatching(/^faq\/plan\.yaml:\d+:\d+ faq\/plan was valid until 2020-01-31 — ask the finance team whether it still holds/),
    expect.stringMatching(/^table\/spending\.yaml:\d+:\d+ spending was valid until 2020-02-01 — find out whether it still holds/),
  ]);
});

it.each(['2026-13-01', '31.12.2026', 'soon'])('a day written as %s is a problem', async (written) => {
  const loaded = await loadKnowledge(await folderWith({ 'faq/plan.yaml': `${plan}validUntil: ${written}\n` }));
  expect(loaded.ok ? [] : loaded.problems.map(formatProblem)).toEqual([expect.stringMatching(/^faq\/plan\.yaml:\d+:\d+ .*2026-12-31/)]);
});
