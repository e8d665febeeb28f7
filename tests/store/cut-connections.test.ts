/** A connection to PostgreSQL may be cut before an answer arrives: nothing is lost, nothing is counted twice, and an event has one owner. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Post } from '../../src/core/post.ts';
import { listReplyCounts } from '../../src/store/counts.ts';
import { listGaps } from '../../src/store/gaps.ts';
import { listPosts } from '../../src/store/posts.ts';
import { openStore } from '../../src/store/store.ts';
import { type CuttingProxy, openCuttingProxy } from '../support/cutting-proxy.ts';
import { hasPostgres, openPostgres, read, type TestServer } from '../support/databases.ts';
import { memoryLog } from '../support/memory-log.ts';

const keepDays = { gaps: 90, votes: 365, posts: 365 };
const slack = { platform: 'slack', workspace: 'T1' } as const;
const parts: Post['parts'] = [
  { id: 'faq/plan', call: { command: 'faq', args: { topic: 'plan' } }, title: 'Plan', stated: { lead: 'It costs $5B.', figures: ['$5B'] } },
];
const post: Post = { place: { ...slack, channel: 'C1' }, messages: ['1.1'], locale: 'en', parts };

describe.skipIf(!hasPostgres)('where the connection is cut', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openPostgres();
  }, 60_000);
  afterAll(() => server?.close());

  async function storeBehind(): Promise<{ address: string; proxy: CuttingProxy; store: ReturnType<typeof openStore> }> {
    const address = await server.fresh();
    const proxy = await openCuttingProxy(address);
    const store = openStore({ address: proxy.address, keepDays, log: memoryLog().log });
    onTestFinished(async () => {
      await store.close();
      await proxy.close();
    });
    await expect.poll(() => store.writes().waiting).toBe(0);
    return { address, proxy, store };
  }

  it('after a commit, what was counted is counted once, and what was posted stands there once', async () => {
    const { address, proxy, store } = await storeBehind();
    for (const record of [
      () => store.recordGap({ text: 'cake', ...slack }),
      () => store.recordAnswer(['faq/plan'], slack),
      () => store.recordPost(post),
    ]) {
      const lost = proxy.loseAnswerTo('commit');
      record();
      await lost;
      await expect.poll(() => store.writes().waiting).toBe(0);
    }
    expect((await read(address, listGaps)).map(({ times }) => times)).toEqual([1]);
    const counts = await read(address, (db) => listReplyCounts(db, ''));
    expect(counts.map(({ entry = 'none', times }) => [entry, times]).toSorted()).toEqual([
      ['faq/plan', 1],
      ['none', 1],
    ]);
    expect(await read(address, listPosts)).toHaveLength(1);
    expect(store.writes().lost).toBe(0);
  });

  it('after an event was claimed, the claim is this process’s own, and everybody else’s is refused', async () => {
    const { address, proxy, store } = await storeBehind();
    const other = openStore({ address, keepDays, log: memoryLog().log });
    onTestFinished(other.close);
    const lost = proxy.loseAnswerTo('insert into "delivery"');
    const claimed = store.eventLocks.acquire('Ev1');
    await lost;
    expect(await claimed).toBe('new');
    expect(await other.eventLocks.acquire('Ev1')).toBe('taken');
  });

  it('before a commit, what was answered is told in the next attempt', async () => {
    const { address, proxy, store } = await storeBehind();
    const other = openStore({ address, keepDays, log: memoryLog().log });
    onTestFinished(other.close);
    const lost = proxy.loseAnswerTo('insert into "delivery"');
    store.eventLocks.settle('Ev1');
    await lost;
    await expect.poll(() => store.writes().waiting).toBe(0);
    expect(await other.eventLocks.acquire('Ev1')).toBe('taken');
  });

  it('again and again, an event still has one owner', async () => {
    const { address, proxy, store } = await storeBehind();
    const other = openStore({ address, keepDays, log: memoryLog().log });
    onTestFinished(other.close);
    await other.use(async () => {});
    const cutting = setInterval(proxy.cutAll, 200);
    const ids = Array.from({ length: 200 }, (_, number) => `Ev${number}`);
    const said = [];
    for (const id of ids) said.push((await Promise.all([store.eventLocks.acquire(id), other.eventLocks.acquire(id)])).toSorted().join());
    clearInterval(cutting);
    expect(new Set(said)).toEqual(new Set(['new,taken']));
  });

  it('silently, in the middle of a query, the process lives on and uses another one', async () => {
    const { address, proxy, store } = await storeBehind();
    const working = store.use(async (db) => {
      const used = db.selectFrom('gap').selectAll().execute();
      proxy.cutAll();
      await used;
    });
    await expect(working).rejects.toThrow();
    store.recordGap({ text: 'cake', ...slack });
    await expect.poll(async () => (await read(address, listGaps)).length).toBe(1);
  });
});

describe.skipIf(!hasPostgres)('where the database was away', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openPostgres();
  }, 60_000);
  afterAll(() => server?.close());

  it('what was answered meanwhile is nobody else’s when it is delivered again', async () => {
    const address = await server.fresh();
    const [one, other] = [1, 2].map(() => openStore({ address, keepDays, log: memoryLog().log }));
    if (!one || !other) throw new Error('Both were opened.');
    onTestFinished(async () => {
      await Promise.all([one.close(), other.close()]);
    });
    await Promise.all([one.use(async () => {}), other.use(async () => {})]);
    await server.stop();
    const answered = Array.from({ length: 1_500 }, (_, number) => `Ev${number}`);
    for (const id of answered) {
      expect(await one.eventLocks.acquire(id)).toBe('unsure');
      one.eventLocks.settle(id);
    }
    // What was given back is anybody's, and all of it is one write.
    one.eventLocks.release('Ev7');
    expect(one.writes().waiting).toBeLessThanOrEqual(2);
    await server.start();
    await expect.poll(() => one.writes().waiting, { timeout: 10_000 }).toBe(0);
    expect(await other.eventLocks.acquire('Ev0')).toBe('taken');
    expect(await other.eventLocks.acquire('Ev1499')).toBe('taken');
    expect(await other.eventLocks.acquire('Ev7')).toBe('new');
  }, 40_000);

  it('posts survive more questions than may wait', async () => {
    const address = await server.fresh();
    const store = openStore({ address, keepDays, log: memoryLog().log });
    await expect.poll(() => store.writes().waiting).toBe(0);
    await server.stop();
    for (let number = 0; number < 20; number++) store.recordPost({ ...post, messages: [String(number)] });
    for (let number = 0; number < 3_000; number++) {
      store.recordGap({ text: `question ${number}`, ...slack });
      store.eventLocks.settle(`Ev${number}`);
    }
    await server.start();
    await expect.poll(() => store.writes().waiting, { timeout: 20_000 }).toBe(0);
    expect(await read(address, listPosts)).toHaveLength(20);
    const counts = await read(address, (db) => listReplyCounts(db, ''));
    expect(counts.map(({ times }) => times)).toEqual([3_000]);
    await store.close();
  }, 60_000);
});
