/** The bot as `npm start` runs it, in a process of its own, with a copy of the knowledge that a test may edit. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { articleFolder } from './article.ts';

export interface RunningBot {
  /** The playground's address. */
  readonly url: string;
  readonly knowledgeDir: string;
  readonly databaseUrl: string;
  /** Ends it as Ctrl-C does; resolves to the exit code. */
  stop(): Promise<number | null>;
}

/** What the operator's shell may have set must not decide a test. */
const unset = Object.fromEntries(
  ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'DISCORD_TOKEN', 'NODE_ENV', 'LOG_LEVEL'].map((name) => [name, '']),
);

/** Starts the built bot, with the article's knowledge unless another is named; in a working directory of the test's, or as another user. */
export function startBuilt(
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  options: { readonly cwd?: string; readonly uid?: number } = {},
): ChildProcess {
  return spawn(process.execPath, [resolve('dist/main.js'), ...args], {
    // An empty folder has no .env that could set anything.
    cwd: tmpdir(),
    ...options,
    env: { ...process.env, ...unset, KNOWLEDGE_DIR: articleFolder, DATABASE_URL: ':memory:', ...env },
  });
}

/** All that a process prints until it ends. */
export async function outcomeOf(child: ChildProcess): Promise<{ readonly code: number | null; readonly output: string }> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (output += data.toString()));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, output };
}

export async function runBot(): Promise<RunningBot> {
  const folder = await mkdtemp(join(tmpdir(), 'playground-'));
  const knowledgeDir = join(folder, 'knowledge');
  await cp(articleFolder, knowledgeDir, { recursive: true });
  const databaseUrl = join(folder, 'bot.db');
  const child = startBuilt({ KNOWLEDGE_DIR: knowledgeDir, DATABASE_URL: databaseUrl, PLAYGROUND_PORT: '0' });
  const ended = outcomeOf(child);
  const url = await new Promise<string>((found, reject) => {
    let printed = '';
    child.stdout?.on('data', (data: Buffer) => {
      printed += data.toString();
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
      if (address !== undefined) found(address);
    });
    void ended.then(({ output }) => reject(new Error(`The bot ended before it was ready:\n${output}`)));
  });
  return {
    url,
    knowledgeDir,
    databaseUrl,
    async stop() {
      child.kill('SIGINT');
      const { code } = await ended;
      await rm(folder, { recursive: true, force: true });
      return code;
    },
  };
}
