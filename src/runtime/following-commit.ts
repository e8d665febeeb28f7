/** Keeps the Git commit of the knowledge that is served beside it. Asks Git once for each state. */
import { type Commit, commitOf } from '../knowledge/commit.ts';

/** The commit of what is served; none while Git is asked for that of a newer state. */
export function followingCommit(folder: string, version: () => string): { now(): Commit | undefined; look(): Promise<void> } {
  let known: { readonly version: string; readonly commit: Commit | undefined } | undefined;
  return {
    now: () => (known?.version === version() ? known.commit : undefined),
    async look() {
      const asked = version();
      known = { version: asked, commit: await commitOf(folder) };
    },
  };
}
