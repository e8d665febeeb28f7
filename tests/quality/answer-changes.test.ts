/** A change of the knowledge tells what becomes of its answers, and can neither ping anybody nor break the page it is shown on. */
import pino from 'pino';
import { expect, it } from 'vitest';
import { commandsFor } from '../../src/commands/commands.ts';
import { createBot } from '../../src/core/bot.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { answerChanges } from '../../src/quality/answer-changes.ts';
import { reportAnswerChanges } from '../../src/quality/answer-changes-report.ts';
import { folderWith, validFolder } from '../support/knowledge-folder.ts';

async function botOf(contents: Parameters<typeof folderWith>[0]) {
  const loaded = await loadKnowledge(await folderWith(contents));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return createBot(commandsFor(loaded.knowledge), pino({ level: 'silent' }));
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
  expect(report).toContain('### Says something else (1)');
  expect(report).toMatch(/약 50억 달러.*→.*약 60억 달러/);
});

it('an entry that is gone, and one that is new, are told', async () => {
  const added = plan.replace('계획이 뭐야?, What is the plan?', '고양이 나이는?').replace('related: [claim/cheap, spending/acme]\n', '');
  const [whole, less] = [await botOf({ 'faq/cat.yaml': added }), await botOf({})];
  const question = '고양이 나이는?';
  expect(reportAnswerChanges(await answerChanges([question], whole, less), 1)).toContain('### No longer answered (1)');
  expect(reportAnswerChanges(await answerChanges([question], less, whole), 1)).toContain('### Answered now (1)');
});

it('what the knowledge says is plain text in the report, and no more than a page of it', () => {
  const hostile = '@everyone `code` [link](http://evil.example)\n# heading';
  const change = { question: hostile, before: undefined, after: { ids: ['faq/plan'], stated: [hostile] } };
  const report = reportAnswerChanges(
    Array.from({ length: 80 }, () => change),
    80,
  );
  expect(report).toContain('- `` @everyone `code` [link](http://evil.example) # heading ``: nothing → ` faq/plan `');
  expect(report).toContain('- and 30 more');
  expect(report.split('\n').filter((line) => line.startsWith('# '))).toEqual([]);
});
