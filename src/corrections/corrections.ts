/** Keeps what was posted right: looks at every post after a change of the knowledge, and has those that became wrong corrected. Never posts anything. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Adapter } from '../core/adapter.ts';
import type { Bot } from '../core/bot.ts';
import { today } from '../core/day.ts';
import { listPosts, type StoredPost } from '../store/posts.ts';
import { planFor } from './change.ts';
import { type CorrectingOptions, correcting, type Remainder } from './correcting.ts';

export interface CorrectionsOptions extends Omit<CorrectingOptions, 'lease' | 'bot'> {
  readonly bot: Pick<Bot, 'answerNow' | 'asPosted'>;
  readonly adapters: readonly Adapter[];
  readonly lease?: number;
}

export interface Corrections {
  /** Looks at every post, soon: the knowledge changed. */
  check(): void;
  /** Begins nothing more, and waits for the correction that is on its way, for a moment: what a database that fell silent leaves open is finished later. */
  stop(): Promise<void>;
}

/** Without any change: what was posted just before one, or refused for a while. */
const regularly = 60 * 60_000;

/** Milliseconds for what is on its way at a stop. */
const patience = 3_000;

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

/** Each adapter's posts are looked at for themselves: a platform that is away or hangs keeps no other from being corrected. */
export function openCorrections({ adapters, ...options }: CorrectionsOptions): Corrections {
  const each = adapters.flatMap(({ name, serves, correct }) =>
    serves && correct ? [correctionsOn({ name, serves, correct }, options)] : [],
  );
  return {
    check() {
      for (const one of each) one.check();
    },
    async stop() {
      await Promise.all(each.map((one) => one.stop()));
    },
  };
}

type Correctable = Required<Pick<Adapter, 'name' | 'serves' | 'correct'>>;

function correctionsOn(
  { name, serves, correct }: Correctable,
  { bot, use, log, lease = 30_000 }: Omit<CorrectionsOptions, 'adapters'>,
): Corrections {
  const correctOne = correcting({ bot, use, log, lease });
  let stopped = false;
  let asked = false;
  /** Also those that a platform refused before: not every hour, as it would refuse them again. */
  let refusedToo = false;
  let working: Promise<void> | undefined;
  let next: NodeJS.Timeout | undefined;

  /** One after the other: a platform takes only so many changes at a time. */
  async function correctThose(posts: readonly StoredPost[], answers: Answers): Promise<Remainder> {
    let left: Remainder;
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
    const wanted = (post: StoredPost) =>
      post.messages.length > 0 && (refusedToo || post.problem === undefined) && post.place.platform === name && serves(post.place);
    const posts = (await use(listPosts)).filter(wanted);
    refusedToo = false;
    return (await correctThose(posts, onceAnswered(bot)))?.after;
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
      await Promise.race([working, pause(patience, undefined, { ref: false })]);
    },
  };
}
