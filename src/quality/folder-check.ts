/** Asks of a folder that loads what the check asks: every sample question goes to a whole bot, as a person's would. */
import pino from 'pino';
import { commandsWith } from '../commands/commands.ts';
import { createBot } from '../core/bot.ts';
import { requestId } from '../core/request.ts';
import type { LoadedFiles } from '../knowledge/loaded-files.ts';
import type { Problem } from '../knowledge/problem.ts';
import { defaultLocale } from '../language/locale.ts';
import type { QuestionEngine } from '../resolve/question-engine.ts';
import { route } from '../resolve/route.ts';
import { checkKnowledge, importedAstray, importedFigures } from './knowledge-check.ts';
import { obstacleOf } from './obstacle.ts';

export interface FolderCheck {
  /** What keeps a change from being accepted. */
  readonly problems: readonly Problem[];
  /** What imported entries may have, and others may not. */
  readonly figures: readonly Problem[];
  readonly astray: readonly Problem[];
}

/** Everything that is found. */
export async function checkFolder(files: LoadedFiles, engine: QuestionEngine): Promise<FolderCheck> {
  const bot = createBot(commandsWith(engine), pino({ level: 'silent' }));
  const ask = async (question: string) => {
    const request = {
      id: requestId(),
      locale: defaultLocale,
      surface: 'terminal',
      user: { id: 'check' },
      place: { platform: 'terminal' },
    } as const;
    const { reply } = await bot.run({ command: 'ask', args: { question } }, request);
    return reply.status === 'answer' ? reply.parts[0].id : undefined;
  };
  const obstacles = (question: string) => {
    const routed = route(engine.read(question), engine);
    return routed.kind === 'refused' ? obstacleOf(routed, files) : undefined;
  };
  return {
    problems: await checkKnowledge(files, ask, obstacles),
    figures: importedFigures(files),
    astray: await importedAstray(files, ask, obstacles),
  };
}
