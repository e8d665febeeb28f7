/** A program in a process of its own between a local Slack and a local Discord of its own: started, asked, weighed, ended. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { AskedTexts } from './asked.ts';
import { peopledDiscord } from './discord.ts';
import type { Kind } from './kind.ts';
import { peopledSlack } from './slack.ts';

export interface Program {
  readonly kinds: readonly Kind[];
  /** Milliseconds from the start until it was connected to both. */
  readonly start: number;
  /** What it answers on each platform, as it was sent. */
  recordAnswers(): Promise<{ readonly slack: unknown; readonly discord: unknown }>;
  /** Bytes of the process in memory. */
  weigh(): Promise<number>;
  tidy(): void;
  stop(): Promise<void>;
}

export interface ProgramOptions {
  /** Relative to this folder. */
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  /** Arguments of Node.js itself. */
  readonly nodeArgs: readonly string[];
  readonly texts: AskedTexts;
}

/** Milliseconds, as all here. */
const looksEvery = 2;
const longestStart = 30_000;
/** What a start or the last question left to do is done by then. */
const rest = 1_500;

async function timeUntil(condition: () => boolean, child: ChildProcess): Promise<number> {
  const start = performance.now();
  while (!condition()) {
    if (child.exitCode !== null) throw new Error(`${child.spawnargs.join(' ')} ended with ${child.exitCode} before it was connected`);
    if (performance.now() - start > longestStart) throw new Error(`${child.spawnargs.join(' ')} was not connected in time`);
    await pause(looksEvery);
  }
  return performance.now() - start;
}

/** Starts it and waits until it is connected to both. */
export async function startProgram({ script, env, nodeArgs, texts }: ProgramOptions): Promise<Program> {
  const slack = await peopledSlack(texts);
  const discord = await peopledDiscord(texts);
  const closePlatforms = () => Promise.all([slack.close(), discord.close()]);
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { PATH } = process.env;
  const child = spawn(process.execPath, [...nodeArgs, path], {
    // Nothing that the shell or an .env of the working directory has set may decide.
    cwd: tmpdir(),
    env: { ...(PATH && { PATH }), ...slack.env, ...discord.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async () => {
    const ended = child.exitCode === null && child.signalCode === null && once(child, 'exit');
    child.kill();
    await ended;
    await closePlatforms();
  };
  try {
    const start = await timeUntil(() => slack.isConnected() && discord.isConnected(), child);
    return {
      kinds: [...slack.kinds, ...discord.kinds],
      start,
      stop,
      recordAnswers: async () => ({ slack: await slack.recordAnswer(), discord: await discord.recordAnswer() }),
      async weigh() {
        await pause(rest);
        const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(child.pid)]);
        return Number(stdout) * 1024;
      },
      tidy() {
        slack.tidy();
        discord.tidy();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
