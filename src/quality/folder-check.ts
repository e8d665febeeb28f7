/** Asks of a folder that loads what the check asks: every sample question goes to a whole bot, as a person's would. */
import pino from 'pino';
import { commandsWith } from '../commands/commands.ts';
import { createBot } from '../core/bot.ts';
import { requestId } from '../core/request.ts';
import type { LoadedFiles } from '../knowledge/loaded-files.ts';
import type { Problem } from '../knowledge/problem.ts';
import { defaultLocale } from '../language/locale.ts';
import type { QuestionEngine } from '../resolve/question-engine.ts';
import { checkKnowledge } from './knowledge-check.ts';

/** Everything that keeps a change from being accepted, in order of files and lines. */
export async function folderProblems(files: LoadedFiles, engine: QuestionEngine): Promise<Problem[]> {
  const bot = createBot(commandsWith(engine), pino({ level: 'silent' }));
  return checkKnowledge(files, async (question) => {
    const request = {
      id: requestId(),
      locale: defaultLocale,
      surface: 'terminal',
      user: { id: 'check' },
      place: { platform: 'terminal' },
    } as const;
    const { reply } = await bot.run({ command: 'ask', args: { question } }, request);
    return reply.status === 'answer' ? reply.parts[0].id : undefined;
  });
}
