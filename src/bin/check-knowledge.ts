/** `npm run check:knowledge`: prints every problem of the knowledge folder and all that the check finds; exits 1 when there is anything. */
import pino from 'pino';
import { whenNobodyReads } from '../adapters/terminal/closed-pipe.ts';
import { checkKnowledge } from '../check/knowledge-check.ts';
import { commandsFor } from '../commands/commands.ts';
import { createBot } from '../core/bot.ts';
import { requestId } from '../core/request.ts';
import { environment, formatEnvProblem, readEnv } from '../env.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { formatProblem, type Problem, sortProblems } from '../knowledge/problem.ts';

async function problemsOf(folder: string): Promise<{ problems: readonly Problem[]; summary: string }> {
  const loaded = await loadKnowledge(folder);
  if (!loaded.ok) return { problems: loaded.problems, summary: 'the folder is not served until these are mended' };
  const { knowledge, files } = loaded;
  const bot = createBot(commandsFor(knowledge), pino({ level: 'silent' }));
  const problems = await checkKnowledge(files, async (question) => {
    const request = { id: requestId(), locale: 'ko', surface: 'terminal', user: { id: 'check' }, place: { platform: 'terminal' } } as const;
    const { reply } = await bot.run({ command: 'ask', args: { question } }, request);
    return reply.status === 'answer' ? reply.parts[0].id : undefined;
  });
  return { problems, summary: `${knowledge.entries.length} entries, ${knowledge.tables.length} tables, ${knowledge.names.length} names` };
}

// What is left unread changes nothing of the outcome.
whenNobodyReads(process.stdout, () => {});
const { general } = readEnv(environment());
if (general.state === 'problem') {
  console.error(general.problems.map(formatEnvProblem).join('\n'));
  process.exitCode = 1;
} else {
  const { problems, summary } = await problemsOf(general.settings.knowledgeDir);
  for (const problem of sortProblems(problems)) console.log(formatProblem(problem));
  console.log(`${problems.length === 0 ? 'No problems' : `${problems.length} problem${problems.length === 1 ? '' : 's'}`}: ${summary}.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
