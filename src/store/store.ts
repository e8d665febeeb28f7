/** What the bot remembers while it runs: recorded in the background, deleted when its time is over. The bot answers without it. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import { type EventLocks, noEventLocks } from '../core/event-locks.ts';
import type { Post } from '../core/post.ts';
import { isPostgres } from './address.ts';
import { replyCounter } from './counts.ts';
import { type DatabaseTrouble, isRejected, troubleOf } from './database-trouble.ts';
import { eventLocksIn } from './event-locks.ts';
import { forgetWorkspace } from './forgetting.ts';
import { recordGap, type UnansweredQuestion } from './gaps.ts';
import { keptOpen } from './kept-open.ts';
import { inOneTransaction } from './one-transaction.ts';
import type { Origin } from './origin.ts';
import { recordPost } from './posts.ts';
import { redacted } from './redaction.ts';
import { deletingExpired, type KeepDays } from './retention.ts';
import type { Database } from './tables.ts';
import { type PersonalVote, recordVote, votingKey } from './votes.ts';
import { type Fate, type Write, type Writes, waitingWrites } from './writes.ts';

export interface StoreOptions {
  readonly address: string;
  readonly keepDays: KeepDays;
  /** The operator's key for hashing who votes; without it one is made and kept in the database. */
  readonly voteKey?: string | undefined;
  readonly log: Logger;
  /** Called after a question was recorded. */
  onGap?(): void;
  /** Milliseconds now; the system's clock by default. */
  now?(): number;
  /** Milliseconds between two looks whether the database is there. */
  readonly watchEvery?: number;
}

/** What the store adds the time to. */
type Now<Recorded extends Origin> = Omit<Recorded, 'at'>;

/** Each records in the background, as soon as the database can be written to. */
export interface Store {
  /** Counts a question without an answer, and records it without personal data. */
  recordGap(question: Now<UnansweredQuestion>): void;
  /** Records a question as a suggested phrasing of the entry that was chosen for it. */
  recordPick(pick: Now<UnansweredQuestion> & { readonly entry: string }): void;
  /** Counts an answer for each entry that it came from. */
  recordAnswer(entries: readonly string[], origin: Now<Origin>): void;
  recordVote(vote: Now<PersonalVote>): void;
  recordPost(post: Post): void;
  /** Deletes all that came from a workspace, what waits to be written included. */
  forgetWorkspace(workspace: string): void;
  /** Lets the processes that share the database answer each event once. */
  readonly eventLocks: EventLocks;
  /** Writes that wait for the database, and those that were given up so far. */
  writes(): { readonly waiting: number; readonly lost: number };
  /** What keeps anything from being remembered now; undefined where nothing does. */
  trouble(): DatabaseTrouble | undefined;
  /** Works with the database at once; rejects where it is away. */
  use<T>(work: (db: Database) => Promise<T>): Promise<T>;
  /** Writes what waits, for two seconds at most, and closes. */
  close(): Promise<void>;
}

const day = 24 * 60 * 60_000;
/** Short: a process that is told to stop is killed soon, and a database that is away seldom comes back in time. */
const patience = 2_000;

/** Milliseconds between two looks at the database where nothing is written to it. */
const usualWatch = 5_000;

/** Returns at once: the database is opened with the first write, and again where it could not be, or is another file by now. */
export function openStore(options: StoreOptions): Store {
  const { address, keepDays, voteKey, log, onGap = () => {}, now = Date.now, watchEvery = usualWatch } = options;
  const shared = isPostgres(address);
  const { database, close: closeDatabase } = keptOpen(address);
  const writes = waitingWrites({
    log,
    isRejected,
    kindOf: troubleOf,
    carryOut: async (work, mark) => inOneTransaction(await database(), work, mark),
    // Work in SQLite is done in this thread: what an answer leaves behind is written when it has gone out.
    together: { most: 100, gather: shared ? 0 : 20 },
  });
  const count = replyCounter(writes.add);
  const deleteExpired = onlyOneWaits(deletingExpired({ keepDays, now, elapsed: () => performance.now(), log }), writes.add);
  deleteExpired();
  // A database that went away, or a file that was deleted, is noticed although nobody asks anything.
  const timers = [setInterval(deleteExpired, day), setInterval(onlyOneWaits(look, writes.add), watchEvery)];
  for (const timer of timers) timer.unref();

  return {
    recordGap({ text, ...place }) {
      const origin = { ...place, at: now() };
      count(undefined, origin);
      const kept = redacted(text);
      if (keepDays.gaps === 0 || kept === '') return;
      const over = (fate: Fate) => fate === 'written' && onGap();
      writes.add((db) => recordGap(db, { ...origin, text: kept }), { over, adds: true });
    },
    recordPick({ text, entry, ...place }) {
      const kept = redacted(text);
      if (keepDays.gaps === 0 || kept === '') return;
      const pick = { ...place, at: now(), text: kept, entry };
      writes.add((db) => recordGap(db, pick), { adds: true });
    },
    recordAnswer(entries, place) {
      const origin = { ...place, at: now() };
      for (const entry of new Set(entries)) count(entry, origin);
    },
    recordVote(vote) {
      const dated = { ...vote, at: now() };
      if (keepDays.votes === 0) return;
      writes.add(async (db) => recordVote(db, await votingKey(db, voteKey), dated));
    },
    recordPost(post) {
      const [at, id] = [now(), randomUUID()];
      if (keepDays.posts > 0) writes.add((db) => recordPost(db, post, at, id), { worth: 'unrepeatable' });
    },
    forgetWorkspace(workspace) {
      const forget = async (db: Database) => {
        const deleted = await forgetWorkspace(db, workspace);
        log.info({ workspace, deleted }, 'the bot was removed from a workspace; what was kept of it is deleted');
      };
      writes.add(forget, { worth: 'unrepeatable' });
    },
    // An SQLite file has one process, whose own memory is enough and quicker.
    eventLocks: shared ? eventLocksIn({ database, writes }) : noEventLocks,
    writes: () => ({ waiting: writes.waiting(), lost: writes.lost() }),
    trouble() {
      const problem = writes.problem();
      return problem === undefined ? undefined : troubleOf(problem);
    },
    use: async (work) => work(await database()),
    async close() {
      for (const timer of timers) clearInterval(timer);
      await writes.settle(patience);
      await closeDatabase();
    },
  };
}

async function look(db: Database): Promise<void> {
  await sql`select 1`.execute(db);
}

/** Asks for the write again and again, but never for a second one while the first still waits. */
function onlyOneWaits(write: Write, add: Writes['add']): () => void {
  let waits = false;
  return () => {
    if (waits) return;
    waits = true;
    const over = () => {
      waits = false;
    };
    add(write, { over, worth: 'unrepeatable' });
  };
}
