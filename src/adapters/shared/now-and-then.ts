/** Keeps what happens again and again from filling the log: it is told at once, and then now and then. */

const usualInterval = 60_000;

/** Returns whether to tell it this time: the first time, and once in so many milliseconds. */
export function nowAndThen(interval = usualInterval): () => boolean {
  let told = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    if (now - told < interval) return false;
    told = now;
    return true;
  };
}
