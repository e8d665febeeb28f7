/** Keeps what was posted right: looks at every post after a change of the knowledge, and has those that became wrong corrected. Never posts anything. */
import type { Adapter } from '../core/adapter.ts';
import type { Bot } from '../core/bot.ts';
import { today } from '../core/day.ts';
import { listPosts, type StoredPost } from '../store/posts.ts';
import { planFor } from './change.ts';
import { type CorrectingOptions, correcting, type Left } from './correcting.ts';

export interface CorrectionsOptions extends Omit<CorrectingOptions, 'lease' | 'bot'> {
  readonly bot: Pick<Bot, 'answerNow' | 'asPosted'>;
  readonly adapters: readonly Adapter[];
  readonly lease?: number;
}

export interface Corrections {
  /** Looks at every post, soon: the knowledge changed. */
  check(): void;
  /** Begins nothing more, and waits for the correction that is on its way. */
  stop(): Promise<void>;
}

/** Without any change: what was posted just before one, or refused for a while. */
const regularly = 60 * 60_000;

type Answers = Pick<Bot, 'answerNow'>;

/** Many posts show the same: each answer is asked for once. */
function onceAnswered(bot: Answers): Answers {
  const known = new Map<string, ReturnType<Bot['answerNow']>>();
  return {
    answerNow(part, locale) {
      const key = JSON.stringify([part.id, part.call, locale]);
      const answer = known.get(key) ?? bot.answerNow(part, locale);
      known.set(key, answer);
      return answer;
    },
  };
}

export function openCorrections({ bot, adapters, use, log, lease = 30_000 }: CorrectionsOptions): Corrections {
  const correctOne = correcting({ bot, use, log, lease });
  let stopped = false;
  let asked = false;
  /** Also those that a platform refused before: not every hour, as it would refuse them again. */
  let refusedToo = false;
  let working: Promise<void> | undefined;
  let next: NodeJS.Timeout | undefined;

  /** One after the other: a platform takes only so many changes at a time. */
  async function correctThose(posts: readonly StoredPost[], answers: Answers, correct: NonNullable<Adapter['correct']>): Promise<Left> {
    let left: Left;
    for (const post of posts) {
      if (stopped) return undefined;
      const planned = await planFor(post, answers, today()).catch((error: unknown) => {
        log.error({ err: error, post: post.id }, 'a post could not be compared with the knowledge');
        return undefined;
      });
      left = (planned && (await correctOne(post, planned, correct))) ?? left;
      if (left?.why === 'away') return left;
    }
    return left;
  }

  /** Looks at every post once; the milliseconds after which something is left to do. Rejects where the database is away. */
  async function round(): Promise<number | undefined> {
    const wanted = (post: StoredPost) => post.messages.length > 0 && (refusedToo || post.problem === undefined);
    const posts = (await use(listPosts)).filter(wanted);
    refusedToo = false;
    const answers = onceAnswered(bot);
    const ended = await Promise.allSettled(
      adapters.map(async ({ name, serves, correct }) => {
        const there = posts.filter(({ place }) => place.platform === name && serves?.(place));
        return correct && correctThose(there, answers, correct);
      }),
    );
    const waits = ended.flatMap((one) => (one.status === 'rejected' ? lease : (one.value?.after ?? [])));
    return waits.length > 0 ? Math.min(...waits) : undefined;
  }

  async function work(): Promise<void> {
    while (asked && !stopped) {
      asked = false;
      clearTimeout(next);
      const again = await round().catch((error: unknown) => {
        log.debug({ err: error }, 'the database is away; the posts are looked at later');
        return lease;
      });
      if (again !== undefined && !stopped) next = setTimeout(look, again);
    }
    working = undefined;
  }

  function look(): void {
    asked = true;
    working ??= work();
  }

  const hourly = setInterval(look, regularly);

  return {
    check() {
      refusedToo = true;
      look();
    },
    async stop() {
      stopped = true;
      clearInterval(hourly);
      clearTimeout(next);
      await working;
    },
  };
}
