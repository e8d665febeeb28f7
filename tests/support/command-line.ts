/** Runs a command line as a person does, and tells what it printed and what it exited with. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articleFolder } from './article.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Surroundings {
  readonly env?: Record<string, string>;
  readonly input?: string;
  readonly cwd?: string;
}

/** Runs a file of src/cli, with the article's knowledge unless another is named; every variable that would make it another one is taken away. */
export function run(tool: string, args: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  return runFile([join(project, `dist/cli/${tool}.js`), ...args], surroundings);
}

/** Runs Node.js with these arguments, as `run` does. */
export function runFile(args: readonly string[], { env = {}, input = '', cwd = project }: Surroundings = {}): Promise<Ran> {
  const { PATH = '', HOME = '', CACHE_DIR = '' } = process.env;
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [...args],
      { cwd, env: { PATH, HOME, CACHE_DIR, NO_COLOR: '1', KNOWLEDGE_DIR: articleFolder, ...env } },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err }),
    );
    child.stdin?.end(input);
  });
}
