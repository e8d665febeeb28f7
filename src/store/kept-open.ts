/** One database for the life of a process: opened when it is needed, and again where it could not be, or where another file stands in its place. */
import { setTimeout as pause } from 'node:timers/promises';
import { isPostgres } from './address.ts';
import { openDatabase } from './database.ts';
import { DeletedDatabase } from './database-trouble.ts';
import { identityOf } from './sqlite.ts';
import type { Database } from './tables.ts';

export interface KeptOpen {
  /** Rejects where it cannot be used now. */
  database(): Promise<Database>;
  /** Waits for what is under way, for a moment. */
  close(): Promise<void>;
}

interface Opened {
  readonly db: Database;
  /** Tells the file from another one; undefined for a server. */
  readonly file: string | undefined;
}

/** Milliseconds: a server that has fallen silent does not say goodbye. */
const closing = 1_000;

export function keptOpen(address: string): KeptOpen {
  const isFile = !isPostgres(address);
  let opening: Promise<Opened> | undefined;

  async function open(): Promise<Opened> {
    const db = await openDatabase(address);
    return { db, file: isFile ? await identityOf(address) : undefined };
  }

  async function database(): Promise<Database> {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    const { db, file } = await opening;
    if (!isFile) return db;
    const now = await identityOf(address);
    if (now === file) return db;
    // What was written into a deleted file would be gone with the process.
    if (now === undefined)
      throw new DeletedDatabase('the database file was deleted under the bot: put it back, or start the bot again for a new one');
    opening = undefined;
    await db.destroy();
    return database();
  }

  return {
    database,
    async close() {
      const closed = opening?.then(({ db }) => db.destroy()).catch(() => {});
      await Promise.race([closed, pause(closing, undefined, { ref: false })]);
    },
  };
}
