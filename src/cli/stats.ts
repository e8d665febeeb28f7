/** `npm run stats`: answers, questions without one, and whether answers helped, per entry and week. Only reads the database. */
import type { Table } from '../core/reply.ts';
import { gridLines } from '../core/width.ts';
import { exitCode } from '../runtime/exit-code.ts';
import { readDatabase } from '../store/database.ts';
import { type WeekStats, weeklyStats } from '../store/stats.ts';
import { defineCli } from './define-cli.ts';
import { readSettings } from './environment.ts';

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

await defineCli({
  name: 'npm run -s stats',
  summary: 'Counts answers, questions without one, and helpful answers, per entry and week, newest first.',
  options: {
    weeks: {
      type: 'string',
      value: 'N',
      description: `how many weeks (${defaultWeeks})`,
      accepts: (text) => /^[1-9]\d{0,2}$/.test(text),
      expected: 'a number from 1 to 999',
    },
  },
  environment: ['DATABASE_URL'],
  async run({ weeks = String(defaultWeeks) }) {
    const stats = await readDatabase(readSettings().databaseUrl, (db) => weeklyStats(db, Number(weeks), Date.now()));
    console.log(stats.length === 0 ? 'Nothing was asked in these weeks.' : stats.map(describe).join('\n\n'));
    return exitCode.done;
  },
});
