/** A process that records questions without end and prints how many were recorded: for tests that kill it. Its argument is the database's address. */
import { pino } from 'pino';
import { openStore } from '../../src/store/store.ts';

let recorded = 0;
const store = openStore({
  address: process.argv[2] ?? '',
  keepDays: { gaps: 90, votes: 365, posts: 365 },
  log: pino({ level: 'silent' }),
  onGap() {
    recorded += 1;
    process.stdout.write(`${recorded}\n`);
    record();
  },
});

function record(): void {
  store.recordGap({ text: `question ${recorded % 10}`, platform: 'slack', workspace: 'T1' });
}

record();
