/** What could not be answered is remembered, on either database: counted, without persons, for its time, and not lost when the database is away. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetWorkspace } from '../../src/store/forgetting.ts';
import { type Gap, listGaps } from '../../src/store/gaps.ts';
import type { KeepDays } from '../../src/store/retention.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import {
  everyDatabase,
  hasPostgres,
  howToGetPostgres,
  openPostgres,
  openSqliteFolder,
  read,
  type TestServer,
} from '../support/databases.ts';
import { memoryLog } from '../support/memory-log.ts';

if (!hasPostgres) process.stderr.write(`the store is tested on SQLite only: ${howToGetPostgres}\n`);

const hasPrlimit = spawnSync('prlimit', ['--version']).status === 0;

/** The size that files of the process may have, in bytes. */
function setFileLimit(pid: number | undefined, size: string): void {
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(pid), `--fsize=${size}:unlimited`]);
  if (status !== 0) throw new Error(stderr.toString());
}

const day = 24 * 60 * 60_000;
const usual: KeepDays = { gaps: 90, votes: 365, posts: 365 };
const slack = { platform: 'slack', workspace: 'T1' };

const gapsIn = (address: string): Promise<Gap[]> => read(address, listGaps);

/** A process that records without end, and how many times it said that it did. */
function recording(address: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/recording-process.ts', address]);
  let printed = '';
  child.stdout.on('data', (data: Buffer) => {
    printed += data.toString();
  });
  return { child, count: () => Number(printed.trim().split('\n').at(-1)) };
}

const timesIn = async (address: string) => (await gapsIn(address)).reduce((sum, { times }) => sum + times, 0);

describe.each(everyDatabase)('on %s', (_, there, openServer) => {
  let server: Pick<TestServer, 'fresh' | 'close'>;

  beforeAll(async () => {
    if (there) server = await openServer();
  }, 60_000);
  afterAll(() => server?.close());

  async function withStore(
    use: (store: Store) => void,
    options: { readonly address?: string; readonly now?: () => number; readonly keepDays?: Partial<KeepDays> } = {},
  ) {
    const { address = await server.fresh(), keepDays, ...rest } = options;
    const store = openStore({ address, keepDays: { ...usual, ...keepDays }, log: memoryLog().log, ...rest });
    use(store);
    await store.close();
    return address;
  }

  it.skipIf(!there)('the same question in the same place is one, counted, with its first and last time', async () => {
    let now = Date.UTC(2026, 0, 1);
    const address = await withStore(
      (store) => {
        store.recordGap({ text: '엔비디아 주가는?', ...slack });
        now += day;
        store.recordGap({ text: '엔비디아 주가는?', ...slack });
        store.recordGap({ text: '엔비디아 주가는?', platform: 'discord', workspace: undefined });
      },
      { now: () => now },
    );
    expect(await gapsIn(address)).toEqual([
      { text: '엔비디아 주가는?', ...slack, times: 2, first: new Date(Date.UTC(2026, 0, 1)), last: new Date(Date.UTC(2026, 0, 2)) },
      { text: '엔비디아 주가는?', platform: 'discord', workspace: '', times: 1, first: new Date(now), last: new Date(now) },
    ]);
  });

  it.skipIf(!there)('nothing of persons is kept', async () => {
    const address = await withStore((store) => {
      store.recordGap({ text: '<@U123> call me 010-1234-5678 or mina@example.org about 81억', ...slack });
      store.recordGap({ text: 'mina@example.org', ...slack });
    });
    expect((await gapsIn(address)).map(({ text }) => text)).toEqual(['call me or about 81억']);
  });

  it.skipIf(!there)('is deleted when its time is over, and recorded not at all where it is kept for no day', async () => {
    let now = Date.UTC(2026, 0, 1);
    const options = { now: () => now };
    const address = await withStore((store) => store.recordGap({ text: 'old', ...slack }), options);
    now += 60 * day;
    await withStore((store) => store.recordGap({ text: 'newer', ...slack }), { ...options, address });
    now += 40 * day;
    await withStore(() => {}, { ...options, address });
    expect((await gapsIn(address)).map(({ text }) => text)).toEqual(['newer']);
    await withStore((store) => store.recordGap({ text: 'more', ...slack }), { ...options, address, keepDays: { gaps: 0 } });
    expect(await gapsIn(address)).toEqual([]);
  });

  it.skipIf(!there)('a workspace can be forgotten', async () => {
    const address = await withStore((store) => {
      store.recordGap({ text: 'a', ...slack });
      store.recordGap({ text: 'a', platform: 'slack', workspace: 'T2' });
    });
    // The question and its count.
    expect(await read(address, (db) => forgetWorkspace(db, 'T1'))).toBe(2);
    expect((await gapsIn(address)).map(({ workspace }) => workspace)).toEqual(['T2']);
  });

  it.skipIf(!there)('a process that is killed loses nothing that was recorded', async () => {
    const address = await server.fresh();
    const { child, count } = recording(address);
    await expect.poll(count, { timeout: 15_000 }).toBeGreaterThan(25);
    child.kill('SIGKILL');
    await once(child, 'close');
    // One more may have been written than could still be said.
    expect([count(), count() + 1]).toContain(await timesIn(address));
  });

  it.skipIf(!there)('two processes count together', async () => {
    const address = await server.fresh();
    await Promise.all(
      [1, 2].map(() =>
        withStore(
          (store) => {
            for (let time = 0; time < 20; time++) store.recordGap({ text: 'again', ...slack });
          },
          { address },
        ),
      ),
    );
    expect((await gapsIn(address)).map(({ times }) => times)).toEqual([40]);
  });
});

