/** Platforms deliver an event again when they saw no acknowledgement in time, and to every process that is connected: its work is done once. Keeps a bounded number of ids for a bounded time. */

export type Claimed =
  /** Nobody had it: it is this process's now. */
  | 'new'
  /** This process has it now, but another may have answered it: one that died before it could say so, or one that cannot be reached. */
  | 'unsure'
  /** Another process is at it, or is done with it. */
  | 'taken';

/** What processes that share a memory say to each other about events. Says soon what it says, and never rejects. */
export interface Claims {
  claim(id: string): Promise<Claimed>;
  /** It was dealt with, for good. */
  settle(id: string): void;
  /** It was not dealt with after all: whoever comes next may. */
  release(id: string): void;
}

/** For a process that shares nothing. */
export const alone: Claims = { claim: async () => 'new', settle: () => {}, release: () => {} };

export interface Once {
  /** Runs the work of an id that is new and returns true; for a known one waits until its work here is done and returns false. Work that fails is not tried again. */
  run(id: string, work: (claimed: Exclude<Claimed, 'taken'>) => Promise<void>): Promise<boolean>;
  /** Lets the work of that id be tried again. */
  forget(id: string): void;
}

export interface OnceOptions {
  readonly claims?: Claims;
  /** Milliseconds of a clock that nobody sets, as those of the machine may be. */
  now?(): number;
}

/** Slack retries an event three times, the last after five minutes (docs.slack.dev/apis/events-api); milliseconds. */
const rememberedFor = 60 * 60 * 1_000;
const mostRemembered = 5_000;

export function onceEach({ claims = alone, now = () => performance.now() }: OnceOptions = {}): Once {
  const known = new Map<string, { readonly done: Promise<boolean>; readonly until: number }>();

  /** Ids stand in the order in which they came, so the first are the oldest. */
  function forgetOld(): void {
    for (const [id, { until }] of known) {
      if (until > now() && known.size <= mostRemembered) return;
      known.delete(id);
    }
  }

  async function dealWith(id: string, work: Parameters<Once['run']>[1]): Promise<boolean> {
    const claimed = await claims.claim(id);
    if (claimed === 'taken') {
      // Should the other process die, the next delivery finds out.
      known.delete(id);
      return false;
    }
    try {
      await work(claimed);
    } finally {
      claims.settle(id);
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
      const done = dealWith(id, work);
      known.set(id, { done, until: now() + rememberedFor });
      return done;
    },
    forget(id) {
      known.delete(id);
      claims.release(id);
    },
  };
}
