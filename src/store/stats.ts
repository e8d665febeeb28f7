/** What came of the bot's work week by week: answers, questions without one, and whether the answers helped. Computes nothing about persons. */
import { listReplyCounts } from './counts.ts';
import type { Database } from './tables.ts';
import { listVoteCounts } from './votes.ts';
import { weekOf } from './week.ts';

export interface EntryStats {
  readonly entry: string;
  readonly answers: number;
  /** Votes that it helped, of all votes. */
  readonly helpful: number;
  readonly votes: number;
}

export interface WeekStats {
  /** Its Monday. */
  readonly week: string;
  readonly answers: number;
  /** Questions that got no answer. */
  readonly gaps: number;
  readonly helpful: number;
  readonly votes: number;
  /** Most answered first. */
  readonly entries: readonly EntryStats[];
}

const lengthOfWeek = 7 * 24 * 60 * 60_000;

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** The last `weeks` weeks in which anything happened, the current one among them, newest first. `now` is in milliseconds since 1970. */
export async function weeklyStats(db: Database, weeks: number, now: number): Promise<WeekStats[]> {
  const from = weekOf(now - (weeks - 1) * lengthOfWeek);
  const [counts, votes] = await Promise.all([listReplyCounts(db, from), listVoteCounts(db, from)]);
  const happened = [...new Set([...counts, ...votes].map(({ week }) => week))].sort().reverse();
  return happened.map((week) => {
    const counted = counts.filter((count) => count.week === week);
    const voted = votes.filter((count) => count.week === week);
    const names = new Set([...counted.flatMap(({ entry }) => entry ?? []), ...voted.map(({ entry }) => entry)]);
    const entries = [...names].map((entry): EntryStats => {
      const { helpful = 0, all = 0 } = voted.find((count) => count.entry === entry) ?? {};
      return { entry, answers: counted.find((count) => count.entry === entry)?.times ?? 0, helpful, votes: all };
    });
    return {
      week,
      answers: sum(entries.map(({ answers }) => answers)),
      gaps: counted.find(({ entry }) => entry === undefined)?.times ?? 0,
      helpful: sum(entries.map(({ helpful }) => helpful)),
      votes: sum(entries.map((entry) => entry.votes)),
      entries,
    };
  });
}
