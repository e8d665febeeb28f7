/** What runs in the thread: folder → knowledge → what is learned from it, told once. Serves nothing. */
import { parentPort, workerData } from 'node:worker_threads';
import { learnAsking } from './commands/asking.ts';
import { loadKnowledge } from './knowledge/load.ts';
import type { Learned } from './learning.ts';

const loaded = await loadKnowledge(workerData);
const learned: Learned = loaded.ok ? { ok: true, knowledge: loaded.knowledge, model: learnAsking(loaded.knowledge) } : loaded;
parentPort?.postMessage(learned);
