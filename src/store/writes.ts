/** Writes that wait for a database that is away: in order, bounded, tried again. Nobody who asks for a write waits for it. */
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Database } from './tables.ts';

export type Write = (db: Database) => Promise<void>;

/** What became of a write: it is there for good, or was given up. */
export type Fate = 'written' | 'lost';

export interface WriteOptions {
  /** Called once it is carried out, or given up. */
  over?(fate: Fate): void;
  /** Where too much waits, the oldest that is repeatable is given up first: what was asked is asked again, what was posted is not posted again. */
  readonly worth?: 'repeatable' | 'unrepeatable';
  /** It adds to what is there: carried out twice it would count twice. */
  readonly adds?: boolean;
}

export interface Writes {
  /** Carries the write out soon, after those before it. */
  add(write: Write, options?: WriteOptions): void;
  /** Ends the pause before the next attempt: something else says that the database is there. */
  retryNow(): void;
  /** Resolves when nothing waits, or after `limit` milliseconds; what waits then is given up, and said so. */
  settle(limit: number): Promise<void>;
  waiting(): number;
  /** How many were given up so far. */
  lost(): number;
  /** Why nothing can be written now; undefined where it can. */
  problem(): unknown;
}

export interface WritesOptions {
  readonly log: Logger;
  /** Does the work on the database; where it rejects, nothing of it is written, or all of it and the answer was lost. What has the same mark is done once. */
  carryOut(work: Write, mark: string | undefined): Promise<void>;
  /** How many writes are one work, and the milliseconds in which they gather; by default each is its own, at once. */
  readonly together?: { readonly most: number; readonly gather: number };
  /** Whether the error is about this one write, which no new attempt would change. */
  isRejected?(error: unknown): boolean;
  /** What kind of problem an error is: another kind is said again. */
  kindOf?(error: unknown): string;
  /** Writes that may wait. */
  readonly most?: number;
  /** Milliseconds before the first new attempt; they double up to the last. */
  readonly pauses?: { readonly first: number; readonly last: number };
}

interface Waiting extends Required<WriteOptions> {
  readonly write: Write;
}

interface Batch {
  readonly writes: readonly Waiting[];
  /** By which the database knows what it has carried out; undefined where that does no harm twice. */
  readonly mark: string | undefined;
}

export function waitingWrites({
  log,
  carryOut,
  together = { most: 1, gather: 0 },
  isRejected = () => false,
  kindOf = () => 'away',
  most = 1_000,
  pauses = { first: 100, last: 5_000 },
}: WritesOptions): Writes {
  const waiting: Waiting[] = [];
  let dropped = 0;
  let lost = 0;
  let pause = pauses.first;
  /** The attempts in a row that failed, and why the last did. */
  let failed = 0;
  let problem: { readonly error: unknown; readonly kind: string } | undefined;
  /** The first of those that wait, which are being carried out or tried again. */
  let batch: Batch | undefined;
  /** How many are carried out one by one, as the database rejected one of them. */
  let apart = 0;
  let working: Promise<void> | undefined;
  let ended = false;
  let wake = () => {};

  function rest(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  function nextBatch(): Batch {
    const writes = waiting.slice(0, apart > 0 ? 1 : together.most);
    return { writes, mark: writes.some(({ adds }) => adds) ? `write/${randomUUID()}` : undefined };
  }

  /** Carries them out in one, all or none; what the database rejects is given up once it is alone. Rejects where nothing could be written. */
  async function carryOutBatch({ writes, mark }: Batch): Promise<void> {
    let fate: Fate = 'written';
    try {
      await carryOut(async (db) => {
        for (const { write } of writes) await write(db);
      }, mark);
    } catch (error) {
      if (!isRejected(error)) throw error;
      batch = undefined;
      if (writes.length > 1) {
        apart = writes.length;
        return;
      }
      fate = 'lost';
      lost += 1;
      log.error({ err: error }, 'the database does not take something that was to be remembered; it is given up');
    }
    batch = undefined;
    apart = Math.max(0, apart - writes.length);
    waiting.splice(0, writes.length);
    for (const one of writes) one.over(fate);
  }

  function succeed(): void {
    if (problem) log.info({ waiting: waiting.length, dropped }, 'the database is back; what waited is being written');
    problem = undefined;
    failed = 0;
    dropped = 0;
    pause = pauses.first;
  }

  function fail(error: unknown): void {
    failed += 1;
    const kind = kindOf(error);
    // A connection that was cut is replaced with the next attempt: nobody need be told.
    if (failed === 1 || kind === problem?.kind) return;
    problem = { error, kind };
    log.error({ err: error, waiting: waiting.length }, 'the database cannot be written to; answers go on, what is to be remembered waits');
  }

  async function work(): Promise<void> {
    while (waiting.length > 0 && !ended) {
      if (together.gather > 0) await rest(together.gather);
      // One that may have been carried out, unheard, is tried again as it was.
      batch ??= nextBatch();
      try {
        await carryOutBatch(batch);
        succeed();
      } catch (error) {
        fail(error);
        await rest(pause);
        pause = Math.min(pause * 2, pauses.last);
      }
    }
  }

  /** The oldest that may be given up, but for those under way. */
  function giveWay(): void {
    const from = batch?.writes.length ?? 0;
    const repeatable = waiting.findIndex(({ worth }, index) => index >= from && worth === 'repeatable');
    const [gone] = waiting.splice(repeatable === -1 ? from : repeatable, 1);
    gone?.over('lost');
    lost++;
    if (dropped++ === 0) log.error({ most }, 'too much waits for the database; the oldest is given up');
  }

  function start(): void {
    working ??= work().finally(() => {
      working = undefined;
      if (waiting.length > 0 && !ended) start();
    });
  }

  return {
    waiting: () => waiting.length,
    lost: () => lost,

    problem: () => problem?.error,

    add(write, { over = () => {}, worth = 'repeatable', adds = false } = {}) {
      if (ended) return;
      waiting.push({ write, over, worth, adds });
      if (waiting.length > most) giveWay();
      start();
    },

    retryNow: () => wake(),

    async settle(limit) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<'late'>((resolve) => {
        timer = setTimeout(() => resolve('late'), limit);
      });
      while (working && waiting.length > 0 && !ended) {
        if ((await Promise.race([working, late])) === 'late') break;
      }
      ended = true;
      wake();
      // What is under way in a database that has fallen silent would be waited for in vain.
      await Promise.race([working, late]);
      clearTimeout(timer);
      lost += waiting.length;
      for (const one of waiting) one.over('lost');
      if (waiting.length > 0) log.error({ lost: waiting.length }, 'the database stayed away; what waited for it is lost');
    },
  };
}
