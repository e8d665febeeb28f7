/** Which events are being dealt with or were: processes that share a database answer each once. Knows no event but its id. */
import type { Database } from './database.ts';

export interface DeliveryTable {
  readonly id: string;
  /** Until then nobody else deals with it; milliseconds since 1970. */
  readonly until: number;
}

/** True where nobody else has it: it is the caller's until then. A process that died loses it when its time is over. */
export async function claimDelivery(
  db: Database,
  id: string,
  { now, until }: { readonly now: number; readonly until: number },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('delivery')
    .values({ id, until })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ until }).where('delivery.until', '<=', now))
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function keepDelivery(db: Database, id: string, until: number): Promise<void> {
  await db.updateTable('delivery').set({ until }).where('id', '=', id).execute();
}

export async function releaseDelivery(db: Database, id: string): Promise<void> {
  await db.deleteFrom('delivery').where('id', '=', id).execute();
}

/** Deletes those whose time was over before this moment; returns how many. */
export async function deleteDeliveriesBefore(db: Database, moment: number): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('delivery').where('until', '<', moment).executeTakeFirst();
  return Number(numDeletedRows);
}
