/** Whether several processes may share a database: a PostgreSQL they may, an SQLite file has one. */
import { PostgresAdapter } from 'kysely';
import type { Database } from './tables.ts';

export function isShared(db: Database): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}
