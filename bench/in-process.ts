/** Measures one thing in a process of its own, so that nothing that was measured before is in its way. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs a script of this folder with what this process was started with, and resolves to the one message that it sends. */
export function inProcess<Result>(script: string, args: readonly (string | number)[]): Promise<Result> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  return new Promise((resolve, reject) => {
    const child = fork(path, args.map(String), { execArgv: [...process.execArgv, '--expose-gc'] });
    child.once('message', (result) => resolve(result as Result));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${script} ${args.join(' ')} ended with ${code} and without a result`)));
  });
}
