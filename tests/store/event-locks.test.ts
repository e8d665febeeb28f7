/** Processes that share a PostgreSQL agree who deals with an event; where it is away, everybody answers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { hasPostgres, openPostgres, read, type TestServer } from '../support/databases.ts';
import { memoryLog } from '../support/memory-log.ts';

const keepDays = { gaps: 90, votes: 365, posts: 365 };

describe.skipIf(!hasPostgres)('an event', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openPostgres();
  }, 60_000);
  afterAll(() => server?.close());

  async function processes(count: number) {
    const address = await server.fresh();
    const stores = Array.from({ length: count }, () => openStore({ address, keepDays, log: memoryLog().log }));
    // Opened before anybody has to wait for it.
    await Promise.all(stores.map(({ use }) => use(async () => {})));
    return {
      locks: stores.map((store) => store.eventLocks),
      /** As if so much time went by. */
      wait: (milliseconds: number) =>
        read(address, (db) =>
          db
            .updateTable('delivery')
            .set(({ eb }) => ({ until: eb('until', '-', milliseconds) }))
            .execute(),
        ),
      close: () => Promise.all(stores.map((store) => store.close())),
      written: () => stores[0]?.use((db) => db.selectFrom('delivery').selectAll().execute()),
    };
  }

  it('is one process’s of several that ask at once', async () => {
    const { locks, close } = await processes(4);
    const said = await Promise.all(locks.map((one) => one.acquire('Ev1')));
    expect(said.toSorted()).toEqual(['new', 'taken', 'taken', 'taken']);
    await close();
  });

  it('is lost by one that died, kept by one that is done, and left to others by one that gives it back', async () => {
    const { locks, wait, close, written } = await processes(2);
    const [a, b] = locks;
    expect(await a?.acquire('Ev1')).toBe('new');
    expect(await b?.acquire('Ev1')).toBe('taken');
    await wait(16_000);
    expect(await b?.acquire('Ev1')).toBe('unsure');
    b?.settle('Ev1');
    await expect.poll(async () => (await written())?.[0]?.until).toBeGreaterThan(Date.now() + 30 * 60_000);
    await wait(16_000);
    expect(await a?.acquire('Ev1')).toBe('taken');
    b?.release('Ev1');
    await expect.poll(written).toEqual([]);
    expect(await a?.acquire('Ev1')).toBe('new');
    await close();
  });
});

it('an event is answered at once where the database is away', async () => {
  const store = openStore({ address: 'postgres://nobody@127.0.0.1:1/none', keepDays, log: memoryLog().log });
  expect(await store.eventLocks.acquire('Ev1')).toBe('unsure');
  expect(await store.eventLocks.acquire('Ev1')).toBe('unsure');
  await store.close();
});
