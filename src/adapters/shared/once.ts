/** Platforms deliver an event again when they saw no acknowledgement in time, and to every process that is connected: each event is handled once. Keeps a bounded number of ids for a bounded time. */
import { type EventLock, type EventLocks, noEventLocks } from '../../core/event-locks.ts';

export interface Once {
  /** Runs the work of an id that is new and returns true; for a known one waits until its work here is done and returns false. Work that fails is not tried again. */
  run(id: string, work: (lock: Exclude<EventLock, 'taken'>) => Promise<void>): Promise<boolean>;
  /** Lets the work of that id be tried again. */
  forget(id: string): void;
}

export interface OnceOptions {
  readonly eventLocks?: EventLocks;
  /** Milliseconds of a clock that nobody sets, as those of the machine may be. */
  now?(): number;
}

/** Slack retries an event three times, the last after five minutes (docs.slack.dev/apis/events-api); milliseconds. */
const rememberedFor = 60 * 60 * 1_000;
const mostRemembered = 5_000;

export function onceEach({ eventLocks = noEventLocks, now = () => performance.now() }: OnceOptions = {}): Once {
  const known = new Map<string, { readonly done: Promise<boolean>; readonly until: number }>();

  /** Ids stand in the order in which they came, so the first are the oldest. */
  function forgetOld(): void {
    for (const [id, { until }] of known) {
      if (until > now() && known.size <= mostRemembered) return;
      known.delete(id);
    }
  }

  async function handle(id: string, work: Parameters<Once['run']>[1]): Promise<boolean> {
    const lock = await eventLocks.acquire(id);
    if (lock === 'taken') {
      // Should the other process die, the next delivery finds out.
      known.delete(id);
      return false;
    }
    try {
      await work(lock);
    } finally {
      eventLocks.settle(id);
    }
    return true;
  }

  return {
    async run(id, work) {
      forgetOld();
      const before = known.get(id);
      if (before) {
        await before.done.catch(() => undefined);
        return false;
      }
      const done = handle(id, work);
      known.set(id, { done, until: now() + rememberedFor });
      return done;
    },
    forget(id) {
      known.delete(id);
      eventLocks.release(id);
    },
  };
}
