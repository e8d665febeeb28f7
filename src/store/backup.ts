/** Copies an SQLite database while the bot goes on: whole and consistent, with what still waits in its log. */
import { open, rm } from 'node:fs/promises';
import { Kysely, sql } from 'kysely';
import { sqliteToRead } from './sqlite.ts';

/** Writes a file for its owner alone; rejects where there is one, or no database. */
export async function backUp(address: string, file: string): Promise<void> {
  const db = new Kysely({ dialect: await sqliteToRead(address) });
  try {
    // Made first: SQLite would make one that everybody may read, and takes an empty one.
    await (await open(file, 'wx', 0o600)).close();
    await sql`vacuum into ${file}`.execute(db).catch(async (error: unknown) => {
      await rm(file, { force: true });
      throw error;
    });
  } finally {
    await db.destroy();
  }
}
