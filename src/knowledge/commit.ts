/** The Git commit that a knowledge folder stands at, where it is in a repository and nothing of it was changed since. Changes nothing in the repository. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export interface Commit {
  /** Forty hexadecimal digits. */
  readonly hash: string;
  /** The day on which it was made, such as 2026-11-24. */
  readonly day: string;
}

/** Milliseconds: an answer names no commit rather than that anything waits for a slow disk. */
const patience = 5_000;

const run = promisify(execFile);

async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0' };
  const { stdout } = await run('git', ['-C', folder, '-c', 'core.fsmonitor=false', ...args], { timeout: patience, env });
  return stdout.trim();
}

/** Undefined where Git does not know the folder as it is now, or is not there. */
export async function commitOf(folder: string): Promise<Commit | undefined> {
  try {
    const [changed, last] = await Promise.all([
      git(folder, 'status', '--porcelain', '--', '.'),
      git(folder, 'log', '-1', '--format=%H %cs', '--', '.'),
    ]);
    const [hash = '', day = ''] = last.split(' ');
    return changed === '' && hash !== '' ? { hash, day } : undefined;
  } catch {
    return undefined;
  }
}
