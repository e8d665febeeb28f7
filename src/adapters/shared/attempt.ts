/** One attempt to connect to a platform: given up after its time, or as soon as the bot stops, whatever the other side does or leaves undone. */

/** Milliseconds; long enough for a slow line, short enough for an operator to see what is wrong. */
export const connectLimit = 20_000;

export interface AttemptOptions {
  /** Milliseconds until it is given up. */
  readonly limit: number;
  /** Ends it early: the bot stops. */
  readonly signal: AbortSignal;
}

/**
 * Resolves as the work does; rejects when the attempt is given up, even if the work never settles.
 * The work ends what it began when the signal that it is given aborts.
 */
export async function attempt<T>(work: (givenUp: AbortSignal) => Promise<T>, { limit, signal }: AttemptOptions): Promise<T> {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(new Error(`it did not answer within ${limit / 1_000} seconds`)), limit);
  const stop = () => ending.abort(new Error('the bot is stopping'));
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    return await Promise.race([work(ending.signal), rejectedBy(ending.signal)]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** Rejects with the signal's reason once it aborts. */
function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const giveUp = () => reject(signal.reason);
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}
