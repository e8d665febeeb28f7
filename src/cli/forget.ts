/** `npm run forget`: deletes what is kept of a workspace or of a person, at once. Connects to the database only. */
import { forgetPerson, forgetWorkspace } from '../store/forgetting.ts';
import { runOperatorCommand, withDatabase } from './operator-command.ts';

const usage = `Usage: npm run -s forget -- workspace ID        all that came from a Slack team (T…) or a Discord server
       npm run -s forget -- person slack ID     what leads to a person: on Slack their member id (U…),
       npm run -s forget -- person discord ID   on Discord their user id
  --help                                        this text`;

await runOperatorCommand({
  usage,
  wrong([what, ...rest]) {
    if (what === 'workspace' && rest.length === 1) return undefined;
    if (what === 'person' && rest.length === 2 && (rest[0] === 'slack' || rest[0] === 'discord')) return undefined;
    return what === undefined ? 'Whom or what?' : `“${[what, ...rest].join(' ')}” names no workspace and no person.`;
  },
  async run([what, first = '', second = ''], _, { databaseUrl, voteKey }) {
    const deleted = await withDatabase(databaseUrl, (db) =>
      db.transaction().execute((all) => (what === 'workspace' ? forgetWorkspace(all, first) : forgetPerson(all, first, second, voteKey))),
    );
    return { said: `${deleted} deleted.` };
  },
});
