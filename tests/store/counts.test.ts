/** However replies come and however often the database fails, each is counted once. */
import { expect, it } from 'vitest';
import { listReplyCounts, replyCounter } from '../../src/store/counts.ts';
import { openDatabase } from '../../src/store/database.ts';
import { type Write, waitingWrites } from '../../src/store/writes.ts';
import { memoryLog } from '../support/memory-log.ts';

const origin = { platform: 'slack', workspace: 'T1', at: Date.UTC(2026, 0, 7) } as const;

it('adds up what comes while a write waits, and loses nothing where one is carried out again', async () => {
  const db = await openDatabase(':memory:');
  let works = 0;
  const carryOut = async (work: Write) => {
    works++;
    await db.transaction().execute(async (transaction) => {
      await work(transaction);
      // What was counted while a write was under way belongs to the next one.
      if (works <= 3) count('faq/late', origin);
      if (works < 3) throw new Error('away');
    });
  };
  const writes = waitingWrites({ log: memoryLog().log, carryOut, pauses: { first: 1, last: 2 } });
  const count = replyCounter(writes.add);
  for (let number = 0; number < 90; number++) count(number % 3 === 0 ? undefined : `faq/${number % 3}`, origin);
  expect(writes.waiting()).toBe(1);
  await writes.settle(5_000);
  const counted = new Map((await listReplyCounts(db, '')).map(({ entry, times }) => [entry, times]));
  expect([counted.get(undefined), counted.get('faq/1'), counted.get('faq/2')]).toEqual([30, 30, 30]);
  expect([counted.get('faq/late'), works]).toEqual([3, 4]);
  await db.destroy();
});

it('counts on after a write was given up', async () => {
  const db = await openDatabase(':memory:');
  let away = true;
  const carryOut = (work: Write) => (away ? Promise.reject(new Error('away')) : work(db));
  const writes = waitingWrites({ log: memoryLog().log, carryOut, most: 2, pauses: { first: 1, last: 2 } });
  const count = replyCounter(writes.add);
  writes.add(async () => {});
  await expect.poll(writes.problem).toBeDefined();
  count('faq/given-up', origin);
  writes.add(async () => {}, { worth: 'unrepeatable' });
  count('faq/kept', origin);
  away = false;
  await writes.settle(1_000);
  expect((await listReplyCounts(db, '')).map(({ entry, times }) => [entry, times])).toEqual([['faq/kept', 1]]);
  expect(writes.lost()).toBe(2);
  await db.destroy();
});
