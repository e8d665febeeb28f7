/** Tells the other processes on the same PostgreSQL that the knowledge changed, and hears it from them. Never needed for an answer: without it each finds out by itself, later. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Logger } from 'pino';
import { isPostgres } from './address.ts';

export interface NoticesOptions {
  readonly address: string;
  readonly log: Logger;
  /** Called for what another process tells, and may have told before. */
  onKnowledgeChanged(version: string): void;
  /** Milliseconds before a connection that was lost is tried again. */
  readonly retryAfter?: number;
}

export interface Notices {
  /** Tells the others which version this process serves now. */
  knowledgeChanged(version: string): void;
  close(): Promise<void>;
}

const channel = 'capex_bot_knowledge';

/** Milliseconds for a connection to be made. */
const patience = 5_000;
/** Milliseconds for one to end: a server that has fallen silent does not say goodbye. */
const farewell = 1_000;

async function end(connection: Client): Promise<void> {
  await Promise.race([connection.end().catch(() => {}), pause(farewell, undefined, { ref: false })]);
}

const nobody: Notices = { knowledgeChanged() {}, close: async () => {} };

/** Listens over a connection of its own, which is opened again whenever it breaks. */
export function openNotices({ address, log, onKnowledgeChanged, retryAfter = 5_000 }: NoticesOptions): Notices {
  if (!isPostgres(address)) return nobody;
  const closing = new AbortController();
  let client: Client | undefined;
  /** What could not be told yet. */
  let untold: string | undefined;

  function tell(version: string): void {
    untold = version;
    // What is heard twice does no harm, so it is told until it surely was.
    client?.query('select pg_notify($1, $2)', [channel, version]).then(
      () => {
        if (untold === version) untold = undefined;
      },
      () => {},
    );
  }

  /** Resolves when the connection is over. */
  async function listen(): Promise<void> {
    const { default: pg } = await import('pg');
    const connection = new pg.Client({ connectionString: address, keepAlive: true, connectionTimeoutMillis: patience });
    const ended = new Promise<void>((resolve) => {
      connection.once('end', resolve);
      connection.on('error', () => resolve());
    });
    try {
      await connection.connect();
      connection.on('notification', ({ payload = '' }) => onKnowledgeChanged(payload));
      await connection.query(`listen ${channel}`);
      if (closing.signal.aborted) return;
      client = connection;
      if (untold !== undefined) tell(untold);
      await ended;
    } catch (error) {
      log.debug({ err: error }, 'other processes cannot be heard; tried again');
    } finally {
      client = undefined;
      await end(connection);
    }
  }

  async function keepListening(): Promise<void> {
    while (!closing.signal.aborted) {
      await listen();
      await pause(retryAfter, undefined, { ref: false, signal: closing.signal }).catch(() => {});
    }
  }

  const listening = keepListening();
  return {
    knowledgeChanged: tell,
    async close() {
      closing.abort();
      if (client) await end(client);
      await Promise.race([listening, pause(farewell, undefined, { ref: false })]);
    },
  };
}
