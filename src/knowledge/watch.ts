/** Follows a knowledge folder while the bot runs: hands over every good state, reports every broken one, and never hands over half a folder. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knowledge } from './knowledge.ts';
import { loadKnowledge } from './load.ts';
import type { Problem } from './problem.ts';

export interface WatchOptions {
  onLoaded(knowledge: Knowledge): void;
  onProblems(problems: readonly Problem[]): void;
  /** Milliseconds between two looks; a saved file is served after two of them at most. */
  readonly interval?: number;
}

export interface Watch {
  close(): Promise<void>;
}

/** Two looks and a load stay below two seconds. */
const defaultInterval = 500;

/** Paths, sizes and times of all files: cheap, and right on every file system, symbolic link and swapped folder alike. */
async function fingerprint(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true })).sort();
  const states = await Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs, ino } = await stat(join(folder, name));
      return `${name}:${size}:${mtimeMs}:${ino}`;
    }),
  );
  return states.join('\n');
}

/** The state now, or a word for the trouble of a folder that is gone or changing under the look. */
async function look(folder: string): Promise<string> {
  try {
    return await fingerprint(folder);
  } catch (error) {
    return `unreadable: ${error instanceof Error && 'code' in error ? error.code : error}`;
  }
}

/**
 * Looks every half second and loads once two looks agree, so a file half written or a folder half swapped is not read.
 * What was loaded before goes on being served until a good state is there.
 */
export function watchKnowledge(folder: string, { onLoaded, onProblems, interval = defaultInterval }: WatchOptions): Watch {
  let seen: string | undefined;
  let settled: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  async function turn(): Promise<void> {
    const state = await look(folder);
    const steady = state === seen;
    seen = state;
    // The first look is the state that the caller has loaded already.
    settled ??= state;
    if (!steady || state === settled || closed) return;
    settled = state;
    let result: Awaited<ReturnType<typeof loadKnowledge>>;
    try {
      result = await loadKnowledge(folder);
    } catch (error) {
      // Swapped while it was read: the next looks see another state and load that one.
      const message = `the folder could not be read: ${error instanceof Error ? error.message : error}`;
      result = { ok: false, problems: [{ file: folder, line: 1, column: 1, message, hint: 'check that it exists and may be read' }] };
    }
    if (closed) return;
    if (result.ok) onLoaded(result.knowledge);
    else onProblems(result.problems);
  }

  let running = Promise.resolve();
  const schedule = () => {
    timer = setTimeout(() => {
      running = turn().finally(() => {
        if (!closed) schedule();
      });
    }, interval);
    timer.unref();
  };
  running = turn().finally(() => {
    if (!closed) schedule();
  });

  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await running;
    },
  };
}
