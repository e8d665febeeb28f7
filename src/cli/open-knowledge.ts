/** Loads a knowledge folder for a command line. */
import { type LoadResult, loadKnowledge } from '../knowledge/load.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { Failure } from './failure.ts';

/** Fails with every problem where the folder cannot be served. */
export async function openKnowledge(folder: string): Promise<Extract<LoadResult, { ok: true }>> {
  const loaded = await loadKnowledge(folder);
  if (!loaded.ok) throw new Failure(loaded.problems.map(formatProblem).join('\n'));
  return loaded;
}
