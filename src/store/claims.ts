/** Lets processes that share a database answer each event once. A person never waits long for it: where the database is slow or away, the event is answered. */
import type { Claims } from '../core/once.ts';
import type { Database } from './database.ts';
import { claimDelivery, keepDelivery, releaseDelivery } from './deliveries.ts';
import type { Writes } from './writes.ts';

export interface ClaimsOptions {
  database(): Promise<Database>;
  readonly writes: Writes;
  /** Milliseconds of a clock that nobody sets; the machine's own by default. */
  now?(): number;
}

/** Longest wait for the database, in milliseconds: Slack and Discord give three seconds for the answer. */
const patience = 1_500;
/** Where the database is away it is not asked for so many milliseconds. */
const pause = 5_000;
/** Longer than any answer takes; a process that died in the middle leaves the event to the next delivery. */
const lease = 15_000;
/** Slack delivers an event for the last time after five minutes (docs.slack.dev/apis/events-api). */
const settledFor = 60 * 60_000;

export function claimsIn({ database, writes, now = () => performance.now() }: ClaimsOptions): Claims {
  let askAgainAt = Number.NEGATIVE_INFINITY;

  const ask = async (id: string) => claimDelivery(await database(), id, lease);

  return {
    async claim(id) {
      if (now() < askAgainAt) return 'unsure';
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<'late'>((resolve) => {
        timer = setTimeout(() => resolve('late'), patience);
      });
      const said = await Promise.race([ask(id).catch((): 'away' => 'away'), late]);
      clearTimeout(timer);
      if (said !== 'late' && said !== 'away') return said;
      if (said === 'away') askAgainAt = now() + pause;
      return 'unsure';
    },
    settle(id) {
      writes.add((db) => keepDelivery(db, id, settledFor));
    },
    release(id) {
      writes.add((db) => releaseDelivery(db, id));
    },
  };
}
