/** Slack delivers an event or envelope again when it saw no acknowledgement in time: its work is done once. Remembers a bounded number of ids for a bounded time. */

export interface Deduplication {
  /** Runs the work of an id that is new and returns true; for a known one waits until its work is done and returns false. */
  once(id: string, work: () => Promise<void>): Promise<boolean>;
}

/** Slack retries an event three times, the last after five minutes (docs.slack.dev/apis/events-api); milliseconds. */
const rememberedFor = 60 * 60 * 1_000;
const mostRemembered = 5_000;

export function deduplication(now: () => number = Date.now): Deduplication {
  const known = new Map<string, { readonly done: Promise<void>; readonly until: number }>();

  /** Ids stand in the order in which they came, so the first are the oldest. */
  function forgetOld(): void {
    for (const [id, { until }] of known) {
      if (until > now() && known.size <= mostRemembered) return;
      known.delete(id);
    }
  }

  return {
    async once(id, work) {
      forgetOld();
      const before = known.get(id);
      if (before) {
        await before.done.catch(() => undefined);
        return false;
      }
      const done = work();
      known.set(id, { done, until: now() + rememberedFor });
      await done;
      return true;
    },
  };
}
