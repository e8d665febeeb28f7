/** Connections to a PostgreSQL that may be cut, or fall silent, at any moment: what was asked over them then fails, and nothing else. */
import { type Dialect, PostgresDialect, type PostgresPoolClient } from 'kysely';
import type { CustomTypesConfig, PoolClient } from 'pg';

/** Milliseconds that a question to the database may take before it counts as gone. */
const patience = 5_000;

export async function postgres(connectionString: string): Promise<Dialect> {
  // Most have no use for it.
  const { default: pg } = await import('pg');
  const { INT8 } = pg.types.builtins;
  const types: CustomTypesConfig = {
    // Counts and milliseconds fit into a number.
    getTypeParser: (type, format) => (type === INT8 ? Number : pg.types.getTypeParser(type, format)),
  };
  const timeouts = { connectionTimeoutMillis: patience, query_timeout: patience };
  const pool = new pg.Pool({ connectionString, types, max: 5, keepAlive: true, ...timeouts });
  // An idle connection that breaks is replaced with the next query, which says what is wrong.
  pool.on('error', () => {});
  // One that breaks in use tells the query, and the process, which would end: the pool listens to idle ones only.
  pool.on('connect', (client) => client.on('error', () => {}));
  const saidByServer = (error: unknown) => error instanceof pg.DatabaseError;
  return new PostgresDialect({
    pool: { connect: async () => lent(await pool.connect(), saidByServer), end: () => pool.end() },
  });
}

/** A connection on which something failed without a word of the server is not lent again: it would answer late, or never. */
function lent(client: PoolClient, saidByServer: (error: unknown) => boolean): PostgresPoolClient {
  let broken = false;
  const query = async (text: string, parameters: readonly unknown[]): Promise<unknown> => {
    try {
      return await client.query(text, [...parameters]);
    } catch (error) {
      broken ||= !saidByServer(error);
      throw error;
    }
  };
  return {
    query: query as unknown as PostgresPoolClient['query'], // its answers are those of pg, which has cursors only where they are asked for
    release: (discard) => client.release(discard || broken),
  };
}
