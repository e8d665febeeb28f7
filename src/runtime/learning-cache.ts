/** Keeps what a folder came to when it was read and learned from, for the next start. Never changes an answer: what is damaged, or came of other files or another program, is not used. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { today } from '../core/day.ts';
import { folderFiles } from '../knowledge/folder-files.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Places } from '../knowledge/places.ts';
import { writtenOn } from '../question/known-periods.ts';
import type { TrainedModel } from '../resolve/question-engine.ts';

/** A knowledge with what was learned from it, and where it stands written. */
export interface LearnedKnowledge {
  readonly knowledge: Knowledge;
  readonly model: TrainedModel;
  readonly places: Places;
}

/** As many folders and versions of them are kept; each takes some megabytes. */
const mostKept = 8;
const extension = '.learned';
const checksumBytes = 32;

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest();

/**
 * The file of `cacheDir` for the folder as it is: named for its contents, this program and the JavaScript that runs it.
 * Undefined where nothing is to be kept, and where the folder has problems.
 */
export async function learningFile(folder: string, cacheDir: string | undefined): Promise<string | undefined> {
  if (cacheDir === undefined) return undefined;
  try {
    const { files, problems } = await folderFiles(folder);
    if (problems.length > 0) return undefined;
    const program = fileURLToPath(new URL('..', import.meta.url));
    const sources = (await readdir(program, { recursive: true })).filter((file) => /\.[jt]s$/.test(file)).sort();
    const paths = [
      ...files.map(({ file }) => join(folder, file)),
      ...sources.map((file) => join(program, file)),
      // Which versions of the libraries it learns with.
      join(program, '../package.json'),
    ];
    const contents = await Promise.all(paths.map(async (path) => sha256(await readFile(path)).toString('hex')));
    const everything = JSON.stringify([process.version, files.map(({ file }) => file), contents]);
    return join(cacheDir, `${createHash('sha256').update(everything).digest('hex')}${extension}`);
  } catch {
    return undefined;
  }
}

/** What says no day itself is read as of today. */
const dayOf = (knowledge: Knowledge) => writtenOn(knowledge) ?? today();

/** Undefined where the file is not there or cannot be used. */
export async function keptLearning(file: string): Promise<LearnedKnowledge | undefined> {
  try {
    const content = await readFile(file);
    const body = content.subarray(checksumBytes);
    if (!sha256(body).equals(content.subarray(0, checksumBytes))) return undefined;
    const { day, ...learned }: LearnedKnowledge & { readonly day: string } = deserialize(body);
    if (day !== dayOf(learned.knowledge)) return undefined;
    const now = new Date();
    // What was used last is forgotten last. Who may only read the folder uses it all the same.
    await utimes(file, now, now).catch(() => undefined);
    return learned;
  } catch {
    return undefined;
  }
}

/** Where nothing can be written nothing is kept, and the next start learns again. */
export async function keepLearning(file: string, { knowledge, model, places }: LearnedKnowledge): Promise<void> {
  const body = serialize({ day: dayOf(knowledge), knowledge, model, places });
  const cacheDir = dirname(file);
  const unfinished = `${file}.${randomUUID()}`;
  try {
    await mkdir(cacheDir, { recursive: true, mode: 0o700 });
    await writeFile(unfinished, Buffer.concat([sha256(body), body]), { mode: 0o600 });
    await rename(unfinished, file);
    await forgetOldest(cacheDir);
  } catch {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}

async function forgetOldest(cacheDir: string): Promise<void> {
  const files = (await readdir(cacheDir)).filter((name) => name.includes(extension)).map((name) => join(cacheDir, name));
  const used = await Promise.all(files.map(async (file) => ({ file, at: (await stat(file)).mtimeMs })));
  const oldest = used.sort((a, b) => b.at - a.at).slice(mostKept);
  await Promise.all(oldest.map(({ file }) => rm(file, { force: true })));
}
