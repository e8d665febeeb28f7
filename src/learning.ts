/** Reads a folder of knowledge and learns from it in a thread of its own: the bot answers meanwhile, and what the work took in memory goes with the thread. */
import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AskingModel } from './commands/asking.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Problem } from './knowledge/problem.ts';
import { folderState } from './knowledge/watch.ts';

/** A knowledge with what was learned from it. */
export interface LearnedKnowledge {
  readonly knowledge: Knowledge;
  readonly model: AskingModel;
}

/** The knowledge, or everything that is wrong with the folder. */
export type Learned = (LearnedKnowledge & { readonly ok: true }) | { readonly ok: false; readonly problems: readonly Problem[] };

/** A folder as it was found. */
export interface Found {
  /** The `folderState` from before it was read. */
  readonly state: string;
  readonly learned: Learned;
}

const thread = new URL(`learning-thread${extname(import.meta.url)}`, import.meta.url);

/** Rejects with what the file system throws, and where the thread ends before its time. */
export async function loadAndLearn(folder: string): Promise<Learned> {
  const worker = new Worker(thread, { workerData: folder });
  const ended = once(worker, 'exit').then(([code]) => {
    throw new Error(`the thread that reads ${folder} ended with ${code}`);
  });
  const [learned] = await Promise.race([once(worker, 'message'), ended]);
  return learned;
}

/** The same for whoever follows the folder from then on. */
export async function readFolder(folder: string): Promise<Found> {
  const state = await folderState(folder);
  return { state, learned: await loadAndLearn(folder) };
}
