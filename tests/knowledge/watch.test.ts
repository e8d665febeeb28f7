import { rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { folderState, watchKnowledge } from '../../src/knowledge/watch.ts';
import { folderWith, validFolder, writeFiles, writeFolder } from '../support/knowledge-folder.ts';

const plan = validFolder['faq/plan.yaml'];
const anotherPlan = plan.replace('en: The plan', 'en: Another plan');
const brokenPlan = plan.replace('costs {cost}', 'costs {price}');

/** Waits for what a slow machine may take long for. */
const eventually = (holds: () => void) => vi.waitFor(holds, 10_000);

interface Watched {
  /** English title of faq/plan in the knowledge served now; undefined while it has none. */
  title(): string | undefined;
  /** Everything handed over, in order: `loaded`, or the problems of a broken state. */
  readonly told: readonly (string | readonly string[])[];
  tells(what: string | readonly string[], times?: number): Promise<void>;
  close(): Promise<void>;
}

async function watched(folder: string, onLoaded: (knowledge: Knowledge) => void = () => {}): Promise<Watched> {
  const from = await folderState(folder);
  const first = await loadKnowledge(folder);
  let served = first.ok ? first.knowledge : undefined;
  const told: (string | readonly string[])[] = [];
  const watch = watchKnowledge<{ readonly knowledge: Knowledge }>(folder, {
    load: loadKnowledge,
    from,
    interval: 20,
    onLoaded({ knowledge }) {
      onLoaded(knowledge);
      served = knowledge;
      told.push('loaded');
    },
    onProblems: (problems) => told.push(problems.map(formatProblem)),
  });
  onTestFinished(() => watch.close());
  return {
    title: () => served?.entries.find(({ id }) => id === 'faq/plan')?.title.en,
    told,
    tells: (what, times = 1) =>
      eventually(() => expect(told.filter((each) => JSON.stringify(each) === JSON.stringify(what))).toHaveLength(times)),
    close: () => watch.close(),
  };
}

const save = (folder: string, content: string) => writeFile(join(folder, 'faq/plan.yaml'), content);

const missingFigure = [
  'faq/plan.yaml:3:3 {cost} is not shown in en — show the same figures in every language',
  'faq/plan.yaml:6:7 {price} has no figure — add price to figures, or use one of: cost',
];
const noFolder = (folder: string) => [
  `${folder}:1:1 there is no such knowledge folder — set KNOWLEDGE_DIR to a folder with a knowledge.yaml`,
];

test('a saved file is served', async () => {
  const folder = await folderWith({});
  const bot = await watched(folder);
  await save(folder, anotherPlan);
  await bot.tells('loaded');
  expect(bot.title()).toBe('Another plan');
});

test('what is saved between loading and watching is not missed', async () => {
  const folder = await folderWith({});
  const from = await folderState(folder);
  await loadKnowledge(folder);
  await save(folder, anotherPlan);
  const onLoaded = vi.fn();
  const watch = watchKnowledge(folder, { load: loadKnowledge, from, interval: 20, onLoaded, onProblems: () => {} });
  onTestFinished(() => watch.close());
  await eventually(() => expect(onLoaded).toHaveBeenCalledOnce());
});

test('a broken file is reported once with its place, and the last good knowledge goes on until it is corrected', async () => {
  const folder = await folderWith({});
  const bot = await watched(folder);
  await save(folder, brokenPlan);
  await bot.tells(missingFigure);
  expect(bot.title()).toBe('The plan');
  await save(folder, anotherPlan);
  await bot.tells('loaded');
  expect(bot.title()).toBe('Another plan');
  expect(bot.told).toEqual([missingFigure, 'loaded']);
});

test('putting back exactly what was there before ends the trouble', async () => {
  const folder = await folderWith({});
  const bot = await watched(folder);
  const aside = join(folder, '..', 'plan.yaml');
  await rename(join(folder, 'faq/plan.yaml'), aside);
  await eventually(() => expect(bot.told).toHaveLength(1));
  expect(bot.title()).toBe('The plan');
  await rename(aside, join(folder, 'faq/plan.yaml'));
  await bot.tells('loaded');
});

test('a file left half written takes no entry away', async () => {
  const folder = await folderWith({});
  const bot = await watched(folder);
  for (const length of [0, 30, 150]) {
    const reports = bot.told.length;
    await save(folder, anotherPlan.slice(0, length));
    await eventually(() => expect(bot.told.length).toBeGreaterThan(reports));
    expect(bot.title()).toBe('The plan');
  }
  expect(bot.told).not.toContain('loaded');
  await save(folder, anotherPlan);
  await bot.tells('loaded');
  expect(bot.title()).toBe('Another plan');
});

test('a new file, a renamed and a deleted one', async () => {
  const folder = await folderWith({});
  const loaded: string[][] = [];
  const bot = await watched(folder, ({ entries }) => loaded.push(entries.map(({ id }) => id)));
  await writeFiles(folder, {
    'faq/new.yaml': validFolder['claim/cheap.yaml'].replace(/^by:.*\nstatus:.*\n/m, '').replace('claim:', 'answer:'),
  });
  await bot.tells('loaded');
  await rename(join(folder, 'faq/new.yaml'), join(folder, 'faq/newer.yaml'));
  await bot.tells('loaded', 2);
  await rm(join(folder, 'faq/newer.yaml'));
  await bot.tells('loaded', 3);
  expect(loaded).toEqual([
    ['faq/new', 'faq/plan', 'claim/cheap'],
    ['faq/newer', 'faq/plan', 'claim/cheap'],
    ['faq/plan', 'claim/cheap'],
  ]);
});

test('a deleted file that others point to is a problem, not a hole', async () => {
  const folder = await folderWith({});
  const bot = await watched(folder);
  await rm(join(folder, 'claim/cheap.yaml'));
  await bot.tells(['faq/plan.yaml:9:11 there is no entry "claim/cheap" — write an id such as faq/name, claim/name, a table or table/row']);
  expect(bot.title()).toBe('The plan');
});

test('an editor that writes beside the file and renames it into place', async () => {
  const folder = await folderWith({});
  const bot = await watched(folder);
  await writeFiles(folder, { 'faq/.plan.yaml.swp': 'b0VIM', 'faq/plan.yaml~': plan, 'faq/plan.yaml.tmp': anotherPlan });
  await rename(join(folder, 'faq/plan.yaml.tmp'), join(folder, 'faq/plan.yaml'));
  await bot.tells('loaded');
  expect(bot.title()).toBe('Another plan');
  expect(bot.told).toEqual(['loaded']);
});

test('another folder moved into its place', async () => {
  const folder = await folderWith({});
  const other = await folderWith({ 'faq/plan.yaml': anotherPlan });
  const bot = await watched(folder);
  await rename(folder, `${folder}-before`);
  await rename(other, folder);
  await eventually(() => expect(bot.title()).toBe('Another plan'));
});

test('a symbolic link that is turned to another folder', async () => {
  const [before, after] = [await folderWith({}), await folderWith({ 'faq/plan.yaml': anotherPlan })];
  const link = join(before, '..', 'current');
  await symlink(before, link);
  const bot = await watched(link);
  await symlink(after, `${link}-next`);
  await rename(`${link}-next`, link);
  await bot.tells('loaded');
  expect(bot.title()).toBe('Another plan');
});

test('a folder that is gone for a while, or empty', async () => {
  const folder = await folderWith({});
  const bot = await watched(folder);
  await rename(folder, `${folder}-aside`);
  await bot.tells(noFolder(folder));
  expect(bot.title()).toBe('The plan');
  await rename(`${folder}-aside`, folder);
  await bot.tells('loaded');

  await rm(folder, { recursive: true });
  await bot.tells(noFolder(folder), 2);
  await writeFiles(folder, { '.gitkeep': '' });
  await bot.tells(['knowledge.yaml:1:1 the folder has no knowledge.yaml — add one with languages and name']);
  expect(bot.title()).toBe('The plan');
  await writeFiles(folder, { ...validFolder, 'faq/plan.yaml': anotherPlan });
  await eventually(() => expect(bot.title()).toBe('Another plan'));
});

test('many files at once, as a checkout writes them, end in the last state', async () => {
  const folder = await folderWith({});
  const bot = await watched(folder);
  for (let round = 1; round <= 5; round++) {
    const title = `en: "Plan ${round}"`;
    await writeFiles(folder, { ...validFolder, 'faq/plan.yaml': plan.replace('en: The plan', title) });
    await rm(join(folder, 'table'), { recursive: true });
    await writeFiles(folder, { 'table/spending.yaml': validFolder['table/spending.yaml'] });
  }
  await eventually(() => expect(bot.title()).toBe('Plan 5'));
});

test('files that are not read change nothing', async () => {
  const folder = await folderWith({});
  const before = await folderState(folder);
  await writeFiles(folder, {
    'README.md': '# notes',
    '.hidden': 'x',
    'faq/.plan.yaml.swp': 'x',
    'faq/plan.yaml~': plan,
    'schema/x.json': '{}',
  });
  expect(await folderState(folder)).toBe(before);
  await utimes(join(folder, 'faq/plan.yaml'), 0, 0);
  expect(await folderState(folder)).not.toBe(before);
});

test('a caller that fails is told so, and watching goes on', async () => {
  const folder = await folderWith({});
  let failures = 0;
  const bot = await watched(folder, () => {
    failures += 1;
    if (failures === 1) throw new Error('no index could be built');
  });
  await save(folder, anotherPlan);
  await bot.tells([
    `${folder}:1:1 the folder could not be loaded: no index could be built — check that it exists and may be read, then save a file`,
  ]);
  await save(folder, plan);
  await bot.tells('loaded');
});

test('after it is closed nothing is handed over', async () => {
  const folder = await folderWith({});
  const [closed, open] = [await watched(folder), await watched(folder)];
  await closed.close();
  await save(folder, anotherPlan);
  await open.tells('loaded');
  expect(closed.told).toEqual([]);
});

test('a folder that is not there from the beginning is loaded when it comes', async () => {
  const folder = join(await writeFolder({}), 'later');
  const bot = await watched(folder);
  await writeFiles(folder, validFolder);
  await eventually(() => expect(bot.title()).toBe('The plan'));
});

test('follows the figures of a table in their CSV file', async () => {
  const csv = 'table/spending.csv';
  const folder = await folderWith({
    'table/spending.yaml': validFolder['table/spending.yaml'].replace(/rows:\n.*\n.*\n/, ''),
    [csv]: 'row,value\nacme,5\n',
  });
  const amounts: (number | undefined)[] = [];
  const { tells } = await watched(folder, ({ tables }) => amounts.push(tables[0]?.rows[0]?.value.low));
  await writeFile(join(folder, csv), 'row,value\nacme,6000\n');
  await tells('loaded');
  await writeFile(join(folder, csv), 'row,value\nacme,six\n');
  await tells([
    'table/spending.csv:2:6 "six" is not a plain number — write the number alone, in the unit of the measure: 60e9 or 60000000000 for 60 billion',
  ]);
  await writeFile(join(folder, csv), 'row,value\nacme,7\n');
  await tells('loaded', 2);
  expect(amounts).toEqual([6000, 7]);
});
