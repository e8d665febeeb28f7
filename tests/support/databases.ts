/** The databases that the store is tested with: an SQLite file, and a PostgreSQL of its own where Debian's packages are installed. */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openDatabase } from '../../src/store/database.ts';
import type { Database } from '../../src/store/tables.ts';
import { freePort } from './free-port.ts';

const run = promisify(execFile);
const versions = '/usr/lib/postgresql';
const programs = existsSync(versions)
  ? readdirSync(versions)
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(versions, version, 'bin'))
      .find((folder) => existsSync(join(folder, 'initdb')))
  : undefined;

export const hasPostgres = programs !== undefined;
export const howToGetPostgres = 'no PostgreSQL: install it (apt-get install postgresql)';

export interface TestServer {
  /** The address of a new, empty database. */
  fresh(): Promise<string>;
  /** As a server that crashed or was switched off. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** PostgreSQL refuses to run as root: there it runs as the user that its package made. */
function as(command: string, args: readonly string[]): [string, string[]] {
  return process.getuid?.() === 0 ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, [...args]];
}

export async function openPostgres(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'postgres-'));
  if (process.getuid?.() === 0) {
    const [user, group] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, 'postgres']).stdout.toString()));
    await chown(folder, user ?? 0, group ?? 0);
  }
  await chmod(folder, 0o700);
  const port = await freePort();
  const program = async (name: string, ...args: string[]) => {
    const [command, all] = as(join(programs ?? '', name), args);
    await run(command, all, { cwd: tmpdir() });
  };
  const data = join(folder, 'data');
  await program('initdb', '-D', data, '-A', 'trust', '-U', 'bot', '--no-sync', '-E', 'UTF8', '--locale=C');
  const start = () =>
    program('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', `-p ${port} -h 127.0.0.1 -k ${folder} -F`, 'start');
  const stop = () => program('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop');
  await start();
  let databases = 0;
  return {
    start,
    stop,
    async fresh() {
      const name = `bot${++databases}`;
      await program('createdb', '-h', '127.0.0.1', '-p', String(port), '-U', 'bot', name);
      return `postgres://bot@127.0.0.1:${port}/${name}`;
    },
    async close() {
      await stop().catch(() => {});
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A new SQLite file each time. */
export async function openSqliteFolder(): Promise<Pick<TestServer, 'fresh' | 'close'>> {
  const folder = await mkdtemp(join(tmpdir(), 'sqlite-'));
  let databases = 0;
  return {
    fresh: async () => join(folder, 'data', `bot${++databases}.db`),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Every database that the store is tested with: its name, whether it is there, and how it is opened. */
export const everyDatabase = [
  ['SQLite', true, openSqliteFolder],
  ['PostgreSQL', hasPostgres, openPostgres],
] as const;

/** Opens the database for a look, and closes it. */
export async function read<T>(address: string, look: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(address);
  try {
    return await look(db);
  } finally {
    await db.destroy();
  }
}
