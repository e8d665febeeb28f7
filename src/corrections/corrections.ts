/** Keeps what was posted right: looks at every post after a change of the knowledge, and has those that became wrong corrected. Never posts anything. */
import type { Adapter } from '../core/adapter.ts';
import type { Bot } from '../core/bot.ts';
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

/** The day where the bot runs. */
export function today(): string {
  // Sweden writes days as ISO 8601 does.
  return new Date().toLocaleDateString('sv-SE');
}

export function openCorrections({ bot, adapters, use, log, lease = 30_000 }: CorrectionsOptions): Corrections {
  const correctOne = correcting({ bot, use, log, lease });
  let stopped = false;
  let asked = false;
  let working: Promise<void> | undefined;
  let next: NodeJS.Timeout | undefined;

  /** One after the other: a platform takes only so many changes at a time. */
  async function correctThose(posts: readonly StoredPost[], correct: NonNullable<Adapter['correct']>): Promise<Left> {
    let held: Left;
    for (const post of posts) {
      if (stopped) return undefined;
      const left = await planFor(post, bot, today()).then(
        async (planned) => planned && correctOne(post, planned, correct),
        (error: unknown) => {
          log.error({ err: error, post: post.id }, 'a post could not be compared with the knowledge');
          return undefined;
        },
      );
      if (left?.why === 'the platform is to be left alone') return left;
      held = left ?? held;
    }
    return held;
  }

  /** Looks at every post once; the milliseconds after which something is left to do. */
  async function round(): Promise<number | undefined> {
    const posts = (await use(listPosts)).filter(({ messages }) => messages.length > 0);
    const left = await Promise.all(
      adapters.map(({ name, correct }) =>
        correct
          ? correctThose(
              posts.filter(({ place }) => place.platform === name),
              correct,
            )
          : undefined,
      ),
    );
    const waits = left.flatMap((one) => one?.after ?? []);
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
      if (again !== undefined && !stopped) next = setTimeout(check, again);
    }
    working = undefined;
  }

  function check(): void {
    asked = true;
    working ??= work();
  }

  const hourly = setInterval(check, regularly);

  return {
    check,
    async stop() {
      stopped = true;
      clearInterval(hourly);
      clearTimeout(next);
      await working;
    },
  };
}
