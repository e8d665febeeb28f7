/** What the bot remembers while it runs: recorded in the background, deleted when its time is over. The bot answers without it. */
import type { Logger } from 'pino';
import { type Database, openDatabase } from './database.ts';
import { deleteGapsBefore, type Gap, listGaps, recordGap, type UnansweredQuestion } from './gaps.ts';
import { redacted } from './redaction.ts';
import { waitingWrites } from './writes.ts';

export interface StoreOptions {
  readonly address: string;
  /** Days for which an unanswered question is kept after it was last asked; 0 records none. */
  readonly keepGapsDays: number;
  readonly log: Logger;
  /** Called after a question was recorded. */
  onGap?(): void;
  /** Milliseconds now; the system's clock by default. */
  now?(): number;
}

export interface Store {
  /** Records it, without personal data, as soon as the database can be written to. */
  recordGap(question: Omit<UnansweredQuestion, 'at'>): void;
  /** What was recorded so far, most asked first; rejects where the database is away. */
  gaps(): Promise<Gap[]>;
  /** Writes what waits, for two seconds at most, and closes. */
  close(): Promise<void>;
}

const day = 24 * 60 * 60_000;
/** Short: whoever stops a process kills it soon, and a database that is away seldom comes back in time. */
const patience = 2_000;

/** Returns at once: the database is opened with the first write, and again where it could not be. */
export function openStore({ address, keepGapsDays, log, onGap = () => {}, now = Date.now }: StoreOptions): Store {
  const writes = waitingWrites({ log });
  let opening: Promise<Database> | undefined;

  function database(): Promise<Database> {
    opening ??= openDatabase(address).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  function forgetOld(): void {
    writes.add(async () => {
      const deleted = await deleteGapsBefore(await database(), now() - keepGapsDays * day);
      if (deleted > 0) log.info({ deleted, days: keepGapsDays }, 'unanswered questions were deleted after their time');
    });
  }

  forgetOld();
  const daily = setInterval(forgetOld, day);
  daily.unref();

  return {
    recordGap({ text, ...place }) {
      const at = now();
      const kept = redacted(text);
      if (keepGapsDays === 0 || kept === '') return;
      writes.add(async () => {
        await recordGap(await database(), { ...place, text: kept, at });
        onGap();
      });
    },
    gaps: async () => listGaps(await database()),
    async close() {
      clearInterval(daily);
      await writes.settle(patience);
      await (await opening?.catch(() => undefined))?.destroy();
    },
  };
}
