/** The bot without any platform, for the command lines: environment → knowledge → bot. Says on standard error why there is none. */

import { commandsWith } from '../commands/commands.ts';
import { type Bot, createBot } from '../core/bot.ts';
import { today } from '../core/day.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { formatProblem } from '../knowledge/problem.ts';
import type { Locale } from '../language/locale.ts';
import { type Asking, askingOf, sampleClock } from '../resolve/question-engine.ts';
import { formatEnvProblem, readProcessEnv } from '../runtime/env.ts';
import { createLog } from '../runtime/log.ts';

export interface OfflineBot {
  readonly bot: Bot;
  /** What the bot answers with. */
  readonly asking: Asking;
  readonly defaultLocale: Locale;
}

/** Undefined after the problems were told. Unless ASK_DATE says otherwise it is asked today, or on the day on which the knowledge was written down. */
export async function openOfflineBot(asked: 'today' | 'asWritten' = 'today'): Promise<OfflineBot | undefined> {
  const { general } = readProcessEnv();
  if (general.state === 'problem') return tell(general.problems.map(formatEnvProblem));
  const { knowledgeDir, defaultLocale, logLevel, askDate } = general.settings;
  const loaded = await loadKnowledge(knowledgeDir);
  if (!loaded.ok) return tell(loaded.problems.map(formatProblem));
  const clock = asked === 'today' ? today : sampleClock(loaded.knowledge);
  const asking = askingOf(loaded.knowledge, askDate === undefined ? clock : () => askDate);
  return { bot: createBot(commandsWith(asking), await createLog(logLevel ?? 'warn', process.stderr)), asking, defaultLocale };
}

function tell(problems: readonly string[]): undefined {
  console.error(problems.join('\n'));
}
