/** Tries changes of a knowledge folder on a copy of it, so that a folder is changed wholly and only to one that loads. Judges no text. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isLeftBehind } from '../knowledge/left-behind.ts';
import { type LoadResult, loadKnowledge } from '../knowledge/load.ts';

/** The new text of each file, by its path inside the folder. */
export type FileChanges = ReadonlyMap<string, string>;

/** The folder as it would load with these changes; where it is not there yet, with nothing else. Changes nothing. */
export async function tryChanges(folder: string, changes: FileChanges): Promise<LoadResult> {
  const parent = await mkdtemp(join(tmpdir(), 'knowledge-'));
  try {
    const copy = join(parent, 'knowledge');
    await cp(folder, copy, {
      recursive: true,
      dereference: true,
      filter: (path) => path === folder || !(isLeftBehind(basename(path)) || basename(path) === 'node_modules'),
    }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await writeChanges(copy, changes);
    return await loadKnowledge(copy);
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}

export async function writeChanges(folder: string, changes: FileChanges): Promise<void> {
  for (const [file, text] of changes) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
}
