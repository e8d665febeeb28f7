/** Lets processes that share a database answer each event once. A person never waits long for it: where the database is slow or away, the event is answered. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { EventLock, EventLocks } from '../core/event-locks.ts';
import { isCut } from './database-trouble.ts';
import { keepDeliveries, lockDelivery, releaseDeliveries } from './deliveries.ts';
import type { Database } from './tables.ts';
import type { Fate, Writes } from './writes.ts';

export interface EventLockOptions {
  database(): Promise<Database>;
  readonly writes: Pick<Writes, 'add' | 'retryNow'>;
  /** Milliseconds of a clock that nobody sets; the machine's own by default. */
  now?(): number;
}

/** Longest wait for the database, in milliseconds: Slack and Discord give three seconds for the answer. */
const patience = 1_500;
/** A connection that was cut is replaced at once; milliseconds between two attempts. */
const betweenAttempts = 20;
/** Where the database is away it is not asked for so many milliseconds. */
const restAfterFailure = 5_000;
/** Longer than any answer takes; a process that died in the middle leaves the event to the next delivery. */
const lease = 15_000;
/** Slack delivers an event for the last time after five minutes (docs.slack.dev/apis/events-api). */
const settledFor = 60 * 60_000;
/** Ids that may wait for a database that is away; the oldest give way. */
const mostWaiting = 20_000;

/** What became of an event that this process had: handled at a moment, or given back. */
type End = { readonly settledAt: number } | 'released';

export function eventLocksIn({ database, writes, now = () => performance.now() }: EventLockOptions): EventLocks {
  let askAgainAt = Number.NEGATIVE_INFINITY;
  /** What the database is to be told, in one write however much it is: it takes the place of nothing else that waits. */
  const ends = new Map<string, End>();
  let isWaiting = false;
  /** What the last attempt told, which is known only once it is over. */
  let told: ReadonlyMap<string, End> = new Map();

  /** Rejects where the database is away. */
  async function ask(id: string, signal: AbortSignal): Promise<EventLock> {
    const attempt = randomUUID();
    for (;;) {
      try {
        return await lockDelivery(await database(), id, attempt, lease);
      } catch (error) {
        if (signal.aborted || !isCut(error)) throw error;
        await pause(betweenAttempts);
      }
    }
  }

  async function writeEnds(db: Database): Promise<void> {
    const oldest = now() - settledFor;
    told = new Map(ends);
    const leases = new Map<string, number>();
    const released: string[] = [];
    for (const [id, end] of told) {
      if (end === 'released') released.push(id);
      else if (end.settledAt > oldest) leases.set(id, Math.ceil(end.settledAt - oldest));
    }
    await keepDeliveries(db, leases);
    await releaseDeliveries(db, released);
  }

  function writeSoon(): void {
    if (isWaiting) return;
    isWaiting = true;
    const over = (fate: Fate) => {
      isWaiting = false;
      // What the database rejects it would reject again.
      if (fate === 'lost') ends.clear();
      for (const [id, end] of told) if (ends.get(id) === end) ends.delete(id);
      if (ends.size > 0) writeSoon();
    };
    writes.add(writeEnds, { over, worth: 'unrepeatable' });
  }

  function note(id: string, end: End): void {
    ends.delete(id);
    ends.set(id, end);
    const [oldest] = ends.keys();
    if (ends.size > mostWaiting && oldest !== undefined) ends.delete(oldest);
    writeSoon();
  }

  return {
    async acquire(id) {
      if (now() < askAgainAt) return 'unsure';
      const limit = new AbortController();
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<'late'>((resolve) => {
        timer = setTimeout(() => {
          limit.abort();
          resolve('late');
        }, patience);
      });
      const said = await Promise.race([ask(id, limit.signal).catch((): 'away' => 'away'), late]);
      clearTimeout(timer);
      if (said === 'away') askAgainAt = now() + restAfterFailure;
      if (said === 'late' || said === 'away') return 'unsure';
      writes.retryNow();
      return said;
    },
    settle: (id) => note(id, { settledAt: now() }),
    release: (id) => note(id, 'released'),
  };
}
