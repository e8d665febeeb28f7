/** Reads a folder of knowledge and learns from it in a process of its own: the bot answers meanwhile, and what the work took in memory goes with that process. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../knowledge/problem.ts';
import { folderState } from '../knowledge/watch.ts';
import { keptLearning, type LearnedKnowledge, learningFile } from './learning-cache.ts';
import { stopSignals } from './stop-signal.ts';

/** The knowledge, or everything that is wrong with the folder. */
export type Learned = (LearnedKnowledge & { readonly ok: true }) | { readonly ok: false; readonly problems: readonly Problem[] };

/** A folder as it was found. */
export interface FolderReading {
  /** The `folderState` from before it was read. */
  readonly state: string;
  readonly learned: Learned;
}

/** The bot's own, but for the small steps in which it gives memory back: this process gives back all of it soon. */
const nodeOptions = [...process.execArgv, '--max-semi-space-size=16'];

const program = fileURLToPath(new URL(`learning-process${extname(import.meta.url)}`, import.meta.url));

/** Without another process where `cacheDir` holds what the folder comes to. Rejects where the process cannot be started or ends before its time, which the file system may make it. */
export async function loadAndLearn(folder: string, cacheDir: string | undefined): Promise<Learned> {
  const file = await learningFile(folder, cacheDir);
  const kept = file === undefined ? undefined : await keptLearning(file);
  if (kept) return { ok: true, ...kept };
  const child = fork(program, cacheDir === undefined ? [folder] : [folder, cacheDir], { serialization: 'advanced', execArgv: nodeOptions });
  const ended = once(child, 'exit').then(([code, signal]) => {
    // It came before the process could leave it to the bot, which may be about to stop, or was not meant at all.
    if (stopSignals.includes(signal)) return loadAndLearn(folder, cacheDir);
    throw new Error(`the process that reads ${folder} ended with ${code ?? signal}`);
  });
  const told = once(child, 'message').then(([learned]) => learned);
  return Promise.race([told, ended]);
}

/** The same, for following the folder from then on. */
export async function readFolder(folder: string, cacheDir: string | undefined): Promise<FolderReading> {
  const state = await folderState(folder);
  return { state, learned: await loadAndLearn(folder, cacheDir) };
}
