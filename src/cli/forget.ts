/** `npm run forget`: deletes what is kept of a workspace or of a person, at once. Connects to the database only. */
import { exitCode } from '../runtime/exit-code.ts';
import { forgetPerson, forgetWorkspace } from '../store/forgetting.ts';
import { defineCli } from './define-cli.ts';
import { readSettings } from './environment.ts';
import { changeDatabase } from './existing-database.ts';

await defineCli({
  name: 'npm run -s forget',
  summary: 'Deletes what the bot keeps of a workspace or of a person, at once and for good.',
  positionals: [
    { form: 'workspace ID', description: 'everything that came from a Slack team (T…) or a Discord server' },
    { form: 'person slack ID', description: 'what leads to a person, by their Slack member id (U…)' },
    { form: 'person discord ID', description: 'what leads to a person, by their Discord user id' },
  ],
  environment: ['DATABASE_URL', 'VOTE_KEY'],
  async run(_, [what, first = '', second = '']) {
    const { databaseUrl, voteKey } = readSettings();
    const deleted = await changeDatabase(databaseUrl, (db) =>
      what === 'workspace' ? forgetWorkspace(db, first) : forgetPerson(db, first, second, voteKey),
    );
    console.log(`${deleted} deleted.`);
    return exitCode.done;
  },
});
