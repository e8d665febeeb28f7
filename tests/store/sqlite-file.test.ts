/** The file of an SQLite belongs to its owner alone, may be deleted or replaced under the bot, and may be of a newer version. */
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backUp } from '../../src/store/backup.ts';
import { openDatabase } from '../../src/store/database.ts';
import { listGaps } from '../../src/store/gaps.ts';
import { openStore } from '../../src/store/store.ts';
import { everyDatabase, read } from '../support/databases.ts';
import { memoryLog } from '../support/memory-log.ts';

const keepDays = { gaps: 90, votes: 365, posts: 365 };
const slack = { platform: 'slack', workspace: 'T1' };

const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'sqlite-file-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

function opened(address: string) {
  const { log, lines } = memoryLog();
  const store = openStore({ address, keepDays, log, watchEvery: 20 });
  onTestFinished(store.close);
  const record = (text: string) => store.recordGap({ text, ...slack });
  const errors = () => lines('error').map(({ err }) => String(Object(err).message));
  return { store, record, errors };
}

const textsIn = async (address: string) => (await read(address, listGaps)).map(({ text }) => text).toSorted();

describe('it is for its owner alone', () => {
  it('where it is new, with the folders that are made for it', async () => {
    const path = join(await folder(), 'state', 'data', 'bot.db');
    const { record, store } = opened(path);
    record('cake');
    await expect.poll(() => store.writes().waiting).toBe(0);
    expect([await mode(dirname(path)), await mode(dirname(dirname(path)))]).toEqual(['700', '700']);
    for (const file of await readdir(dirname(path))) expect([file, await mode(join(dirname(path), file))]).toEqual([file, '600']);
  });

  it('where an earlier version made it for everybody', async () => {
    const path = join(await folder(), 'data', 'bot.db');
    await mkdir(dirname(path));
    await writeFile(path, '');
    await chmod(path, 0o644);
    await chmod(dirname(path), 0o755);
    await (await openDatabase(path)).destroy();
    expect([await mode(dirname(path)), await mode(path)]).toEqual(['700', '600']);
  });

  it('and what else is in its folder stays for others', async () => {
    const path = join(await folder(), 'shared', 'bot.db');
    await mkdir(dirname(path));
    await chmod(dirname(path), 0o755);
    await writeFile(join(dirname(path), 'notes.txt'), '');
    await (await openDatabase(path)).destroy();
    expect([await mode(dirname(path)), await mode(path)]).toEqual(['755', '600']);
  });
});

describe('under the bot', () => {
  it('it is deleted: that is said, also where nothing is asked, and what is to be remembered waits until it is back', async () => {
    const path = join(await folder(), 'bot.db');
    const { store, record, errors } = opened(path);
    record('before');
    await expect.poll(() => store.writes().waiting).toBe(0);
    await rename(path, `${path}.away`);
    await expect.poll(store.trouble).toBe('deleted');
    expect(errors()).toEqual([expect.stringContaining('was deleted')]);
    record('meanwhile');
    await rename(`${path}.away`, path);
    await expect.poll(store.trouble).toBeUndefined();
    await store.close();
    expect(await textsIn(path)).toEqual(['before', 'meanwhile']);
  });

  it('it is replaced by a copy, made while the bot went on: that is used', async () => {
    const path = join(await folder(), 'bot.db');
    const { store, record } = opened(path);
    record('before');
    await expect.poll(() => store.writes().waiting).toBe(0);
    const copy = `${path}.copy`;
    await backUp(path, copy);
    expect(await mode(copy)).toBe('600');
    await expect(backUp(path, copy)).rejects.toThrow('EEXIST');
    record('in between');
    await expect.poll(() => store.writes().waiting).toBe(0);
    for (const end of ['-wal', '-shm']) await rm(`${path}${end}`, { force: true });
    await rename(copy, path);
    record('afterwards');
    await expect.poll(() => store.writes().waiting).toBe(0);
    await store.close();
    expect(await textsIn(path)).toEqual(['afterwards', 'before']);
  });
});

describe.each(everyDatabase)('on %s', (_, there, openServer) => {
  it.skipIf(!there)(
    'a newer version has been there: nothing is touched, and that is said',
    async () => {
      const server = await openServer();
      onTestFinished(() => server.close());
      const address = await server.fresh();
      const add = (name: string) =>
        read(address, async (db) => {
          const steps = db.withTables<{ kysely_migration: { name: string; timestamp: string } }>();
          await steps.insertInto('kysely_migration').values({ name, timestamp: '' }).execute();
        });
      await add('999-what-is-to-come');
      const { store, record, errors } = opened(address);
      record('cake');
      await expect.poll(store.trouble, { timeout: 10_000 }).toBe('newer');
      expect(errors()).toEqual([expect.stringContaining('a newer version of the bot has changed the database (999-what-is-to-come)')]);
    },
    60_000,
  );
});
