/** Which events are being handled or were: processes that share a database answer each once. Knows no event but its id. */
import type { EventLock } from '../core/event-locks.ts';
import { after, clock } from './clock.ts';
import type { Database } from './tables.ts';

/** Rows of one statement: a PostgreSQL takes 65,535 parameters. */
const rowsAtOnce = 1_000;

/** Unless it is taken it is the caller's for so many milliseconds. One that died loses it when its time is over: the next one cannot be sure. */
export async function lockDelivery(db: Database, id: string, attempt: string, lease: number): Promise<EventLock> {
  const held = { until: after(db, lease), claimed_by: attempt };
  if (await insert(db, { id, ...held })) return 'new';
  const { numUpdatedRows } = await db
    .updateTable('delivery')
    .set(held)
    .where('id', '=', id)
    .where('until', '<=', clock(db))
    .executeTakeFirst();
  if (numUpdatedRows === 1n) return 'unsure';
  const row = await db.selectFrom('delivery').select('claimed_by').where('id', '=', id).executeTakeFirst();
  return row?.claimed_by === attempt ? 'new' : 'taken';
}

/** Marks it as handled for so many milliseconds; false where it was marked before. */
export function markDelivery(db: Database, id: string, lease: number): Promise<boolean> {
  return insert(db, { id, until: after(db, lease), claimed_by: '' });
}

async function insert(db: Database, row: { id: string; until: ReturnType<typeof after>; claimed_by: string }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('delivery')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** They are nobody else's for so many milliseconds more, each; also those that nobody could claim. */
export async function keepDeliveries(db: Database, leases: ReadonlyMap<string, number>): Promise<void> {
  // In one order, so that processes that keep the same ones never wait for each other in a circle.
  const rows = [...leases]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, lease]) => ({ id, until: after(db, lease), claimed_by: '' }));
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await db
      .insertInto('delivery')
      .values(rows.slice(from, from + rowsAtOnce))
      .onConflict((conflict) => conflict.column('id').doUpdateSet(({ ref }) => ({ until: ref('excluded.until'), claimed_by: '' })))
      .execute();
}

export async function releaseDeliveries(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('delivery').where('id', 'in', ids.toSorted()).execute();
}

/** Deletes those whose time is over; returns how many. */
export async function deleteOldDeliveries(db: Database): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('delivery').where('until', '<', clock(db)).executeTakeFirst();
  return Number(numDeletedRows);
}
