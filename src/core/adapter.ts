/** The one face of every platform: started with the bot, stopped without losing work that has begun. */
import type { Bot } from './bot.ts';

export interface Adapter {
  readonly name: 'slack' | 'discord' | 'terminal';
  /** Connects and serves; rejects with a message for the operator when the platform refuses. */
  start(bot: Bot): Promise<void>;
  /** Takes no new work, waits for work in flight, then disconnects. */
  stop(): Promise<void>;
}

/** Work that has begun and must be finished before a clean stop. */
export interface InFlight {
  /** Runs the work and counts it until it settles; returns what it returns. */
  track<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is in flight, or after `limit` milliseconds. */
  settled(limit: number): Promise<void>;
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
