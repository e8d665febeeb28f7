/** What stands in channels is remembered for its time on either database, and one process at a time may correct it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Post } from '../../src/core/post.ts';
import { forgetPerson } from '../../src/store/forgetting.ts';
import {
  type Change,
  leavePost,
  listPosts,
  lockPost,
  recordPost,
  releasePost,
  type StoredPost,
  settlePost,
} from '../../src/store/posts.ts';
import type { KeepDays } from '../../src/store/retention.ts';
import { openStore } from '../../src/store/store.ts';
import { everyDatabase, read, type TestServer } from '../support/databases.ts';
import { memoryLog } from '../support/memory-log.ts';

const day = 24 * 60 * 60_000;
const january = Date.UTC(2026, 0, 1);

const part = (figure: string): Post['parts'][number] => ({
  id: 'faq/plan',
  call: { command: 'faq', args: { topic: 'plan' } },
  title: '계획',
  stated: { lead: `비용은 ${figure}입니다.`, figures: [figure] },
});
const post: Post = {
  place: { platform: 'slack', workspace: 'T1', channel: 'C1', thread: '1.0' },
  messages: ['1.1', '1.2'],
  postedBy: 'U1',
  locale: 'ko',
  parts: [part('약 50억 달러')],
};
const change: Change = { parts: [part('약 60억 달러')], withdrawn: false, on: '2026-01-02' };

describe.each(everyDatabase)('on %s', (_, there, openServer) => {
  let server: Pick<TestServer, 'fresh' | 'close'>;
  beforeAll(async () => {
    if (there) server = await openServer();
  }, 60_000);
  afterAll(() => server?.close());

  async function recorded(): Promise<{ readonly address: string; only(): Promise<StoredPost> }> {
    const address = await server.fresh();
    await read(address, (db) => recordPost(db, post, january));
    return {
      address,
      async only() {
        const [found, ...more] = await read(address, listPosts);
        if (!found || more.length > 0) throw new Error('There is not one post.');
        return found;
      },
    };
  }

  it.skipIf(!there)('it is there again as it was', async () => {
    const { only } = await recorded();
    expect(await only()).toMatchObject({ ...post, postedAt: new Date(january), withdrawn: false, begun: undefined, problem: undefined });
  });

  it.skipIf(!there)('whose messages show something else is recorded as that, or no more', async () => {
    const { address, only } = await recorded();
    const other: Post = { ...post, messages: ['1.1'], parts: [part('약 70억 달러')], changed: true };
    await read(address, (db) => recordPost(db, other, january));
    expect(await only()).toMatchObject({ messages: ['1.1'], parts: other.parts });
    await read(address, (db) => recordPost(db, { ...other, messages: ['9.9'], parts: [] }, january));
    expect(await only()).toMatchObject({ messages: ['1.1'] });
    await read(address, (db) => recordPost(db, { ...other, parts: [] }, january));
    expect(await read(address, listPosts)).toEqual([]);
  });

  it.skipIf(!there)('goes when its time is over, and is not kept at all for no day', async () => {
    const { address } = await recorded();
    const later = async (days: number, keepDays: KeepDays, use: (store: ReturnType<typeof openStore>) => void = () => {}) => {
      const store = openStore({ address, keepDays, log: memoryLog().log, now: () => january + days * day });
      use(store);
      await store.close();
      return (await read(address, listPosts)).length;
    };
    const keepDays = { gaps: 90, votes: 365, posts: 365 };
    const answered = (store: ReturnType<typeof openStore>) => store.recordAnswer(['faq/plan'], { platform: 'slack', workspace: 'T1' });
    expect(await later(364, keepDays, answered)).toBe(1);
    expect(await later(366, keepDays)).toBe(0);
    expect(await later(366, keepDays, (store) => store.recordPost(post))).toBe(1);
    expect(await later(367, { ...keepDays, posts: 0 }, (store) => store.recordPost(post))).toBe(0);
  });

  it.skipIf(!there)('one process corrects it; another may when that one died, gave it back or was refused', async () => {
    const { address, only } = await recorded();
    const claim = async (by: string, read_ = only) => {
      const found = await read_();
      return read(address, (db) => lockPost(db, found, change, { by, lease: 60_000 }));
    };
    expect(await claim('a')).toBe(true);
    expect(await claim('b')).toBe(false);
    expect(await only()).toMatchObject({ begun: change, parts: post.parts });
    // As if the time of what the dead one held were over.
    await read(address, (db) => db.updateTable('post').set({ claimed_until: 0 }).execute());
    expect(await claim('b')).toBe(true);
    // The first, awake again, has nothing to say any more.
    await read(address, (db) => settlePost(db, 'whichever', 'a', change, []));
    const { id } = await only();
    await read(address, (db) => releasePost(db, id, 'a'));
    expect(await claim('c')).toBe(false);
    await read(address, (db) => releasePost(db, id, 'b'));
    expect(await claim('c')).toBe(true);
    await read(address, (db) => leavePost(db, id, 'c', 'the channel is archived'));
    expect(await only()).toMatchObject({ begun: undefined, problem: 'the channel is archived', parts: post.parts });
  });

  it.skipIf(!there)('who read it before somebody corrected it corrects nothing', async () => {
    const { address, only } = await recorded();
    const before = await only();
    const claim = (found: StoredPost, by: string) => read(address, (db) => lockPost(db, found, change, { by, lease: 60_000 }));
    expect(await claim(before, 'a')).toBe(true);
    await read(address, (db) => settlePost(db, before.id, 'a', change, ['1.1']));
    expect(await only()).toMatchObject({
      parts: change.parts,
      messages: ['1.1'],
      correctedOn: '2026-01-02',
      begun: undefined,
      problem: undefined,
    });
    expect(await claim(before, 'b')).toBe(false);
  });

  it.skipIf(!there)('a person’s name is taken off what they posted', async () => {
    const { address, only } = await recorded();
    expect(await read(address, (db) => forgetPerson(db, 'discord', 'U1', undefined))).toBe(0);
    expect(await read(address, (db) => forgetPerson(db, 'slack', 'U1', undefined))).toBe(1);
    expect((await only()).postedBy).toBeUndefined();
  });
});
