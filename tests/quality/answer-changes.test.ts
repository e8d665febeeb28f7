/** A change of the knowledge tells what becomes of its answers, and can neither ping anybody nor break the page it is shown on. */
import pino from 'pino';
import { expect, it } from 'vitest';
import { commandsFor } from '../../src/commands/commands.ts';
import { createBot } from '../../src/core/bot.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { answerChanges } from '../../src/quality/answer-changes.ts';
import { reportAnswerChanges } from '../../src/quality/answer-changes-report.ts';
import { figureChanges } from '../../src/quality/figure-changes.ts';
import { folderWith, validFolder } from '../support/knowledge-folder.ts';

async function knowledgeOf(contents: Parameters<typeof folderWith>[0]) {
  const loaded = await loadKnowledge(await folderWith(contents));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.knowledge;
}

async function botOf(contents: Parameters<typeof folderWith>[0]) {
  return createBot(commandsFor(await knowledgeOf(contents)), pino({ level: 'silent' }));
}

const plan = validFolder['faq/plan.yaml'];
const question = '계획이 뭐야?';

it('nothing changed is said in one line', async () => {
  expect(reportAnswerChanges(await answerChanges([question], await botOf({}), await botOf({})), 1)).toBe(
    'None of 1 sample questions is answered differently.',
  );
});

it('another figure is shown before and after', async () => {
  const changes = await answerChanges([question], await botOf({}), await botOf({ 'faq/plan.yaml': plan.replace('5e9', '6e9') }));
  const report = reportAnswerChanges(changes, 1);
  expect(report).toContain('### ` faq/plan ` (1 question)');
  expect(report).toMatch(/^- says something else, .*약 50억 달러.*→.*약 60억 달러.*계획이 뭐야/m);
});

it('figures that changed are told entry by entry, old and new, whether a question shows them or not', async () => {
  const spending = validFolder['table/spending.yaml'];
  const [before, after] = [
    await knowledgeOf({}),
    await knowledgeOf({
      'faq/plan.yaml': plan.replace('5e9', '6e9'),
      'table/spending.yaml': spending.replace('high: 2e9', 'high: 4e9').replace('low: 3e9', 'low: 5e9'),
    }),
  ];
  expect(figureChanges(before, before)).toEqual([]);
  const report = reportAnswerChanges([], 3, figureChanges(before, after));
  expect(report.split('\n\n').slice(1).join('\n')).toBe(
    [
      '### ` faq/plan ` (1 figure)',
      '- figure ` cost `: ` about $5 billion ` → ` about $6 billion `',
      '### ` spending/acme ` (1 figure)',
      '- figure ` 2025 `: ` $1–2 billion (expected) ` → ` $1–4 billion (expected) `',
      '### ` spending ` (1 figure)',
      '- figure ` total 2026 `: ` $3 billion or more (planned) ` → ` $5 billion or more (planned) `',
    ].join('\n'),
  );
});

it('an entry that is gone, and one that is new, are told', async () => {
  const added = plan.replace('계획이 뭐야?, What is the plan?', '고양이 나이는?').replace('related: [claim/cheap, spending/acme]\n', '');
  const [whole, less] = [await botOf({ 'faq/cat.yaml': added }), await botOf({})];
  const question = '고양이 나이는?';
  expect(reportAnswerChanges(await answerChanges([question], whole, less), 1)).toMatch(
    /^### ` faq\/cat ` \(1 question\)\n\n- no longer answered: ` 고양이 나이는\? `$/m,
  );
  expect(reportAnswerChanges(await answerChanges([question], less, whole), 1)).toMatch(
    /^### ` faq\/cat ` \(1 question\)\n\n- answered now: ` 고양이 나이는\? `$/m,
  );
});

it('what the knowledge says is plain text in the report, and no more than a page of it', () => {
  const hostile = '@everyone `code` [link](http://evil.example)\n# heading';
  const change = { question: hostile, before: undefined, after: { ids: ['faq/plan'], stated: [hostile] } };
  const report = reportAnswerChanges(
    Array.from({ length: 80 }, () => change),
    80,
  );
  expect(report).toContain('- answered now: `` @everyone `code` [link](http://evil.example) # heading ``');
  expect(report).toContain('- and 30 more');
  expect(report.split('\n').filter((line) => line.startsWith('# '))).toEqual([]);
});