describe.skipIf(!hasPostgres)('a PostgreSQL that goes away', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openPostgres();
  }, 60_000);
  afterAll(() => server?.close());

  it('gets what was asked meanwhile when it is back, and the log says both', async () => {
    const { log, lines } = memoryLog();
    const address = await server.fresh();
    const store = openStore({ address, keepDays: usual, log });
    store.recordGap({ text: 'before', ...slack });
    await expect.poll(() => gapsIn(address).catch(() => [])).toHaveLength(1);
    await server.stop();
    for (const text of ['during', 'during', 'and this']) store.recordGap({ text, ...slack });
    await expect.poll(() => lines('error').map(({ msg }) => msg)).toContainEqual(expect.stringContaining('cannot be written to'));
    await server.start();
    await expect
      .poll(() => lines('info').map(({ msg }) => msg), { timeout: 10_000 })
      .toContainEqual(expect.stringContaining('the database is back'));
    await store.close();
    expect((await gapsIn(address)).map(({ text, times }) => [text, times])).toEqual([
      ['during', 2],
      ['and this', 1],
      ['before', 1],
    ]);
  });
});

describe.skipIf(!hasPrlimit)('a disk that is full', () => {
  it('loses nothing, and takes what waited when there is room again', async () => {
    const folder = await openSqliteFolder();
    const address = await folder.fresh();
    const { child, count } = recording(address);
    await expect.poll(count, { timeout: 15_000 }).toBeGreaterThan(25);

    // No file of the process may grow past its first page any more.
    setFileLimit(child.pid, '4096');
    let full = count();
    await expect
      .poll(
        () => {
          const before = full;
          full = count();
          return full === before;
        },
        { interval: 300, timeout: 10_000 },
      )
      .toBe(true);
    expect(child.exitCode).toBeNull();
    setFileLimit(child.pid, 'unlimited');
    await expect.poll(count, { timeout: 15_000 }).toBeGreaterThan(full + 25);

    child.kill('SIGKILL');
    await once(child, 'close');
    expect([count(), count() + 1]).toContain(await timesIn(address));
    await folder.close();
  });
});
