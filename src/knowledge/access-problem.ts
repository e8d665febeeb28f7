/** Says in plain sentences why the file system does not give a file or folder. Opens none. */

/** What is wrong, and what to do about it. */
export interface Explanation {
  readonly message: string;
  readonly hint: string;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'is gone, or a link that leads nowhere',
  ELOOP: 'is a link that leads back to itself',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'is not a folder',
  EACCES: 'may not be read by the bot',
  EPERM: 'may not be read by the bot',
  // What opening a socket gives.
  ENXIO: 'is not a file, but a socket or a device',
};

/** The code of a failure of the file system (ENOENT …); undefined for any other error. */
export function fileSystemCode(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : undefined;
}

/** What a failure of the file system says of a file or folder: “is a folder, not a file”. Any other error is thrown on. */
export function accessReason(error: unknown): string {
  const code = fileSystemCode(error);
  if (code === undefined) throw error;
  return reasons[code] ?? `cannot be read (${code})`;
}

/** The same as a sentence about `what`, with what to do. */
export function accessProblem(what: 'the file' | 'the folder' | 'the knowledge folder', error: unknown): Explanation {
  return {
    message: `${what} ${accessReason(error)}`,
    hint: what === 'the file' ? 'put a file there that the bot may read, or take it out' : 'put a folder there that the bot may read',
  };
}
