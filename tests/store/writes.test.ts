/** Writes wait for a database that is away: in order, no more than fit, and nobody waits for them. */
import { expect, it } from 'vitest';
import type { Database } from '../../src/store/tables.ts';
import { type Write, waitingWrites } from '../../src/store/writes.ts';
import { memoryLog } from '../support/memory-log.ts';

const pauses = { first: 1, last: 4 };
/** What is written here needs no database. */
const carryOut = (work: Write) => work({} as Database);

it('go in order, each once', async () => {
  const { log } = memoryLog();
  const writes = waitingWrites({ log, carryOut, pauses });
  const done: number[] = [];
  for (let number = 0; number < 50; number++) writes.add(async () => void done.push(number));
  await writes.settle(1_000);
  expect(done).toEqual(Array.from({ length: 50 }, (_, number) => number));
});

it('are tried again until they succeed, which is said once and once when it is over', async () => {
  const { log, lines } = memoryLog();
  const writes = waitingWrites({ log, carryOut, pauses });
  let failures = 5;
  const done: string[] = [];
  writes.add(async () => {
    if (failures-- > 0) throw new Error('away');
    done.push('first');
  });
  writes.add(async () => void done.push('second'));
  await expect.poll(() => done).toEqual(['first', 'second']);
  expect(lines('error')).toHaveLength(1);
  expect(lines('info')).toHaveLength(1);
  await writes.settle(1_000);
});

it('that fail once, as over a connection that was cut, are nobody’s concern', async () => {
  const { log, lines } = memoryLog();
  const writes = waitingWrites({ log, carryOut, pauses });
  let failures = 1;
  const done: string[] = [];
  writes.add(async () => {
    if (failures-- > 0) throw new Error('Connection terminated unexpectedly');
    done.push('written');
  });
  await writes.settle(1_000);
  expect([done, lines('error'), lines('info')]).toEqual([['written'], [], []]);
});

it('are tried at once where something else says that the database is back', async () => {
  const writes = waitingWrites({ log: memoryLog().log, carryOut, pauses: { first: 600_000, last: 600_000 } });
  let failures = 1;
  const done: string[] = [];
  writes.add(async () => {
    if (failures-- > 0) throw new Error('away');
    done.push('written');
  });
  await expect.poll(() => failures).toBe(0);
  writes.retryNow();
  await expect.poll(() => done).toEqual(['written']);
});

it('under way in a database that has fallen silent are not waited for at the end', async () => {
  const { log, lines } = memoryLog();
  const writes = waitingWrites({ log, carryOut: () => new Promise(() => {}), pauses });
  writes.add(async () => {});
  await writes.settle(20);
  expect(lines('error').at(-1)).toMatchObject({ lost: 1 });
});

it('that the database rejects are given up and hold nothing up', async () => {
  const { log, lines } = memoryLog();
  const writes = waitingWrites({ log, carryOut, pauses, isRejected: (error) => error instanceof RangeError });
  const done: string[] = [];
  writes.add(() => Promise.reject(new RangeError('too long')));
  writes.add(async () => void done.push('next'));
  await expect.poll(() => done).toEqual(['next']);
  expect(lines('error')).toHaveLength(1);
  expect([writes.waiting(), writes.lost()]).toEqual([0, 1]);
  await writes.settle(1_000);
});

it('past what fits give up the oldest that can be repeated, then the oldest, and say so', async () => {
  const { log, lines } = memoryLog();
  const writes = waitingWrites({ log, carryOut, most: 3, pauses });
  let away = true;
  const done: string[] = [];
  const add = (name: string, worth?: 'unrepeatable') =>
    writes.add(async () => {
      if (away) throw new Error('away');
      done.push(name);
    }, worth && { worth });
  add('first');
  await expect.poll(() => writes.problem()).toBeDefined();
  add('posted', 'unrepeatable');
  for (const name of ['asked', 'asked again', 'asked once more']) add(name);
  add('posted later', 'unrepeatable');
  add('posted last', 'unrepeatable');
  add('posted too late', 'unrepeatable');
  away = false;
  await writes.settle(1_000);
  expect(done).toEqual(['first', 'posted last', 'posted too late']);
  expect(lines('error').some(({ msg }) => String(msg).includes('given up'))).toBe(true);
});

it('that still wait at the end are said to be lost, and hold nothing up', async () => {
  const { log, lines } = memoryLog();
  const writes = waitingWrites({ log, carryOut, pauses });
  writes.add(() => Promise.reject(new Error('away')));
  await writes.settle(20);
  expect(lines('error').at(-1)).toMatchObject({ lost: 1 });
});

it('that come together are one work, which is done again as a whole where it failed, and apart where one of it is rejected', async () => {
  const { log, lines } = memoryLog();
  const works: number[][] = [];
  let written: number[] = [];
  const allOrNone = async (work: Write) => {
    written = [];
    await work({} as Database);
    works.push(written);
  };
  let failures = 1;
  const isRejected = (error: unknown) => error instanceof RangeError;
  const writes = waitingWrites({ log, carryOut: allOrNone, together: { most: 3, gather: 5 }, pauses, isRejected });
  const told: (readonly [number | undefined, string, number])[] = [];
  for (let number = 0; number < 5; number++) {
    writes.add(async () => void written.push(number), { over: (fate) => told.push([number, fate, works.length]) });
  }
  writes.add(() => Promise.reject(new RangeError('too long')), { over: (fate) => told.push([undefined, fate, works.length]) });
  writes.add(async () => {
    if (failures-- > 0) throw new Error('away');
  });
  await writes.settle(1_000);
  expect(works).toEqual([[0, 1, 2], [3], [4], []]);
  // Not before the work that it was part of was done.
  expect(told).toEqual([
    [0, 'written', 1],
    [1, 'written', 1],
    [2, 'written', 1],
    [3, 'written', 2],
    [4, 'written', 3],
    [undefined, 'lost', 3],
  ]);
  expect([writes.waiting(), writes.lost()]).toEqual([0, 1]);
  expect(lines('error').filter(({ msg }) => String(msg).includes('given up'))).toHaveLength(1);
});
