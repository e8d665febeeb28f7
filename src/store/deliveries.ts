/** Which events are being dealt with or were: processes that share a database answer each once. Knows no event but its id. */
import { after, clock } from './clock.ts';
import type { Database } from './database.ts';

export interface DeliveryTable {
  readonly id: string;
  /** Until then nobody else deals with it; milliseconds since 1970. */
  readonly until: number;
}

/** True where nobody else has it: it is the caller's for so many milliseconds. A process that died loses it when its time is over. */
export async function claimDelivery(db: Database, id: string, lease: number): Promise<boolean> {
  const until = after(db, lease);
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('delivery')
    .values({ id, until })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ until }).where('delivery.until', '<=', clock(db)))
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
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
