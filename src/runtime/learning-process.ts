/** What runs in the process that learns: folder → knowledge → what is learned from it, told once. Serves nothing. */

import { loadKnowledge } from '../knowledge/load.ts';
import { placesOf } from '../knowledge/places.ts';
import { trainModel } from '../resolve/question-engine.ts';
import type { Learned } from './learning.ts';
import { stopSignals } from './stop-signal.ts';

// A signal to the whole group is for the bot to answer; with it gone, nobody waits for this.
for (const signal of stopSignals) process.on(signal, () => {});
process.once('disconnect', () => process.exit());

const [folder = ''] = process.argv.slice(2);
const loaded = await loadKnowledge(folder);
const learned: Learned = loaded.ok
  ? { ok: true, knowledge: loaded.knowledge, model: trainModel(loaded.knowledge), places: placesOf(loaded.files) }
  : loaded;
process.send?.(learned, () => process.disconnect());
