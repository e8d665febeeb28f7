/** Carries out several writes at the price of one, all or none of them, and once however often that is tried. */

import { markDelivery } from './deliveries.ts';
import { isShared } from './shared.ts';
import type { Database } from './tables.ts';

/** Longer than a write waits between two attempts, in milliseconds. */
const markedFor = 60 * 60_000;

/** What has a mark is done once: the answer of a PostgreSQL that did it may be lost, and the work be tried again. An SQLite file says in the same breath whether it did. */
export async function inOneTransaction(db: Database, work: (db: Database) => Promise<void>, mark: string | undefined): Promise<void> {
  await db.transaction().execute(async (all) => {
    if (mark === undefined || !isShared(db) || (await markDelivery(all, mark, markedFor))) await work(all);
  });
}
