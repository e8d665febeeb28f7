/** How often each entry was the answer, and how often there was none, week by week. Holds numbers only: no question and nobody who asked. */
import type { Database } from './database.ts';
import type { Origin } from './origin.ts';
import { weekOf } from './week.ts';

export interface ReplyCountTable {
  readonly week: string;
  /** The entry's id; empty for questions that got no answer. */
  readonly entry: string;
  readonly platform: string;
  readonly workspace: string;
  readonly times: number;
}

/** One entry in one week, over all platforms and workspaces. */
export interface ReplyCount {
  /** Its Monday. */
  readonly week: string;
  /** Undefined for questions that got no answer. */
  readonly entry: string | undefined;
  readonly times: number;
}

const unanswered = '';

/** Counts one reply: an answer from that entry, or none. */
export async function countReply(db: Database, entry: string | undefined, { platform, workspace = '', at }: Origin): Promise<void> {
  await db
    .insertInto('reply_count')
    .values({ week: weekOf(at), entry: entry ?? unanswered, platform, workspace, times: 1 })
    .onConflict((conflict) =>
      conflict.columns(['week', 'entry', 'platform', 'workspace']).doUpdateSet((row) => ({ times: row('reply_count.times', '+', 1) })),
    )
    .execute();
}

/** Newest week first, most answered first in each. */
export async function listReplyCounts(db: Database, fromWeek: string): Promise<ReplyCount[]> {
  const rows = await db
    .selectFrom('reply_count')
    .select(['week', 'entry', ({ fn }) => fn.sum<number>('times').as('times')])
    .where('week', '>=', fromWeek)
    .groupBy(['week', 'entry'])
    .orderBy('week', 'desc')
    .orderBy('times', 'desc')
    .orderBy('entry')
    .execute();
  return rows.map(({ week, entry, times }) => ({ week, entry: entry === unanswered ? undefined : entry, times: Number(times) }));
}

/** Deletes the weeks before that of this moment; returns how many counts. */
export async function deleteReplyCountsBefore(db: Database, moment: number): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('reply_count').where('week', '<', weekOf(moment)).executeTakeFirst();
  return Number(numDeletedRows);
}
