/** Opens what the bot remembers: an SQLite file or a PostgreSQL, brought up to date before anything reads it, or left as it is for who only reads. Knows no meaning of a row. */

import { Kysely, Migrator } from 'kysely';
import { isPostgres } from './address.ts';
import { isAboutSchema, NewerDatabase, NoDatabase } from './database-trouble.ts';
import { migrations } from './migrations.ts';
import { postgres } from './postgres.ts';
import { sqlite, sqliteToRead } from './sqlite.ts';
import type { Database } from './tables.ts';

/** `address` is `postgres://…`, or the path or `file:` address of an SQLite file, which is made where there is none. Rejects where it cannot be opened. */
export async function openDatabase(address: string): Promise<Database> {
  const db: Database = new Kysely({ dialect: await (isPostgres(address) ? postgres(address) : sqlite(address)) });
  try {
    await refuseNewer(db);
    // On PostgreSQL the migrator holds a lock, so that several processes may start together.
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
    if (error !== undefined) throw error;
    return db;
  } catch (cause) {
    await db.destroy();
    if (cause instanceof NewerDatabase) throw cause;
    throw new Error('the database could not be brought up to date', { cause });
  }
}

/** Lets the work read what there is; nothing is made, brought up to date or changed. Rejects in words for the operator. */
export async function readDatabase<T>(address: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db: Database = new Kysely({ dialect: await (isPostgres(address) ? postgres(address) : sqliteToRead(address)) });
  try {
    if ((await executedMigrations(db)).length === 0) throw new NoDatabase();
    return await db.transaction().setAccessMode('read only').execute(work);
  } catch (cause) {
    if (cause instanceof NoDatabase) throw cause;
    const isOther = isAboutSchema(cause);
    throw new Error(isOther ? 'the database is of another version of the bot' : 'the database could not be read', { cause });
  } finally {
    await db.destroy();
  }
}

/** The names of the steps that the database went through; none where it is new. */
async function executedMigrations(db: Database): Promise<readonly string[]> {
  const steps = db.withTables<{ kysely_migration: { readonly name: string } }>().selectFrom('kysely_migration').select('name');
  const rows = await steps.execute().catch((error: unknown) => {
    if (isAboutSchema(error)) return [];
    throw error;
  });
  return rows.map(({ name }) => name);
}

/** Nobody can tell what a newer version means by its tables. */
async function refuseNewer(db: Database): Promise<void> {
  const unknown = (await executedMigrations(db)).filter((name) => !(name in migrations));
  if (unknown.length === 0) return;
  const advice = 'start that version again, or restore the backup from before the upgrade';
  throw new NewerDatabase(`a newer version of the bot has changed the database (${unknown.join(', ')}): ${advice}`);
}
