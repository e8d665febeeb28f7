/** `npm run backup`: copies the SQLite database into a file while the bot runs. Only reads the database. */
import { exitCode } from '../runtime/exit-code.ts';
import { isPostgres } from '../store/address.ts';
import { backUp } from '../store/backup.ts';
import { defineCli } from './define-cli.ts';
import { readSettings } from './environment.ts';
import { Failure } from './failure.ts';

await defineCli({
  name: 'npm run -s backup',
  summary: 'Copies the SQLite database while the bot runs.',
  positionals: [{ form: 'FILE', description: 'where the copy goes; the file must not exist yet' }],
  environment: ['DATABASE_URL'],
  async run(_, [file = '']) {
    const { databaseUrl } = readSettings();
    if (isPostgres(databaseUrl))
      throw new Failure('A PostgreSQL is backed up with its own program: pg_dump --format=custom --file=backup.dump "$DATABASE_URL"');
    await backUp(databaseUrl, file);
    console.log(`${file} is written.`);
    return exitCode.done;
  },
});
