/** Runs a command line as a person does, and tells what it printed and what it exited with. */
import { execFile } from 'node:child_process';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a file of src/cli; every variable that would make it another one is taken away. */
export function run(
  tool: string,
  args: readonly string[],
  { env = {}, input = '' }: { env?: Record<string, string>; input?: string } = {},
): Promise<Ran> {
  const { PATH = '', HOME = '' } = process.env;
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [`dist/cli/${tool}.js`, ...args],
      { env: { PATH, HOME, NO_COLOR: '1', ...env } },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err }),
    );
    child.stdin?.end(input);
  });
}
