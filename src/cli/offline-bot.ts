/** The bot without any platform, for command lines: environment → knowledge → bot. */
import { identityOf } from '../answers/identity.ts';
import { commandsWith } from '../commands/commands.ts';
import { type Bot, createBot } from '../core/bot.ts';
import { today } from '../core/day.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Locale } from '../language/locale.ts';
import { engineFrom, type QuestionEngine, sampleClock, trainModel } from '../resolve/question-engine.ts';
import { createLog } from '../runtime/log.ts';
import { readSettings } from './environment.ts';
import { openKnowledge, openLearned } from './open-knowledge.ts';

export interface OfflineBot {
  readonly bot: Bot;
  /** What the bot answers with. */
  readonly engine: QuestionEngine;
  /** The knowledge folder. */
  readonly folder: string;
  readonly defaultLocale: Locale;
}

/** The variables that it reads. */
export const offlineBotEnvironment = ['KNOWLEDGE_DIR', 'CACHE_DIR', 'ASK_DATE', 'DEFAULT_LOCALE', 'LOG_LEVEL'] as const;

export interface OfflineBotOptions {
  /** Unless ASK_DATE says otherwise, questions are asked today, or on the day the knowledge was written. */
  readonly asked?: 'today' | 'asWritten';
  /** KNOWLEDGE_DIR where it is left out. */
  readonly folder?: string | undefined;
  /** Makes the knowledge that is served of the one that is written. */
  readonly change?: (knowledge: Knowledge) => Knowledge;
}

export async function openOfflineBot({ asked = 'today', folder, change }: OfflineBotOptions = {}): Promise<OfflineBot> {
  const { knowledgeDir, cacheDir, defaultLocale, logLevel, askDate } = readSettings();
  const served = folder ?? knowledgeDir;
  const { knowledge, model } = await (change ? learnChanged(served, change) : openLearned(served, cacheDir));
  const clock = asked === 'today' ? today : sampleClock(knowledge);
  const engine = engineFrom(knowledge, model, askDate === undefined ? clock : () => askDate);
  const log = await createLog(logLevel ?? 'warn', process.stderr);
  const bot = createBot(commandsWith(engine), log, { identity: identityOf(knowledge) });
  return { bot, engine, folder: served, defaultLocale };
}

async function learnChanged(folder: string, change: (knowledge: Knowledge) => Knowledge) {
  const knowledge = change((await openKnowledge(folder)).knowledge);
  return { knowledge, model: trainModel(knowledge) };
}
