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

/** Runs a file of src/cli, with the article's knowledge unless another is named; every variable that would make it another one is taken away. */
export function run(
  tool: string,
  args: readonly string[],
  { env = {}, input = '', cwd = project }: { env?: Record<string, string>; input?: string; cwd?: string } = {},
): Promise<Ran> {
  const { PATH = '', HOME = '' } = process.env;
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(project, `dist/cli/${tool}.js`), ...args],
      { cwd, env: { PATH, HOME, NO_COLOR: '1', KNOWLEDGE_DIR: articleFolder, ...env } },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err }),
    );
    child.stdin?.end(input);
  });
}
