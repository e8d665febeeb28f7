/** A knowledge folder for a command line: read, or read and learned from. */
import { type LoadResult, loadKnowledge } from '../knowledge/load.ts';
import { formatProblem, type Problem } from '../knowledge/problem.ts';
import { learnFolder } from '../runtime/learn-folder.ts';
import type { LearnedKnowledge } from '../runtime/learning-cache.ts';
import { Failure } from './failure.ts';

/** Fails with every problem where the folder cannot be served. */
export async function openKnowledge(folder: string): Promise<Extract<LoadResult, { ok: true }>> {
  return served(await loadKnowledge(folder));
}

/** The same with what is learned from it, which takes long unless `cacheDir` holds it. */
export async function openLearned(folder: string, cacheDir: string | undefined): Promise<LearnedKnowledge> {
  return served(await learnFolder(folder, cacheDir));
}

function served<Loaded>(outcome: (Loaded & { readonly ok: true }) | { readonly ok: false; readonly problems: readonly Problem[] }) {
  if (!outcome.ok) throw new Failure(outcome.problems.map(formatProblem).join('\n'));
  return outcome;
}
