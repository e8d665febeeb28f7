/** Follows a knowledge folder while the bot runs: hands over every good state, reports every broken one, and never hands over half a folder. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { folderFiles } from './folder-files.ts';
import type { Problem } from './problem.ts';

/** What a folder came to: `Loaded` where it is good. */
type Outcome<Loaded> = (Loaded & { readonly ok: true }) | { readonly ok: false; readonly problems: readonly Problem[] };

export interface WatchOptions<Loaded> {
  load(folder: string): Promise<Outcome<Loaded>>;
  /** The `folderState` from before the served knowledge was loaded: what is saved while the bot starts is not missed. */
  readonly from: string;
  onLoaded(loaded: Loaded): void;
  onProblems(problems: readonly Problem[]): void;
  /** Milliseconds between two looks; a saved file is served after two of them at most. */
  readonly interval?: number;
}

export interface Watch {
  /** Loads with the next look, whatever the files say of themselves: another process has seen a change. */
  look(): void;
  /** Resolves once no look is under way; nothing is handed over after the call. */
  close(): Promise<void>;
}

/** Two looks are a second at most; what reading and learning take comes on top. */
const defaultInterval = 500;

/** Path, size, times and identity of each file that loading would read (a file's rights change its ctime alone): cheap, and right on every file system, link and swapped folder alike. */
async function fingerprint(folder: string): Promise<string> {
  const { files, problems } = await folderFiles(folder);
  const states = await Promise.all(
    files.map(async ({ file }) => {
      try {
        const { size, mtimeMs, ctimeMs, ino } = await stat(join(folder, file));
        return `${file}:${size}:${mtimeMs}:${ctimeMs}:${ino}`;
      } catch (error) {
        return `${file}:${codeOf(error)}`;
      }
    }),
  );
  return [...states, ...problems.map(({ file }) => file)].join('\n');
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error));

/** A text that changes with anything that loading would read; never throws, as a folder that is gone is a state too. */
export async function folderState(folder: string): Promise<string> {
  try {
    return await fingerprint(folder);
  } catch (error) {
    return `unreadable: ${codeOf(error)}`;
  }
}

/**
 * Looks every half second and loads once two looks agree, so a file half written or a folder half swapped is not read.
 * What was loaded before goes on being served until a good state is there.
 */
export function watchKnowledge<Loaded>(
  folder: string,
  { load, from, onLoaded, onProblems, interval = defaultInterval }: WatchOptions<Loaded>,
): Watch {
  let seen: string | undefined;
  let settled: string | undefined = from;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  async function turn(): Promise<void> {
    const state = await folderState(folder);
    const steady = state === seen;
    seen = state;
    if (!steady || state === settled || closed) return;
    try {
      const result = await load(folder);
      const after = await folderState(folder);
      // Changed while it was read: this may be half of each state, so the next looks decide.
      if (closed || after !== state) return;
      settled = state;
      if (result.ok) onLoaded(result);
      else onProblems(result.problems);
    } catch (error) {
      // The file system failed, or the caller: said once, until the folder changes.
      settled = state;
      const message = `the folder could not be loaded: ${error instanceof Error ? error.message : error}`;
      if (!closed)
        onProblems([{ file: folder, line: 1, column: 1, message, hint: 'check that it exists and may be read, then save a file' }]);
    }
  }

  function run(): Promise<void> {
    return turn().finally(() => {
      if (closed) return;
      timer = setTimeout(() => {
        running = run();
      }, interval);
      timer.unref();
    });
  }
  let running = run();

  return {
    look() {
      settled = undefined;
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await running;
    },
  };
}
