/** The tables of the database as their rows are read and written. Only their shape; migrations make them. */
import type { Kysely } from 'kysely';

export interface ReplyCountTable {
  readonly week: string;
  /** The entry's id; empty for questions that got no answer. */
  readonly entry: string;
  readonly platform: string;
  readonly workspace: string;
  readonly times: number;
}

export interface DeliveryTable {
  readonly id: string;
  /** Until then nobody else deals with it; milliseconds since 1970. */
  readonly until: number;
  /** Names the attempt that holds it: an answer of the database may be lost, and the same attempt ask again. */
  readonly claimed_by: string;
}

export interface GapTable {
  readonly key: string;
  readonly text: string;
  /** The entry that was chosen for it; empty where there was none. */
  readonly entry: string;
  readonly platform: string;
  /** Empty where there is none: a direct message on Discord, the terminal. */
  readonly workspace: string;
  readonly times: number;
  /** Milliseconds since 1970. */
  readonly first_at: number;
  readonly last_at: number;
}

/** Empty texts stand for what there is none of. */
export interface PostTable {
  readonly id: string;
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string;
  readonly thread: string;
  /** JSON: the ids of its messages. */
  readonly messages: string;
  readonly posted_by: string;
  readonly posted_at: number;
  readonly locale: string;
  /** JSON: the parts as they were last shown. */
  readonly parts: string;
  /** 1 or 0: not every database has truth values. */
  readonly withdrawn: number;
  readonly corrected_on: string;
  /** Why it could not be corrected the last time. */
  readonly problem: string;
  /** JSON: the change that was begun and of which nobody has said yet what came of it. */
  readonly begun: string;
  readonly claimed_by: string;
  readonly claimed_until: number;
}

export interface VoteTable {
  /** The keyed hash of the person, the message and the entry. */
  readonly key: string;
  /** The keyed hash of the person alone, by which their votes can be deleted. */
  readonly person: string;
  readonly entry: string;
  /** 1 or 0: not every database has truth values. */
  readonly helpful: number;
  readonly platform: string;
  readonly workspace: string;
  /** Of the first vote; a change does not move it. */
  readonly week: string;
  readonly at: number;
}

export interface SecretTable {
  readonly name: string;
  readonly value: string;
}

export interface Tables {
  readonly gap: GapTable;
  readonly reply_count: ReplyCountTable;
  readonly vote: VoteTable;
  readonly secret: SecretTable;
  readonly post: PostTable;
  readonly delivery: DeliveryTable;
}

export type Database = Kysely<Tables>;
