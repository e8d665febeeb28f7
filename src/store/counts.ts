/** How often each entry was the answer, and how often there was none, week by week. Holds numbers only: no question and nobody who asked. */
import { sql } from 'kysely';
import type { Origin } from './origin.ts';
import type { Database, ReplyCountTable } from './tables.ts';
import { weekOf } from './week.ts';
import type { Write, Writes } from './writes.ts';

/** One entry in one week, over all platforms and workspaces. */
export interface ReplyCount {
  /** Its Monday. */
  readonly week: string;
  /** Undefined for questions that got no answer. */
  readonly entry: string | undefined;
  readonly times: number;
}

const unanswered = '';

/** One reply, to be added to the count of its week: an answer from that entry, or none. */
function replyCount(entry: string | undefined, { platform, workspace = '', at }: Origin): ReplyCountTable {
  return { week: weekOf(at), entry: entry ?? unanswered, platform, workspace, times: 1 };
}

/** In the order of their keys: several processes that add to the same rows then never wait for each other in a circle. */
async function addReplyCounts(db: Database, counts: ReadonlyMap<string, ReplyCountTable>): Promise<void> {
  const rows = [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
  await db
    .insertInto('reply_count')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['week', 'entry', 'platform', 'workspace'])
        .doUpdateSet({ times: ({ ref }) => sql<number>`${ref('reply_count.times')} + ${ref('excluded.times')}` }),
    )
    .execute();
}

/** Counts replies with few writes: those that come while one waits are added up in it. */
export function replyCounter(add: Writes['add']): (entry: string | undefined, origin: Origin) => void {
  let waiting: Map<string, ReplyCountTable> | undefined;

  function begin(): Map<string, ReplyCountTable> {
    const counts = new Map<string, ReplyCountTable>();
    const over = () => {
      if (waiting === counts) waiting = undefined;
    };
    const write: Write = (db) => {
      // What is counted from here on is another write's: this one may have to be carried out again.
      over();
      return addReplyCounts(db, counts);
    };
    add(write, { over, adds: true, worth: 'unrepeatable' });
    return counts;
  }

  return (entry, origin) => {
    const one = replyCount(entry, origin);
    const key = JSON.stringify([one.week, one.entry, one.platform, one.workspace]);
    waiting ??= begin();
    waiting.set(key, { ...one, times: (waiting.get(key)?.times ?? 0) + 1 });
  };
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
