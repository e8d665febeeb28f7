/** Questions that were not answered, or only by choosing: recorded without a word about who asked, counted, listed and forgotten. */
import { createHash } from 'node:crypto';
import type { Origin } from './origin.ts';
import type { Database } from './tables.ts';

/** A question that was asked once more without an answer; `text` without personal data. */
export interface UnansweredQuestion extends Origin {
  readonly text: string;
  /** The entry that was chosen for it. */
  readonly entry?: string | undefined;
}

export interface Gap {
  readonly text: string;
  /** The entry that was chosen for it: a suggested phrasing. */
  readonly entry?: string;
  readonly platform: string;
  readonly workspace: string;
  readonly times: number;
  readonly first: Date;
  readonly last: Date;
}

/** Adds to the count of the same question in the same place, or begins it. */
export async function recordGap(db: Database, { text, entry = '', platform, workspace = '', at }: UnansweredQuestion): Promise<void> {
  // A question may be longer than what a database indexes.
  const key = createHash('sha256')
    .update(JSON.stringify([platform, workspace, text, ...(entry === '' ? [] : [entry])]))
    .digest('hex');
  await db
    .insertInto('gap')
    .values({ key, text, entry, platform, workspace, times: 1, first_at: at, last_at: at })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((row) => ({ times: row('gap.times', '+', 1), last_at: row.ref('excluded.last_at') })),
    )
    .execute();
}

/** Most asked first. */
export async function listGaps(db: Database): Promise<Gap[]> {
  const rows = await db.selectFrom('gap').selectAll().orderBy('times', 'desc').orderBy('last_at', 'desc').orderBy('key').execute();
  return rows.map(({ text, entry, platform, workspace, times, first_at, last_at }) => ({
    text,
    ...(entry !== '' && { entry }),
    platform,
    workspace,
    times,
    first: new Date(first_at),
    last: new Date(last_at),
  }));
}

/** Deletes the questions that were last asked before this moment; returns how many. */
export async function deleteGapsBefore(db: Database, moment: number): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('gap').where('last_at', '<', moment).executeTakeFirst();
  return Number(numDeletedRows);
}
