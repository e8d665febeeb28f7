/** Reads a file of the knowledge as text, or says in plain words why it cannot be read. */
import { readFile } from 'node:fs/promises';
import type { Problem } from './problem.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

const unreadable: Readonly<Record<string, string>> = {
  ENOENT: 'the file is gone, or a link that leads nowhere',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'the file may not be read',
  EPERM: 'the file may not be read',
};

/** The text without a byte order mark. Throws only where the file system itself fails. */
export async function readText(path: string, file: string): Promise<string | Problem> {
  const whole = (message: string, hint: string): Problem => ({ file, line: 1, column: 1, message, hint });
  try {
    return decoder.decode(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return whole('the file is not UTF-8 text', 'save it with the encoding UTF-8');
    if (unreadable[code]) return whole(unreadable[code], 'put a file there that the bot may read, or take it out');
    throw error;
  }
}
