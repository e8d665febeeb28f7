/** What a folder came to is used again only where nothing is different, and never where that could change an answer. */
import { chmod, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { placesOf } from '../../src/knowledge/places.ts';
import { engineFrom, questionEngine } from '../../src/resolve/question-engine.ts';
import { learnFolder } from '../../src/runtime/learn-folder.ts';
import { keptLearning } from '../../src/runtime/learning-cache.ts';
import { folderWith, validFolder, writeFiles, writeFolder } from '../support/knowledge-folder.ts';

const day = () => '2026-06-30';
const namesIn = async (folder: string) => (await readdir(folder)).sort();
const plan = (cost: string) => ({ 'faq/plan.yaml': validFolder['faq/plan.yaml'].replace('5e9', cost) });

async function learned(folder: string, cache?: string) {
  const outcome = await learnFolder(folder, cache);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome;
}

/** A folder that was learned from, and the one file in which that is kept. */
async function learnedBefore() {
  const [folder, cache] = [await folderWith({}), await writeFolder({})];
  await learnFolder(folder, cache);
  const [name = ''] = await namesIn(cache);
  return { folder, cache, file: join(cache, name) };
}

describe('a folder that was learned from before', () => {
  it('is answered from as if it were learned from now', async () => {
    const { folder, cache } = await learnedBefore();
    const { knowledge, model, places } = await learned(folder, cache);
    const kept = engineFrom(knowledge, model, day);
    const loaded = await loadKnowledge(folder);
    if (!loaded.ok) throw new Error('The folder does not load.');
    expect(knowledge).toEqual(loaded.knowledge);
    expect(places).toEqual(placesOf(loaded.files));
    const now = questionEngine(loaded.knowledge, day);
    for (const question of ['What is the plan?', '계획이 뭐야?', 'zorbex', 'planned costs']) {
      expect(kept.search.find(kept.read(question))).toEqual(now.search.find(now.read(question)));
    }
    expect(await namesIn(cache)).toHaveLength(1);
  });

  it('is read again where one figure of it is another', async () => {
    const { folder, cache } = await learnedBefore();
    await writeFiles(folder, plan('6e9'));
    const { knowledge } = await learned(folder, cache);
    expect(knowledge.entries.find(({ id }) => id === 'faq/plan')?.figures).toMatchObject({ cost: { quantity: { low: 6e9 } } });
    expect(await namesIn(cache)).toHaveLength(2);
  });

  it('has its problems told, whatever it was before', async () => {
    const { folder, cache } = await learnedBefore();
    await writeFiles(folder, { 'faq/notes.txt': 'mine' });
    expect(await learnFolder(folder, cache)).toMatchObject({ ok: false, problems: [{ file: 'faq/notes.txt' }] });
    expect(await namesIn(cache)).toHaveLength(1);
  });
});

describe('what is kept', () => {
  it.each<[string, (whole: Buffer) => Buffer]>([
    ['cut off', (whole) => whole.subarray(0, whole.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['changed by one bit', (whole) => Buffer.concat([whole.subarray(0, -1), Buffer.of((whole.at(-1) ?? 0) ^ 1)])],
    ['something else', () => Buffer.from('{"known":{}}'.repeat(100))],
  ])('and %s is not used, but written anew', async (_, damaged) => {
    const { folder, cache, file } = await learnedBefore();
    const whole = await readFile(file);
    await writeFile(file, damaged(whole));
    expect(await keptLearning(file)).toBeUndefined();
    expect(await learnFolder(folder, cache)).toEqual(await learnFolder(folder, undefined));
    expect(await readFile(file)).toEqual(whole);
  });

  it('is what was used last', async () => {
    const { folder, cache, file } = await learnedBefore();
    const others = Array.from({ length: 9 }, (_, at) => join(cache, `${at}.learned`));
    for (const [at, path] of others.entries()) {
      await writeFile(path, '');
      await utimes(path, 1_000 + at, 1_000 + at);
    }
    await utimes(file, 0, 0);
    await learnFolder(folder, cache);
    await learnFolder(await folderWith(plan('7e9')), cache);
    const left = (await namesIn(cache)).map((name) => join(cache, name));
    expect(left).toHaveLength(8);
    expect(left).toEqual(expect.arrayContaining([file, ...others.slice(3)]));
  });

  it('is read by nobody else', async () => {
    const { cache, file } = await learnedBefore();
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect(await namesIn(cache)).toHaveLength(1);
  });
});

it('where nothing can be kept, a folder is learned from all the same', async () => {
  const folder = await folderWith({});
  const others = await writeFolder({ file: '' });
  await mkdir(join(others, 'closed'));
  await chmod(join(others, 'closed'), 0o500);
  for (const cache of [join(others, 'file/cache'), join(others, 'closed')]) {
    expect(await learnFolder(folder, cache)).toEqual(await learnFolder(folder, undefined));
  }
});
