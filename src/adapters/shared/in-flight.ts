/** Counts the answers that are on their way, so that a stop can wait for them. */

/** Milliseconds that a stop waits for answers on their way: a process ends within ten seconds in all. */
export const stopPatience = 7_000;

/** Work that has begun and must be finished before a clean stop. */
export interface InFlight {
  /** Runs the work and counts it until it settles; returns what it returns. */
  track<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is in flight, or after `limit` milliseconds. */
  settled(limit: number): Promise<void>;
  count(): number;
}

export function inFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
  return {
    track(work) {
      const promise = work();
      running.add(promise);
      const done = () => running.delete(promise);
      promise.then(done, done);
      return promise;
    },
    count: () => running.size,
    async settled(limit) {
      const deadline = new AbortController();
      const timeout = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, limit);
        deadline.signal.addEventListener('abort', () => clearTimeout(timer));
      });
      const drained = (async () => {
        while (running.size > 0) await Promise.allSettled(running);
      })();
      await Promise.race([drained, timeout]);
      deadline.abort();
    },
  };
}
