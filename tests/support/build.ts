/** Builds the bot once before all tests: some start it as `npm start` does. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export async function setup(): Promise<void> {
  await promisify(execFile)('npm', ['run', '-s', 'build']);
}
