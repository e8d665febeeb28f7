/** Whether answers helped: one vote a person and answer, which may change. Who voted is kept as a keyed hash, never as an id. */
import { createHmac, randomBytes } from 'node:crypto';
import type { Origin } from './origin.ts';
import type { Database } from './tables.ts';
import { weekOf } from './week.ts';

export interface PersonalVote extends Origin {
  /** The platform's id of the person. */
  readonly person: string;
  /** The message with the answer, by an id that is single on its platform. */
  readonly message: string;
  /** The entries that the answer came from. */
  readonly entries: readonly string[];
  readonly helpful: boolean;
}

/** The votes on one entry in one week. */
export interface VoteCount {
  readonly week: string;
  readonly entry: string;
  readonly helpful: number;
  readonly all: number;
}

/** The key that hashes persons: the operator's own, or else one that is made once and kept beside the votes. */
export async function votingKey(db: Database, given: string | undefined): Promise<string> {
  if (given !== undefined) return given;
  const made = { name: 'votes', value: randomBytes(32).toString('hex') };
  // Of two processes that begin together, the first decides.
  await db
    .insertInto('secret')
    .values(made)
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await db.selectFrom('secret').select('value').where('name', '=', made.name).executeTakeFirstOrThrow();
  return value;
}

function hash(key: string, ...parts: readonly string[]): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex');
}

/** Puts the vote in the place of an earlier one of the same person on the same answer. */
export async function recordVote(db: Database, key: string, vote: PersonalVote): Promise<void> {
  const { person, message, entries, helpful, platform, workspace = '', at } = vote;
  const rows = entries.map((entry) => ({
    key: hash(key, platform, person, message, entry),
    person: hash(key, platform, person),
    entry,
    helpful: helpful ? 1 : 0,
    platform,
    workspace,
    week: weekOf(at),
    at,
  }));
  await db
    .insertInto('vote')
    .values(rows)
    .onConflict((conflict) => conflict.column('key').doUpdateSet((row) => ({ helpful: row.ref('excluded.helpful') })))
    .execute();
}

export async function listVoteCounts(db: Database, fromWeek: string): Promise<VoteCount[]> {
  const rows = await db
    .selectFrom('vote')
    .select(['week', 'entry', ({ fn }) => fn.sum<number>('helpful').as('helpful'), ({ fn }) => fn.countAll<number>().as('all')])
    .where('week', '>=', fromWeek)
    .groupBy(['week', 'entry'])
    .execute();
  return rows.map(({ week, entry, helpful, all }) => ({ week, entry, helpful: Number(helpful), all: Number(all) }));
}

/** Deletes the votes that were given before this moment; returns how many. */
export async function deleteVotesBefore(db: Database, moment: number): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('vote').where('at', '<', moment).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Deletes the votes of a person, told by the platform's id; returns how many. */
export async function deleteVotesOfPerson(db: Database, key: string, platform: string, person: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('vote')
    .where('person', '=', hash(key, platform, person))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
