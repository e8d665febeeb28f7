/** Which events are being dealt with or were: processes that share a database answer each once. Knows no event but its id. */
import type { Claimed } from '../core/once.ts';
import { after, clock } from './clock.ts';
import type { Database } from './database.ts';

export interface DeliveryTable {
  readonly id: string;
  /** Until then nobody else deals with it; milliseconds since 1970. */
  readonly until: number;
}

/** Unless it is taken it is the caller's for so many milliseconds. One that died loses it when its time is over: whoever comes next cannot be sure. */
export async function claimDelivery(db: Database, id: string, lease: number): Promise<Claimed> {
  const until = after(db, lease);
  const inserted = await db
    .insertInto('delivery')
    .values({ id, until })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) return 'new';
  const { numUpdatedRows } = await db
    .updateTable('delivery')
    .set({ until })
    .where('id', '=', id)
    .where('until', '<=', clock(db))
    .executeTakeFirst();
  return numUpdatedRows === 1n ? 'unsure' : 'taken';
}

/** It is nobody else's for so many milliseconds more. */
export async function keepDelivery(db: Database, id: string, lease: number): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ until: after(db, lease) })
    .where('id', '=', id)
    .execute();
}

export async function releaseDelivery(db: Database, id: string): Promise<void> {
  await db.deleteFrom('delivery').where('id', '=', id).execute();
}

/** Deletes those whose time is over; returns how many. */
export async function deleteOldDeliveries(db: Database): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('delivery').where('until', '<', clock(db)).executeTakeFirst();
  return Number(numDeletedRows);
}
