/** Carries out one correction: claims the post, lets its platform show something else, and writes down what came of it. */
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Adapter, CorrectionResult } from '../core/adapter.ts';
import type { Bot } from '../core/bot.ts';
import { writeDay } from '../core/day.ts';
import { phrases } from '../core/phrases.ts';
import { type Answer, notice, type Reply, rich } from '../core/reply.ts';
import { deletePost, extendPostLock, leavePost, lockPost, releasePost, type StoredPost, settlePost } from '../store/posts.ts';
import type { Database } from '../store/tables.ts';
import { type Planned, sameChange } from './change.ts';

export interface CorrectingOptions {
  readonly bot: Pick<Bot, 'asPosted'>;
  /** Works with the database; rejects where it is away. */
  use<T>(work: (db: Database) => Promise<T>): Promise<T>;
  readonly log: Logger;
  /** Milliseconds after which another process takes over from one that died. */
  readonly lease: number;
}

/**
 * What is left to do, and after how many milliseconds; undefined where nothing is. The post is held by another process,
 * or the platform is away or asks to wait.
 */
export type Remainder = { readonly why: 'held' | 'away'; readonly after: number } | undefined;

/** What the post shows instead; a shorter version second, for where the whole takes more messages than there are. */
function shownInstead({ change: { parts, withdrawn, on }, answers: [first, ...others] }: Planned, locale: Reply['locale']): Reply[] {
  if (withdrawn || !first) {
    const titles = parts.map(({ title }) => title).join(' · ');
    return [notice(locale, rich(phrases(locale).withdrawn(titles, writeDay(on, locale))))];
  }
  const short = (answer: Answer): Answer => ({ ...answer, body: [], tables: [] });
  return [
    { status: 'answer', locale, parts: [first, ...others], confidence: 1 },
    { status: 'answer', locale, parts: [short(first), ...others.map(short)], confidence: 1 },
  ];
}

export function correcting({ bot, use, log, lease }: CorrectingOptions) {
  const me = randomUUID();

  /** Holds the post for as long as the work takes. */
  async function holding<T>(id: string, work: () => Promise<T>): Promise<T> {
    const hold = () => use((db) => extendPostLock(db, id, { by: me, lease })).catch(() => {});
    const beat = setInterval(hold, lease / 3);
    try {
      return await work();
    } finally {
      clearInterval(beat);
    }
  }

  /** Rejects where the database is away; the next process then looks at what was begun. */
  return async (post: StoredPost, planned: Planned, correct: NonNullable<Adapter['correct']>): Promise<Remainder> => {
    const { id, begun } = post;
    // What a process began and could not finish is finished with its day, so that it reads the same.
    const unsure = begun !== undefined && sameChange(begun, planned.change);
    const change = unsure ? begun : planned.change;
    const outcomes = shownInstead({ ...planned, change }, post.locale).map((reply) => bot.asPosted(reply));
    const about = { post: id, platform: post.place.platform, ids: post.parts.map((part) => part.id) };

    if (!(await use((db) => lockPost(db, post, change, { by: me, lease })))) return { why: 'held', after: lease };
    let result: CorrectionResult;
    try {
      result = await holding(id, () => correct({ ...post, outcomes, correctedOn: change.on, unsure }));
    } catch (error) {
      log.warn({ ...about, err: error }, 'a post could not be corrected yet');
      await use((db) => releasePost(db, id, me));
      return { why: 'away', after: lease };
    }
    switch (result.status) {
      case 'shown': {
        const { messages } = result;
        await use((db) => settlePost(db, id, me, change, messages));
        log.info(about, change.withdrawn ? 'a post was marked as withdrawn' : 'a post was corrected');
        return undefined;
      }
      case 'gone':
        await use((db) => deletePost(db, id));
        return undefined;
      case 'refused': {
        const { problem } = result;
        await use((db) => leavePost(db, id, me, problem));
        log.error({ ...about, problem }, 'a post is wrong and cannot be corrected');
        return undefined;
      }
      case 'later':
        await use((db) => releasePost(db, id, me));
        return { why: 'away', after: result.seconds * 1_000 };
    }
  };
}
