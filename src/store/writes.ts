/** Writes that wait for a database that is away: in order, bounded, tried again. Whoever asks for a write never waits for it. */
import type { Logger } from 'pino';
import type { Database } from './database.ts';

export type Write = (db: Database) => Promise<void>;

/** What became of a write: it is there for good, or was given up. */
export type Fate = 'written' | 'lost';

export interface Writes {
  /** Carries the write out soon, after those before it; calls `over` once it is. */
  add(write: Write, over?: (fate: Fate) => void): void;
  /** Resolves when nothing waits, or after `limit` milliseconds; what waits then is given up, and said so. */
  settle(limit: number): Promise<void>;
  waiting(): number;
  /** How many were given up so far. */
  lost(): number;
}

export interface WritesOptions {
  readonly log: Logger;
  /** Does the work on the database; where it rejects, nothing of it is written. */
  carryOut(work: Write): Promise<void>;
  /** How many writes are one work, and the milliseconds in which they gather; by default each is its own, at once. */
  readonly together?: { readonly most: number; readonly gather: number };
  /** Whether the error is about this one write, which no new attempt would change. */
  isRejected?(error: unknown): boolean;
  /** Writes that may wait; the oldest give way. */
  readonly most?: number;
  /** Milliseconds before the first new attempt; they double up to the last. */
  readonly pauses?: { readonly first: number; readonly last: number };
}

interface Waiting {
  readonly write: Write;
  over(fate: Fate): void;
}

export function waitingWrites({
  log,
  carryOut,
  together = { most: 1, gather: 0 },
  isRejected = () => false,
  most = 1_000,
  pauses = { first: 500, last: 30_000 },
}: WritesOptions): Writes {
  const waiting: Waiting[] = [];
  let dropped = 0;
  let lost = 0;
  let pause = pauses.first;
  let away = false;
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

  /** Carries them out in one; resolves to what the database rejects of them, and rejects where nothing could be written. */
  async function writeAll(writes: readonly Waiting[]): Promise<ReadonlyMap<Waiting, unknown>> {
    const rejected = new Map<Waiting, unknown>();
    await carryOut(async (db) => {
      for (const one of writes) {
        await one.write(db).catch((error: unknown) => {
          if (!isRejected(error)) throw error;
          rejected.set(one, error);
        });
      }
    });
    return rejected;
  }

  async function work(): Promise<void> {
    while (waiting.length > 0 && !ended) {
      if (together.gather > 0) await rest(together.gather);
      const writes = waiting.slice(0, together.most);
      try {
        const rejected = await writeAll(writes);
        for (const one of writes) {
          // Given up meanwhile, as too much waited.
          if (waiting[0] !== one) continue;
          waiting.shift();
          one.over(rejected.has(one) ? 'lost' : 'written');
        }
        lost += rejected.size;
        for (const err of rejected.values())
          log.error({ err }, 'the database does not take something that was to be remembered; it is given up');
        if (away) log.info({ waiting: waiting.length, dropped }, 'the database is back; what waited is being written');
        away = false;
        dropped = 0;
        pause = pauses.first;
      } catch (error) {
        if (!away)
          log.error(
            { err: error, waiting: waiting.length },
            'the database cannot be written to; answers go on, what is to be remembered waits',
          );
        away = true;
        await rest(pause);
        pause = Math.min(pause * 2, pauses.last);
      }
    }
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

    add(write, over = () => {}) {
      if (ended) return;
      waiting.push({ write, over });
      if (waiting.length > most) {
        waiting.shift()?.over('lost');
        lost++;
        if (dropped++ === 0) log.error({ most }, 'too much waits for the database; the oldest is given up');
      }
      start();
    },

    async settle(limit) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<'late'>((resolve) => {
        timer = setTimeout(() => resolve('late'), limit);
      });
      while (working && waiting.length > 0 && !ended) {
        if ((await Promise.race([working, late])) === 'late') break;
      }
      clearTimeout(timer);
      ended = true;
      wake();
      await working;
      lost += waiting.length;
      for (const one of waiting) one.over('lost');
      if (waiting.length > 0) log.error({ lost: waiting.length }, 'the database stayed away; what waited for it is lost');
    },
  };
}
