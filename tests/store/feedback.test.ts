/** Answers are counted by entry and week, and so are the votes on them, on either database: one a person and answer, without an id of anybody. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetPerson, forgetWorkspace } from '../../src/store/forgetting.ts';
import { weeklyStats } from '../../src/store/stats.ts';
import { openStore, type Store, type StoreOptions } from '../../src/store/store.ts';
import { everyDatabase, read, type TestServer } from '../support/databases.ts';
import { memoryLog } from '../support/memory-log.ts';

const day = 24 * 60 * 60_000;
/** A Wednesday. */
const wednesday = Date.UTC(2026, 0, 7, 12);
const slack = { platform: 'slack', workspace: 'T1' };
const nvidia = { person: 'U1', message: 'C1/1.1', entries: ['faq/nvidia'], ...slack };

describe.each(everyDatabase)('on %s', (_, there, openServer) => {
  let server: Pick<TestServer, 'fresh' | 'close'>;
  beforeAll(async () => {
    if (there) server = await openServer();
  }, 60_000);
  afterAll(() => server?.close());

  async function remembering(
    use: (store: Store, wait: (days: number) => void) => void,
    { address, ...options }: Partial<StoreOptions> = {},
  ): Promise<string> {
    const at = address ?? (await server.fresh());
    let now = wednesday;
    const store = openStore({
      address: at,
      keepDays: { gaps: 90, votes: 365, posts: 365 },
      log: memoryLog().log,
      now: () => now,
      ...options,
    });
    use(store, (days) => {
      now += days * day;
    });
    await store.close();
    return at;
  }
  const statsIn = (address: string, weeks = 8, now = wednesday) => read(address, (db) => weeklyStats(db, weeks, now));

  it.skipIf(!there)('weeks begin on Monday, and each entry has its answers and votes', async () => {
    const address = await remembering((store, wait) => {
      store.recordAnswer(['faq/nvidia'], slack);
      store.recordVote({ ...nvidia, helpful: true });
      store.recordGap({ text: 'weather', ...slack });
      wait(4); // Sunday
      store.recordAnswer(['faq/nvidia', 'capex/meta'], slack);
      wait(1); // Monday
      store.recordAnswer(['capex/meta'], { platform: 'discord', workspace: undefined });
    });
    const later = wednesday + 5 * day;
    expect(await statsIn(address, 8, later)).toEqual([
      {
        ...{ week: '2026-01-12', answers: 1, gaps: 0, helpful: 0, votes: 0 },
        entries: [{ entry: 'capex/meta', answers: 1, helpful: 0, votes: 0 }],
      },
      {
        ...{ week: '2026-01-05', answers: 3, gaps: 1, helpful: 1, votes: 1 },
        entries: [
          { entry: 'faq/nvidia', answers: 2, helpful: 1, votes: 1 },
          { entry: 'capex/meta', answers: 1, helpful: 0, votes: 0 },
        ],
      },
    ]);
    expect((await statsIn(address, 1, later)).map(({ week }) => week)).toEqual(['2026-01-12']);
  });

  it.skipIf(!there)('a person has one vote on an answer, which may change; another answer and another person have theirs', async () => {
    const address = await remembering((store) => {
      store.recordVote({ ...nvidia, helpful: true });
      store.recordVote({ ...nvidia, helpful: false });
      store.recordVote({ ...nvidia, message: 'C1/2.2', helpful: true });
      store.recordVote({ ...nvidia, person: 'U2', helpful: true });
      store.recordVote({ ...nvidia, platform: 'discord', helpful: true });
    });
    expect((await statsIn(address))[0]).toMatchObject({ helpful: 3, votes: 4 });
  });

  it.skipIf(!there)('a change of mind by way of another process is still one vote', async () => {
    const address = await server.fresh();
    await Promise.all([true, false].map((helpful) => remembering((store) => store.recordVote({ ...nvidia, helpful }), { address })));
    expect((await statsIn(address))[0]).toMatchObject({ votes: 1 });
  });

  it.skipIf(!there)('no id of a person or message is kept', async () => {
    const address = await remembering((store) => store.recordVote({ ...nvidia, helpful: true }));
    const [kept, ...more] = await read(address, (db) => db.selectFrom('vote').selectAll().execute());
    expect(more).toEqual([]);
    expect(JSON.stringify(kept)).not.toMatch(/U1|C1|1\.1/);
  });

  it.skipIf(!there)('whose they are is told by the operator’s key alone, where there is one', async () => {
    const voteKey = 'a key of the operator';
    const address = await remembering((store) => store.recordVote({ ...nvidia, helpful: true }), { voteKey });
    expect(await read(address, (db) => db.selectFrom('secret').selectAll().execute())).toEqual([]);
    expect(await read(address, (db) => forgetPerson(db, 'slack', 'U1', undefined))).toBe(0);
    expect(await read(address, (db) => forgetPerson(db, 'slack', 'U1', voteKey))).toBe(1);
  });

  it.skipIf(!there)('a person’s votes can be deleted, and a workspace’s', async () => {
    const address = await remembering((store) => {
      store.recordVote({ ...nvidia, helpful: true });
      store.recordVote({ ...nvidia, message: 'C1/2.2', helpful: true });
      store.recordVote({ ...nvidia, person: 'U2', helpful: true });
      store.recordVote({ ...nvidia, person: 'U2', message: 'C9/1', workspace: 'T2', helpful: true });
      store.recordAnswer(['faq/nvidia'], slack);
    });
    expect(await read(address, (db) => forgetPerson(db, 'slack', 'U1', undefined))).toBe(2);
    expect((await statsIn(address))[0]).toMatchObject({ votes: 2 });
    expect(await read(address, (db) => forgetWorkspace(db, 'T1'))).toBe(2);
    expect((await statsIn(address))[0]).toMatchObject({ votes: 1, answers: 0 });
  });

  it.skipIf(!there)('votes go when their time is over, and none are kept where they are off', async () => {
    const address = await remembering((store) => store.recordVote({ ...nvidia, helpful: true }));
    const votes = () => read(address, (db) => db.selectFrom('vote').select('entry').execute());
    await remembering((store) => store.recordAnswer(['faq/nvidia'], slack), { address, now: () => wednesday + 364 * day });
    expect(await votes()).toHaveLength(1);
    await remembering(() => {}, { address, now: () => wednesday + 366 * day });
    expect(await votes()).toEqual([]);
    await remembering((store) => store.recordVote({ ...nvidia, helpful: true }), { address, keepDays: { gaps: 90, votes: 0, posts: 365 } });
    expect(await votes()).toEqual([]);
  });
});
