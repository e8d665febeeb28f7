/** What the bot remembers while it runs: recorded in the background, deleted when its time is over. The bot answers without it. */
import type { Logger } from 'pino';
import { alone, type Claims } from '../core/once.ts';
import type { Post } from '../core/post.ts';
import { claimsIn } from './claims.ts';
import { deleteReplyCountsBefore, replyCounter } from './counts.ts';
import { type Database, inOne, isPostgres, isRejected, openDatabase } from './database.ts';
import { deleteOldDeliveries } from './deliveries.ts';
import { deleteGapsBefore, recordGap, type UnansweredQuestion } from './gaps.ts';
import type { Origin } from './origin.ts';
import { deletePostsBefore, recordPost } from './posts.ts';
import { redacted } from './redaction.ts';
import { deleteVotesBefore, type PersonalVote, recordVote, votingKey } from './votes.ts';
import { type Write, waitingWrites } from './writes.ts';

/** Days for which things are kept; 0 records none. */
export interface KeepDays {
  /** Unanswered questions, after they were last asked. */
  readonly gaps: number;
  readonly votes: number;
  /** Answers in channels, after they were posted: those are corrected. */
  readonly posts: number;
}

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
}

/** What the store adds the time to. */
type Now<Recorded extends Origin> = Omit<Recorded, 'at'>;

/** Each records in the background, as soon as the database can be written to. */
export interface Store {
  /** Counts a question without an answer, and records it without personal data. */
  recordGap(question: Now<UnansweredQuestion>): void;
  /** Counts an answer for each entry that it came from. */
  recordAnswer(entries: readonly string[], origin: Now<Origin>): void;
  recordVote(vote: Now<PersonalVote>): void;
  recordPost(post: Post): void;
  /** Events that are dealt with once, by one of the processes that share the database. */
  readonly claims: Claims;
  /** Writes that wait for the database, and those that were given up so far. */
  writes(): { readonly waiting: number; readonly lost: number };
  /** Works with the database at once; rejects where it is away. */
  use<T>(work: (db: Database) => Promise<T>): Promise<T>;
  /** Writes what waits, for two seconds at most, and closes. */
  close(): Promise<void>;
}

const day = 24 * 60 * 60_000;
/** Counts hold nothing of anybody; two years show what returns with the seasons. */
const countsKept = 730;
/** Short: whoever stops a process kills it soon, and a database that is away seldom comes back in time. */
const patience = 2_000;

/** Returns at once: the database is opened with the first write, and again where it could not be. */
export function openStore({ address, keepDays, voteKey, log, onGap = () => {}, now = Date.now }: StoreOptions): Store {
  const carryOut = async (work: Write) => inOne(await database(), address, work);
  // Work in SQLite is done in this thread: what an answer leaves behind is written when it has gone out, and at one go.
  const writes = waitingWrites({ log, isRejected, carryOut, ...(isPostgres(address) ? {} : { together: { most: 100, gather: 20 } }) });
  const count = replyCounter(writes.add);
  let opening: Promise<Database> | undefined;

  function database(): Promise<Database> {
    opening ??= openDatabase(address).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  const aging = [
    { what: 'unanswered questions', days: keepDays.gaps, deleteBefore: deleteGapsBefore },
    { what: 'posts', days: keepDays.posts, deleteBefore: deletePostsBefore },
    { what: 'votes', days: keepDays.votes, deleteBefore: deleteVotesBefore },
    { what: 'events', days: 0, deleteBefore: deleteOldDeliveries },
    { what: 'counts', days: countsKept, deleteBefore: deleteReplyCountsBefore },
  ];

  function forgetOld(): void {
    for (const { what, days, deleteBefore } of aging) {
      writes.add(async (db) => {
        const deleted = await deleteBefore(db, now() - days * day);
        if (deleted > 0) log.info({ what, deleted, days }, 'what was kept for its time was deleted');
      });
    }
  }

  forgetOld();
  const daily = setInterval(forgetOld, day);
  daily.unref();

  return {
    recordGap({ text, ...place }) {
      const origin = { ...place, at: now() };
      count(undefined, origin);
      const kept = redacted(text);
      if (keepDays.gaps === 0 || kept === '') return;
      writes.add(
        (db) => recordGap(db, { ...origin, text: kept }),
        (fate) => fate === 'written' && onGap(),
      );
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
      const at = now();
      if (keepDays.posts > 0) writes.add((db) => recordPost(db, post, at));
    },
    // An SQLite file has one process, whose own memory is enough and quicker.
    claims: isPostgres(address) ? claimsIn({ database, writes }) : alone,
    writes: () => ({ waiting: writes.waiting(), lost: writes.lost() }),
    use: async (work) => work(await database()),
    async close() {
      clearInterval(daily);
      await writes.settle(patience);
      await (await opening?.catch(() => undefined))?.destroy();
    },
  };
}
