/** An SQLite file that belongs to its owner alone, and that may be deleted or replaced while it is open. Knows no table. */
import { constants } from 'node:fs';
import { access, chmod, mkdir, open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Dialect, SqliteDialect } from 'kysely';
import Sqlite from 'libsql';
import { sqlitePath } from './address.ts';
import { NoDatabase } from './database-trouble.ts';

/** Milliseconds for another process that writes into the same file. Nobody is answered meanwhile, so it is short; a write that fails is tried again. */
const patience = 250;
const inMemory = ':memory:';

/** The files that SQLite keeps of one database. */
const filesOf = (path: string) => [path, `${path}-wal`, `${path}-shm`];

/** Makes the file where there is none. */
export async function sqlite(address: string): Promise<Dialect> {
  const path = sqlitePath(address);
  if (path !== inMemory) await makePrivate(path);
  const database = new Sqlite(path);
  // Readers do not wait for writers, and the thread that answers does not wait for the disk: what was written survives a kill.
  // A power cut may take the last moment of it, but never harms the file (sqlite.org/wal.html).
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = normal');
  database.exec(`pragma busy_timeout = ${patience}`);
  return new SqliteDialect({ database });
}

/** Makes and changes nothing; rejects where there is no file. */
export async function sqliteToRead(address: string): Promise<Dialect> {
  const path = sqlitePath(address);
  if (!(await exists(path))) throw new NoDatabase();
  const url = `${pathToFileURL(resolve(path))}?mode=ro`;
  // A reader makes files beside the database, unless it is told that nobody writes: then there is nothing to wait for.
  const [, log = ''] = filesOf(path);
  const isQuiet = !(await exists(log)) && !(await mayWriteIn(dirname(path)));
  const database = new Sqlite(isQuiet ? `${url}&immutable=1` : url);
  database.exec(`pragma busy_timeout = ${patience}`);
  return new SqliteDialect({ database });
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

const mayWriteIn = (folder: string) =>
  access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );

/** What tells one file from another at the same path; undefined where there is none. */
export async function identityOf(address: string): Promise<string | undefined> {
  const path = sqlitePath(address);
  if (path === inMemory) return inMemory;
  const { dev, ino } = await stat(path).catch(() => ({ dev: undefined, ino: undefined }));
  return ino === undefined ? undefined : `${dev}/${ino}`;
}

/** The file, and a folder that holds nothing else, are for their owner alone. */
async function makePrivate(path: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await (await open(path, 'a', 0o600)).close();
  const ours = filesOf(path);
  for (const file of ours) await restrict(file, 0o600);
  const names = await readdir(folder).catch(() => undefined);
  if (names?.every((name) => ours.some((file) => basename(file) === name))) await restrict(folder, 0o700);
}

/** What belongs to somebody else, or is not there, stays as it is. */
async function restrict(path: string, mode: number): Promise<void> {
  await chmod(path, mode).catch(() => {});
}
