/** What an error of the database says: that this one write is wrong, that the connection broke on the way, or that something is wrong with the database itself. */

/** What keeps anything from being remembered. */
export type DatabaseTrouble = 'away' | 'full' | 'deleted' | 'newer';

/** A newer version of the bot has changed the tables. */
export class NewerDatabase extends Error {}

/** The file was deleted or replaced while it was open. */
export class DeletedDatabase extends Error {}

/** Nothing was made yet at the address. */
export class NoDatabase extends Error {
  constructor() {
    super('there is no database yet: the bot makes it when it starts; DATABASE_URL says where');
  }
}

/** Every error behind an error, itself first. */
function* causesOf(error: unknown): Generator<unknown> {
  for (let one = error; one !== undefined; one = one instanceof Error ? one.cause : undefined) yield one;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/**
 * PostgreSQL's classes of errors about what was written: data, integrity, syntax and names (postgresql.org/docs/current/errcodes-appendix.html).
 * A right or a table that is missing is not one of them: it may be given back.
 */
const rejectedByPostgres = /^(22|23|42(?!501|P01))/;
/** SQLite's: sqlite.org/rescode.html. */
const rejectedBySqlite = /^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG|RANGE)/;

/** Whether the database rejects what was to be written, and will again; anything else may pass. */
export function isRejected(error: unknown): boolean {
  const code = codeOf(error);
  return rejectedByPostgres.test(code) || rejectedBySqlite.test(code);
}

/** Codes and words of a connection that broke while it was in use: another one may be made at once. */
const cutCodes = /^(08|57P0[12]|ECONNRESET|EPIPE)/;
const cutWords = /^Connection terminated|not queryable/;

export function isCut(error: unknown): boolean {
  return [...causesOf(error)].some((one) => cutCodes.test(codeOf(one)) || (one instanceof Error && cutWords.test(one.message)));
}

const fullCodes = /^(53100|SQLITE_FULL|ENOSPC|EDQUOT)/;

export function troubleOf(error: unknown): DatabaseTrouble {
  const causes = [...causesOf(error)];
  if (causes.some((one) => one instanceof NewerDatabase)) return 'newer';
  if (causes.some((one) => one instanceof DeletedDatabase)) return 'deleted';
  return causes.some((one) => fullCodes.test(codeOf(one))) ? 'full' : 'away';
}

/** PostgreSQL's codes and SQLite's words for a table or a column that is not there. */
export function isAboutSchema(error: unknown): boolean {
  return /^42(P01|703)/.test(codeOf(error)) || (error instanceof Error && /no such (table|column)/.test(error.message));
}
