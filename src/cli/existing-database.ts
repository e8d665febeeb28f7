/** Opens the database for a command line that changes it. */
import { openDatabase, readDatabase } from '../store/database.ts';
import type { Database } from '../store/tables.ts';

/** Closes the database after the work. Rejects where there is none yet, so that a mistyped address does not create one. */
export async function changeDatabase<T>(address: string, work: (db: Database) => Promise<T>): Promise<T> {
  await readDatabase(address, async () => {});
  const db = await openDatabase(address);
  try {
    return await db.transaction().execute(work);
  } finally {
    await db.destroy();
  }
}
