/** Reads one file as text, or says why it is not a text. Never waits for a pipe and never reads more than a text can be. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { accessProblem, type Explanation } from './access-problem.ts';

/** A hundred times what the largest file of a folder needs; YAML of this size is still read in seconds. */
const maxMegabytes = 4;

/** Without it, opening a named pipe would wait for somebody to write to it. Windows has neither. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

const decoder = new TextDecoder('utf-8', { fatal: true });

const notUtf8: Explanation = { message: 'the file is not UTF-8 text', hint: 'save it with the encoding UTF-8' };

async function readBytes(path: string): Promise<Uint8Array | Explanation> {
  const handle = await open(path, withoutWaiting);
  try {
    const state = await handle.stat();
    if (state.isDirectory()) return { message: 'the file is a folder, not a file', hint: 'take it out, or put a file in its place' };
    if (!state.isFile())
      return { message: 'the file is not a file, but a pipe, a socket or a device', hint: 'take it out, or put a file in its place' };
    if (state.size > maxMegabytes * 2 ** 20)
      return {
        message: `the file is larger than ${maxMegabytes} MB`,
        hint: 'take out what is not knowledge, or divide it into several files',
      };
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** The text without a byte order mark, or what is wrong with the file as a whole. */
export async function readText(path: string): Promise<string | Explanation> {
  let bytes: Uint8Array | Explanation;
  try {
    bytes = await readBytes(path);
  } catch (error) {
    return accessProblem('the file', error);
  }
  if (!(bytes instanceof Uint8Array)) return bytes;
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return notUtf8;
  }
  // UTF-16 of Latin letters is valid UTF-8 with a NUL between the letters.
  if (text.includes('\0')) return notUtf8;
  if (/\r(?!\n)/.test(text))
    return { message: 'the lines end as on old Macs (CR)', hint: 'save it with line ends of Unix (LF) or Windows (CRLF)' };
  return text;
}
