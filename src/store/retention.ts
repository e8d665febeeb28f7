/** Deletes what has had its time. A clock that is far ahead of everything that was ever recorded is not believed at once: it would delete all of it. */
import type { Logger } from 'pino';
import { deleteReplyCountsBefore } from './counts.ts';
import { deleteOldDeliveries } from './deliveries.ts';
import { deleteGapsBefore } from './gaps.ts';
import { deletePostsBefore } from './posts.ts';
import type { Database } from './tables.ts';
import { deleteVotesBefore } from './votes.ts';
import type { Write } from './writes.ts';

/** Days for which things are kept; 0 records none. */
export interface KeepDays {
  /** Unanswered questions, after they were last asked. */
  readonly gaps: number;
  readonly votes: number;
  /** Answers in channels, after they were posted: those are corrected. */
  readonly posts: number;
}

const day = 24 * 60 * 60_000;
/** Counts hold nothing of anybody; two years show what returns with the seasons. */
const countsKept = 730;
/** Days for which hardly any bot is asked nothing: a clock so far ahead is rather wrong. */
const farAhead = 42;
/** Between two daily runs, in milliseconds. */
const almostADay = 20 * 60 * 60_000;

/** The moment of the newest record; undefined where there is none. */
async function newestRecord(db: Database): Promise<number | undefined> {
  const { gap, vote, post, week } = await db
    .selectNoFrom((none) => [
      none
        .selectFrom('gap')
        .select(({ fn }) => fn.max('last_at').as('at'))
        .as('gap'),
      none
        .selectFrom('vote')
        .select(({ fn }) => fn.max('at').as('at'))
        .as('vote'),
      none
        .selectFrom('post')
        .select(({ fn }) => fn.max('posted_at').as('at'))
        .as('post'),
      none
        .selectFrom('reply_count')
        .select(({ fn }) => fn.max('week').as('week'))
        .as('week'),
    ])
    .executeTakeFirstOrThrow();
  const moments = [gap, vote, post, week && Date.parse(week)].flatMap((moment) => (moment ? [Number(moment)] : []));
  return moments.length > 0 ? Math.max(...moments) : undefined;
}

export interface RetentionOptions {
  readonly keepDays: KeepDays;
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds of a clock that nobody sets. */
  elapsed(): number;
  readonly log: Logger;
}

/** Deletes what is too old, each time that it is carried out. */
export function deletingExpired({ keepDays, now, elapsed, log }: RetentionOptions): Write {
  let doubtedAt: number | undefined;

  async function isClockCredible(db: Database): Promise<boolean> {
    const newest = await newestRecord(db);
    const days = newest === undefined ? 0 : Math.floor((now() - newest) / day);
    if (days <= farAhead) return true;
    // Nobody has set it right since: it is the bot that nobody asked anything.
    if (doubtedAt !== undefined) return elapsed() - doubtedAt > almostADay;
    doubtedAt = elapsed();
    log.warn({ days }, 'the clock is far ahead of the newest record; nothing is deleted by age for a day: set the clock right');
    return false;
  }

  const kinds = [
    { what: 'unanswered questions', days: keepDays.gaps, deleteBefore: deleteGapsBefore },
    { what: 'posts', days: keepDays.posts, deleteBefore: deletePostsBefore },
    { what: 'votes', days: keepDays.votes, deleteBefore: deleteVotesBefore },
    { what: 'counts', days: countsKept, deleteBefore: deleteReplyCountsBefore },
  ];
  return async (db) => {
    await deleteOldDeliveries(db);
    const credible = await isClockCredible(db);
    for (const { what, days, deleteBefore } of kinds) {
      // What is not to be recorded at all goes by any clock.
      if (days > 0 && !credible) continue;
      const deleted = await deleteBefore(db, now() - days * day);
      if (deleted > 0) log.info({ what, deleted, days }, 'deleted expired records');
    }
  };
}
