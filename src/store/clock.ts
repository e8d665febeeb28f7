/** The database's own clock: what several processes agree on, whatever the clocks of their machines say or are set to. */
import { type RawBuilder, sql } from 'kysely';
import { isShared } from './shared.ts';
import type { Database } from './tables.ts';

/** Now, in milliseconds since 1970, as an expression for a query. */
export function clock(db: Database): RawBuilder<number> {
  return isShared(db)
    ? sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`
    : sql<number>`cast(unixepoch('subsec') * 1000 as integer)`;
}

/** So many milliseconds from now. */
export function after(db: Database, milliseconds: number): RawBuilder<number> {
  return sql<number>`${clock(db)} + ${sql.lit(milliseconds)}`;
}
