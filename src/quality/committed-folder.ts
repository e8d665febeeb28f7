/** A knowledge folder as it was last committed, where Git knows it. Reads the repository and changes nothing in it. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Calls `use` with a copy that is removed afterwards. Undefined where Git is not there or does not know the folder, or where nothing in it has changed. */
export async function withCommittedFolder<Result>(
  folder: string,
  use: (committed: string) => Promise<Result>,
): Promise<Result | undefined> {
  const git = async (cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    (await run('git', args, { cwd, env: { ...process.env, ...env }, maxBuffer: 2 ** 26 })).stdout;
  const copy = await mkdtemp(join(tmpdir(), 'committed-'));
  try {
    let top: string;
    try {
      if ((await git(folder, ['status', '--porcelain', '--', '.'])).trim() === '') return undefined;
      top = (await git(folder, ['rev-parse', '--show-toplevel'])).trim();
      const inside = (await git(folder, ['rev-parse', '--show-prefix'])).trim();
      // An index of its own, so that what somebody has staged stays as it is.
      const env = { GIT_INDEX_FILE: join(copy, 'index') };
      await git(top, ['read-tree', `HEAD:${inside}`], env);
      await git(top, ['checkout-index', '--all', `--prefix=${copy}/folder/`], env);
    } catch {
      return undefined;
    }
    return await use(join(copy, 'folder'));
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
