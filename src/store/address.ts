/** What DATABASE_URL may name: a PostgreSQL, or the file of an SQLite. Says what is wrong with an address before anything is opened, and never repeats it: it may hold a password. */
import { X509Certificate } from 'node:crypto';
import { statSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { parse } from 'pg-connection-string';

export interface AddressProblem {
  readonly message: string;
  /** What to write instead. */
  readonly hint: string;
}

const examples = 'write postgres://user:password@host/database, or the path of an SQLite file, such as data/bot.db';
const encoding = 'in the user and the password write %23 for #, %2F for /, %3F for ?, %40 for @ and %25 for %';
const sslModes = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify'];

/** Whether it names a PostgreSQL; anything else is the file of an SQLite. */
export function isPostgres(address: string): boolean {
  return /^postgres(ql)?:\/\//i.test(address);
}

/** The path of an SQLite file: `file:x.db` and `file:./x.db` start from the working directory, as a bare path does. */
export function sqlitePath(address: string): string {
  if (!/^file:/i.test(address)) return address;
  const path = address.slice('file:'.length);
  return path.startsWith('/') ? fileURLToPath(address) : decodeURIComponent(path);
}

/** Undefined where the address can be opened, as far as that can be told without opening it. */
export function addressProblem(address: string): AddressProblem | undefined {
  return isPostgres(address) ? postgresProblem(address) : sqliteProblem(address);
}

function postgresProblem(address: string): AddressProblem | undefined {
  const unreadable = { message: 'is not an address that can be read', hint: encoding };
  if (address.includes('#')) return { message: 'has a # in it, which ends an address', hint: encoding };
  // Without a host it is the socket of this machine.
  const complete = address.replace(/^([a-z]+:\/\/)([^/?]*@)?(?=[/?]|$)/i, '$1$2localhost');
  if (!URL.canParse(complete)) {
    const [, port] = /:(\d+)(?:[/?]|$)/.exec(address.slice(address.lastIndexOf('@') + 1)) ?? [];
    return port === undefined ? unreadable : portProblem(port);
  }
  const { pathname, hostname, searchParams } = new URL(complete);
  // The rest of a password with a / or ? in it.
  if (pathname.includes('@') || [...searchParams.keys()].some((name) => /[@/]/.test(name))) return unreadable;
  if (hostname.includes(',')) return { message: 'names several hosts', hint: 'name one: the bot connects to one server' };
  try {
    const { port, ssl } = parse(address);
    const mode = searchParams.get('sslmode');
    if (mode !== null && !sslModes.includes(mode))
      return { message: 'names an sslmode that does not exist', hint: `write one of ${sslModes.join(', ')}` };
    const certificates = typeof ssl === 'object' ? certificateProblem(ssl) : undefined;
    return certificates ?? (port ? portProblem(port) : undefined);
  } catch (error) {
    return isFileError(error) ? certificateFileProblem(error) : unreadable;
  }
}

function portProblem(port: string): AddressProblem | undefined {
  if (/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535) return undefined;
  return { message: `names port ${port}, which is not a port`, hint: 'write one from 1 to 65535, or leave it out for 5432' };
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function certificateFileProblem({ path, message }: NodeJS.ErrnoException): AddressProblem {
  const hint = 'check sslrootcert, sslcert and sslkey: each is the path of a PEM file that the bot may read';
  return { message: `names a certificate file that cannot be read (${path ?? message})`, hint };
}

type Certificates = Exclude<ReturnType<typeof parse>['ssl'], boolean | string | undefined>;

function certificateProblem({ ca, cert, key }: Certificates): AddressProblem | undefined {
  try {
    // What is none would be passed over without a word.
    if (ca !== undefined) new X509Certificate(ca);
    createSecureContext({ ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }) });
    return undefined;
  } catch {
    return { message: 'names a file that holds no certificate or key', hint: 'sslrootcert, sslcert and sslkey name files in PEM form' };
  }
}

function sqliteProblem(address: string): AddressProblem | undefined {
  if (address === ':memory:') return undefined;
  const isFileAddress = /^file:/i.test(address);
  if (!isFileAddress && /^[a-z][a-z0-9+.-]+:/i.test(address)) return { message: 'is not the address of a database', hint: examples };
  if (/^(file:)?[~$]/i.test(address))
    return { message: 'begins with a sign that only a shell replaces', hint: 'write the whole path, such as /home/bot/data/bot.db' };
  if (isFileAddress && /[?#]/.test(address))
    return { message: 'has parameters, which an SQLite file does not take', hint: 'write the path alone: file:data/bot.db' };
  let path: string;
  try {
    path = sqlitePath(address);
  } catch {
    return {
      message: 'is not a file address that can be read',
      hint: 'write file:data/bot.db, or file:///var/lib/bot.db for a whole path',
    };
  }
  if (path === '' || path.endsWith('/') || statSync(path, { throwIfNoEntry: false })?.isDirectory())
    return { message: 'names a folder', hint: 'name a file in it, such as data/bot.db' };
  return undefined;
}
