/** Opens what the bot remembers: an SQLite file or a PostgreSQL, brought up to date before anything reads it. Knows no meaning of a row. */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Dialect, Kysely, Migrator, PostgresDialect, SqliteDialect } from 'kysely';
import Sqlite from 'libsql';
import type { CustomTypesConfig } from 'pg';
import type { ReplyCountTable } from './counts.ts';
import type { DeliveryTable } from './deliveries.ts';
import type { GapTable } from './gaps.ts';
import { migrations } from './migrations.ts';
import type { PostTable } from './posts.ts';
import type { SecretTable, VoteTable } from './votes.ts';

export interface Tables {
  readonly gap: GapTable;
  readonly reply_count: ReplyCountTable;
  readonly vote: VoteTable;
  readonly secret: SecretTable;
  readonly post: PostTable;
  readonly delivery: DeliveryTable;
}

export type Database = Kysely<Tables>;

/** Milliseconds that a question to a PostgreSQL may take before it counts as gone. */
const patience = 5_000;
/** Milliseconds for another process that writes into the same SQLite file. Nobody is answered meanwhile, so it is short; a write that fails is tried again. */
const sqlitePatience = 250;

/** `address` is `postgres://…`, or the path or `file:` address of an SQLite file, which is made where there is none. Rejects where it cannot be opened. */
export async function openDatabase(address: string): Promise<Database> {
  const db: Database = new Kysely({ dialect: await (isPostgres(address) ? postgres(address) : sqlite(address)) });
  try {
    // On PostgreSQL the migrator holds a lock, so that several processes may start together.
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
    if (error !== undefined) throw error;
    return db;
  } catch (cause) {
    await db.destroy();
    throw new Error('the database could not be brought up to date', { cause });
  }
}

/** PostgreSQL's classes of errors about what was written: data, integrity, syntax and names (postgresql.org/docs/current/errcodes-appendix.html). */
const rejectedByPostgres = /^(22|23|42)/;
/** SQLite's: sqlite.org/rescode.html. */
const rejectedBySqlite = /^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG|RANGE)/;

/** Whether the database rejects what was to be written, and will again; anything else may pass. */
export function isRejected(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return false;
  return rejectedByPostgres.test(error.code) || rejectedBySqlite.test(error.code);
}

export function isPostgres(address: string): boolean {
  return /^postgres(ql)?:\/\//.test(address);
}

/** Several writes at the price of one, all or none of them; on a PostgreSQL each by itself, as one that it rejects would take the others with it. */
export function inOne<T>(db: Database, address: string, work: (db: Database) => Promise<T>): Promise<T> {
  return isPostgres(address) ? work(db) : db.transaction().execute(work);
}

async function postgres(connectionString: string): Promise<Dialect> {
  // Most have no use for it.
  const { default: pg } = await import('pg');
  const { INT8 } = pg.types.builtins;
  const types: CustomTypesConfig = {
    // Counts and milliseconds fit into a number.
    getTypeParser: (type, format) => (type === INT8 ? Number : pg.types.getTypeParser(type, format)),
  };
  const pool = new pg.Pool({ connectionString, types, max: 5, connectionTimeoutMillis: patience, query_timeout: patience });
  // An idle connection that breaks is replaced with the next query, which says what is wrong.
  pool.on('error', () => {});
  return new PostgresDialect({ pool });
}

async function sqlite(address: string): Promise<Dialect> {
  const path = address.startsWith('file:') ? fileURLToPath(address) : address;
  if (path !== ':memory:') await mkdir(dirname(path), { recursive: true });
  const database = new Sqlite(path);
  // Readers do not wait for writers, and the thread that answers does not wait for the disk: what was written survives a kill.
  // A power cut may take the last moment of it, but never harms the file (sqlite.org/wal.html).
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = normal');
  database.exec(`pragma busy_timeout = ${sqlitePatience}`);
  return new SqliteDialect({ database });
}
