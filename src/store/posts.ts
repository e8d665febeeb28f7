/** Answers that stand in channels: where, what they showed, and which process is correcting one. Corrects nothing itself. */
import { randomUUID } from 'node:crypto';
import type { Post, PostedPart } from '../core/post.ts';
import type { Place } from '../core/request.ts';
import { after, clock } from './clock.ts';
import type { Database, PostTable } from './tables.ts';

/** What a post is to show: other parts, or that it is withdrawn. */
export interface Change {
  readonly parts: readonly PostedPart[];
  readonly withdrawn: boolean;
  /** The day that the post names, such as 2026-11-24. */
  readonly on: string;
}

export interface StoredPost extends Post {
  readonly id: string;
  readonly postedAt: Date;
  readonly withdrawn: boolean;
  /** Such as 2026-11-24; undefined for one that was never changed. */
  readonly correctedOn: string | undefined;
  readonly problem: string | undefined;
  /** A change that some process began; whether it was carried out nobody said. */
  readonly begun: Change | undefined;
  readonly claimedUntil: number;
  /** Differs whenever anything of the post was written since. */
  readonly version: string;
}

/** Deletes what was recorded of these messages: they show something else now. */
async function deleteShownIn(db: Database, { place: { platform, channel = '' }, messages }: Post): Promise<void> {
  const inChannel = db.selectFrom('post').select(['id', 'messages']).where('platform', '=', platform).where('channel', '=', channel);
  for (const post of await inChannel.execute()) {
    const before: readonly string[] = JSON.parse(post.messages);
    if (before.some((message) => messages.includes(message))) await deletePost(db, post.id);
  }
}

/** `at` is in milliseconds since 1970; under the same id a post is recorded once, however often that is tried. */
export async function recordPost(db: Database, post: Post, at: number, id: string = randomUUID()): Promise<void> {
  const { place, messages, postedBy = '', locale, parts } = post;
  if (post.changed) await deleteShownIn(db, post);
  if (parts.length === 0) return;
  const { platform, workspace = '', channel = '', thread = '' } = place;
  await db
    .insertInto('post')
    .values({
      ...{ id, platform, workspace, channel, thread, posted_by: postedBy, posted_at: at, locale },
      ...{ messages: JSON.stringify(messages), parts: JSON.stringify(parts) },
      ...{ withdrawn: 0, corrected_on: '', problem: '', begun: '', claimed_by: '', claimed_until: 0 },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function optional<Name extends string>(name: Name, value: string): { readonly [N in Name]?: string } {
  return (value === '' ? {} : { [name]: value }) as { readonly [N in Name]?: string }; // the name is the only key
}

function postOf(row: PostTable): StoredPost {
  const { id, platform, workspace, channel, thread, messages, posted_by, posted_at, locale, parts, begun } = row;
  return {
    id,
    place: {
      platform: platform as Place['platform'], // as it was recorded
      ...optional('workspace', workspace),
      ...optional('channel', channel),
      ...optional('thread', thread),
    },
    messages: JSON.parse(messages),
    ...optional('postedBy', posted_by),
    locale: locale as Post['locale'], // as it was recorded
    parts: JSON.parse(parts),
    postedAt: new Date(posted_at),
    withdrawn: row.withdrawn === 1,
    correctedOn: row.corrected_on === '' ? undefined : row.corrected_on,
    problem: row.problem === '' ? undefined : row.problem,
    begun: begun === '' ? undefined : JSON.parse(begun),
    claimedUntil: row.claimed_until,
    version: JSON.stringify([parts, row.withdrawn, begun]),
  };
}

/** Oldest first. */
export async function listPosts(db: Database): Promise<StoredPost[]> {
  const rows = await db.selectFrom('post').selectAll().orderBy('posted_at').orderBy('id').execute();
  return rows.map(postOf);
}

export interface PostLock {
  /** The process that holds it: each has a name of its own. */
  readonly by: string;
  /** For so many milliseconds nobody else may. */
  readonly lease: number;
}

/** Begins the change for one process: false where another holds the post, or has written to it since it was read. */
export async function lockPost(db: Database, { id, version }: StoredPost, change: Change, { by, lease }: PostLock): Promise<boolean> {
  const [parts, withdrawn, begun]: [string, number, string] = JSON.parse(version);
  const { numUpdatedRows } = await db
    .updateTable('post')
    .set({ begun: JSON.stringify(change), claimed_by: by, claimed_until: after(db, lease) })
    .where('id', '=', id)
    .where('claimed_until', '<=', clock(db))
    .where('parts', '=', parts)
    .where('withdrawn', '=', withdrawn)
    .where('begun', '=', begun)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Holds it for longer. */
export async function extendPostLock(db: Database, id: string, { by, lease }: PostLock): Promise<void> {
  await db
    .updateTable('post')
    .set({ claimed_until: after(db, lease) })
    .where('id', '=', id)
    .where('claimed_by', '=', by)
    .execute();
}

const free = { claimed_by: '', claimed_until: 0 } as const;

/** The change was carried out. */
export async function settlePost(db: Database, id: string, by: string, change: Change, messages: readonly string[]): Promise<void> {
  await db
    .updateTable('post')
    .set({
      parts: JSON.stringify(change.parts),
      messages: JSON.stringify(messages),
      withdrawn: change.withdrawn ? 1 : 0,
      corrected_on: change.on,
      ...{ problem: '', begun: '', ...free },
    })
    .where('id', '=', id)
    .where('claimed_by', '=', by)
    .execute();
}

/** The change was not carried out, and the post shows what it showed; why, where the platform does not allow it. */
export async function leavePost(db: Database, id: string, by: string, problem = ''): Promise<void> {
  await db
    .updateTable('post')
    .set({ problem, begun: '', ...free })
    .where('id', '=', id)
    .where('claimed_by', '=', by)
    .execute();
}

/** Nobody knows whether the change was carried out: the next process has to look. */
export async function releasePost(db: Database, id: string, by: string): Promise<void> {
  await db.updateTable('post').set(free).where('id', '=', id).where('claimed_by', '=', by).execute();
}

/** Somebody deleted it on the platform. */
export async function deletePost(db: Database, id: string): Promise<void> {
  await db.deleteFrom('post').where('id', '=', id).execute();
}

/** Deletes what was posted before this moment; returns how many. */
export async function deletePostsBefore(db: Database, moment: number): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('post').where('posted_at', '<', moment).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Takes a person's id off what they posted; returns of how many. */
export async function forgetPoster(db: Database, platform: string, person: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('post')
    .set({ posted_by: '' })
    .where('platform', '=', platform)
    .where('posted_by', '=', person)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
