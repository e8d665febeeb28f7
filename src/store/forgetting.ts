/** Deletes what is kept of a workspace or of a person, at once and for good. What is too old goes by itself. */

import { forgetPoster } from './posts.ts';
import type { Database } from './tables.ts';
import { deleteVotesOfPerson, votingKey } from './votes.ts';

/** Deletes all that came from a workspace (Slack's team, Discord's guild); returns how many rows. */
export async function forgetWorkspace(db: Database, workspace: string): Promise<number> {
  let deleted = 0;
  for (const table of ['gap', 'reply_count', 'vote', 'post'] as const) {
    const { numDeletedRows } = await db.deleteFrom(table).where('workspace', '=', workspace).executeTakeFirst();
    deleted += Number(numDeletedRows);
  }
  return deleted;
}

/** Deletes what leads to a person, told by the platform's id; `voteKey` is the operator's, where there is one. What they posted stays, without their name. Returns in how many rows. */
export async function forgetPerson(db: Database, platform: string, person: string, voteKey: string | undefined): Promise<number> {
  const votes = await deleteVotesOfPerson(db, await votingKey(db, voteKey), platform, person);
  return votes + (await forgetPoster(db, platform, person));
}
