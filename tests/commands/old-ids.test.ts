/** An entry whose file was renamed is still found by what it was called: typed, pressed, posted or talked about before. */
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { commandsFor } from '../../src/commands/commands.ts';
import { createBot } from '../../src/core/bot.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { type FolderContents, folderWith, validFolder } from '../support/knowledge-folder.ts';
import { personWith } from '../support/project.ts';

const plan = validFolder['faq/plan.yaml'];

/** The plan under another name, with what referred to it left as it was. */
const renamed: FolderContents = {
  'faq/plan.yaml': undefined,
  'claim/cheap.yaml': `${validFolder['claim/cheap.yaml']}related: [faq/plan]\n`,
  'faq/roadmap.yaml': plan.replace('source:', 'aliases: [plan]\nsource:'),
};

async function knowledgeWith(contents: FolderContents): Promise<Knowledge> {
  const loaded = await loadKnowledge(await folderWith(contents));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.knowledge;
}

test('/faq finds it by its old id, and by the new one', async () => {
  const person = personWith(await knowledgeWith(renamed));
  expect(await person.says('/faq plan')).toMatchObject({ id: 'faq/roadmap' });
  expect(await person.says('/faq roadmap')).toMatchObject({ id: 'faq/roadmap' });
});

test('what a file is called now comes before what another was called', async () => {
  const another = plan.replace('title: { ko: 계획, en: The plan }', 'title: { ko: 다른 것, en: Roadmap }');
  const knowledge = await knowledgeWith({ ...renamed, 'faq/other.yaml': another });
  expect(await personWith(knowledge).says('/faq roadmap')).toMatchObject({ id: 'faq/roadmap' });
});

test('what refers to it leads to it', async () => {
  const knowledge = await knowledgeWith(renamed);
  expect(knowledge.tables[0]).toMatchObject({ related: ['faq/roadmap'], totals: [{ entry: 'faq/roadmap' }] });
  expect((await personWith(knowledge).says('/claim cheap')).offers).toEqual(['계획']);
});

test('a talk goes on and buttons lead to it after the file was renamed', async () => {
  const [before, after] = [await knowledgeWith({}), await knowledgeWith(renamed)];
  const bot = createBot(commandsFor(before), pino({ level: 'silent' }));
  const conversation = { resumeFrom: 'talk', saveAs: 'talk' };
  const request = { id: '1', locale: 'ko', surface: 'dm', user: { id: 'U1' }, place: { platform: 'terminal' }, conversation } as const;
  const first = await bot.run({ command: 'faq', args: { topic: 'plan' } }, request);
  const checked = await bot.run({ command: 'check', args: { statement: '50억 달러', about: 'faq/plan' } }, { ...request, id: '2' });
  if (first.reply.status !== 'answer' || checked.reply.status !== 'answer') throw new Error('Not answered.');
  bot.replace(commandsFor(after));

  const source = await bot.run({ command: 'ask', args: { question: '출처는?' } }, { ...request, id: '3' });
  expect(source.reply).toMatchObject({ status: 'answer', parts: [{ id: 'faq/roadmap' }] });
  const calls = [first.reply.parts[0].call, checked.reply.parts[0].call];
  for (const call of calls) {
    const { reply } = await bot.press({ kind: 'call', locale: 'ko', call }, request);
    expect(reply).toMatchObject({ status: 'answer', parts: [{ id: 'faq/roadmap' }] });
  }
  for (const part of [first.reply.parts[0], checked.reply.parts[0]])
    expect(await bot.answerNow(part, 'ko')).toMatchObject({ id: 'faq/roadmap', stated: part.stated });
});
