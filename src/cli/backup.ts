/** `npm run backup`: copies the SQLite database into a file, while the bot goes on. Only reads the database. */
import { isPostgres } from '../store/address.ts';
import { backUp } from '../store/backup.ts';
import { runOperatorCommand } from './operator-command.ts';

const usage = `Usage: npm run -s backup -- FILE    copies the SQLite database to FILE, which must not exist yet
  --help                           this text
To restore it, stop the bot and put FILE where DATABASE_URL says, without the files
ending in -wal and -shm that stand beside the old one.`;

await runOperatorCommand({
  usage,
  wrong: (words) => (words.length === 1 ? undefined : 'Name one file.'),
  async run([file = ''], _, { databaseUrl }) {
    if (isPostgres(databaseUrl))
      return { failed: 'A PostgreSQL is backed up with its own program: pg_dump --format=custom --file=backup.dump "$DATABASE_URL"' };
    await backUp(databaseUrl, file);
    return { said: `${file} is written.` };
  },
});
