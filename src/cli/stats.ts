/** `npm run stats`: answers, questions without one, and whether answers helped, per entry and week. Only reads the database. */
import type { Table } from '../core/reply.ts';
import { gridLines } from '../core/width.ts';
import { readDatabase } from '../store/database.ts';
import { type WeekStats, weeklyStats } from '../store/stats.ts';
import { runOperatorCommand } from './operator-command.ts';

const usage = `Usage: npm run -s stats                  the last eight weeks, newest first
       npm run -s stats -- --weeks N     the last N weeks
  --help                                 this text`;

const defaultWeeks = 8;

function helped(helpful: number, votes: number): string {
  return votes === 0 ? 'no votes' : `${helpful} of ${votes} (${Math.round((helpful / votes) * 100)} %)`;
}

function describe({ week, answers, gaps, helpful, votes, entries }: WeekStats): string {
  const table: Table = {
    columns: [
      { title: 'entry', align: 'left' },
      { title: 'answers', align: 'right' },
      { title: 'helpful', align: 'left' },
    ],
    rows: [
      ...entries.map((one) => [one.entry, String(one.answers), helped(one.helpful, one.votes)]),
      ['all', String(answers), helped(helpful, votes)],
      ['without an answer', String(gaps), ''],
    ],
  };
  return [`Week of ${week}`, ...gridLines(table)].join('\n');
}

await runOperatorCommand({
  usage,
  options: { weeks: { type: 'string', default: String(defaultWeeks) } },
  wrong: (words, { weeks }) =>
    words.length > 0
      ? `“${words.join(' ')}” is nothing that stats knows.`
      : /^[1-9]\d{0,2}$/.test(String(weeks))
        ? undefined
        : `--weeks ${weeks} is not a number of weeks: write 1 to 999.`,
  async run(_, { weeks }, { databaseUrl }) {
    const stats = await readDatabase(databaseUrl, (db) => weeklyStats(db, Number(weeks), Date.now()));
    return { said: stats.length === 0 ? 'Nothing was asked in these weeks.' : stats.map(describe).join('\n\n') };
  },
});
