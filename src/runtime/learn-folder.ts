/** Folder → knowledge and what is learned from it, in this process; an unchanged folder is learned from once. */
import { loadKnowledge } from '../knowledge/load.ts';
import { placesOf } from '../knowledge/places.ts';
import { trainModel } from '../resolve/question-engine.ts';
import type { Learned } from './learning.ts';
import { keepLearning, keptLearning, learningFile } from './learning-cache.ts';

/** Takes as long as the knowledge is large, unless `cacheDir` holds what it came to; undefined keeps nothing. */
export async function learnFolder(folder: string, cacheDir: string | undefined): Promise<Learned> {
  const file = await learningFile(folder, cacheDir);
  const kept = file === undefined ? undefined : await keptLearning(file);
  if (kept) return { ok: true, ...kept };
  const loaded = await loadKnowledge(folder);
  if (!loaded.ok) return loaded;
  const { knowledge, files } = loaded;
  const learned = { knowledge, model: trainModel(knowledge), places: placesOf(files) };
  // What was saved meanwhile may have been read or not.
  if (file !== undefined && file === (await learningFile(folder, cacheDir))) await keepLearning(file, learned);
  return { ok: true, ...learned };
}
