/** What has had its time is deleted; a clock that is far ahead of every record deletes nothing before a day has gone by. */
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { listGaps, recordGap } from '../../src/store/gaps.ts';
import { deletingExpired } from '../../src/store/retention.ts';
import { memoryLog } from '../support/memory-log.ts';

const day = 24 * 60 * 60_000;
const january = Date.UTC(2026, 0, 1);

async function remembering(days: readonly number[], keepDays = { gaps: 90, votes: 365, posts: 365 }) {
  const db = await openDatabase(':memory:');
  const { log, lines } = memoryLog();
  for (const after of days) await recordGap(db, { text: `day ${after}`, platform: 'slack', workspace: 'T1', at: january + after * day });
  const clocks = { now: 0, elapsed: 0 };
  const deleteExpired = deletingExpired({ keepDays, now: () => january + clocks.now * day, elapsed: () => clocks.elapsed * day, log });
  return {
    lines,
    /** What is left after a run at that day, so many days after the process began. */
    async leftOn(now: number, elapsed = 0) {
      Object.assign(clocks, { now, elapsed });
      await deleteExpired(db);
      return (await listGaps(db)).map(({ text }) => text).toSorted();
    },
  };
}

it('a first start with a clock years ahead deletes nothing, also where it is tried again, and says so once', async () => {
  const { leftOn, lines } = await remembering([0, 30]);
  for (const elapsed of [0, 0.001, 0.5]) expect(await leftOn(3_650, elapsed)).toEqual(['day 0', 'day 30']);
  expect(lines('warn').map(({ msg }) => msg)).toEqual([expect.stringContaining('the clock is far ahead')]);
});

it('a clock that was set right deletes what is old, and nothing else', async () => {
  const { leftOn } = await remembering([0, 60]);
  expect(await leftOn(3_650)).toEqual(['day 0', 'day 60']);
  expect(await leftOn(100, 0.1)).toEqual(['day 60']);
});

it('a bot that nobody asks anything for long still deletes what has had its time, a day later', async () => {
  const { leftOn } = await remembering([0]);
  expect(await leftOn(100)).toEqual(['day 0']);
  expect(await leftOn(101, 1)).toEqual([]);
});

it('what is not to be kept at all goes by any clock', async () => {
  const { leftOn } = await remembering([0], { gaps: 0, votes: 365, posts: 365 });
  expect(await leftOn(3_650)).toEqual([]);
});
