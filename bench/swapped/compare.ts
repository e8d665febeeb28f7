/** Asks questions of the article's folder, and the same of its copy with other words. Prints nothing; leaves no file behind. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { askAndMark } from '../../src/cli/ask-and-mark.ts';
import { commandsWith } from '../../src/commands/commands.ts';
import { createBot } from '../../src/core/bot.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { defaultLocale } from '../../src/language/locale.ts';
import type { Question, Result } from '../../src/quality/evaluation.ts';
import { questionEngine, sampleClock } from '../../src/resolve/question-engine.ts';
import { articleFolder } from '../../tests/support/article.ts';
import { writeSwappedFolder } from './folder.ts';
import type { Pair } from './questions.ts';

/** Both results of a question: of the article's folder, and of the one with other words. */
export interface Compared {
  readonly own: Result;
  readonly swapped: Result;
}

async function resultsOf(folder: string, questions: readonly Question[]): Promise<Result[]> {
  const loaded = await loadKnowledge(folder);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  const bot = createBot(commandsWith(questionEngine(loaded.knowledge, sampleClock(loaded.knowledge))), pino({ level: 'silent' }));
  const results: Result[] = [];
  for (const question of questions) results.push(await askAndMark(bot, defaultLocale, question));
  return results;
}

/** Asks every pair in both folders; the one with other words is made for it and removed. */
export async function compare(pairs: readonly Pair[]): Promise<Compared[]> {
  const folder = await mkdtemp(join(tmpdir(), 'swapped-words-'));
  try {
    await writeSwappedFolder(articleFolder, folder);
    const own = await resultsOf(
      articleFolder,
      pairs.map(({ question }) => question),
    );
    const swapped = await resultsOf(
      folder,
      pairs.map((pair) => pair.swapped),
    );
    return own.map((result, at) => ({ own: result, swapped: swapped[at] ?? result }));
  } finally {
    await rm(folder, { recursive: true });
  }
}
