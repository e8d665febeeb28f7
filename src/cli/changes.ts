/** `npm run -s changes -- BASE`: what sample questions are answered differently than with another state of the knowledge. Changes nothing. */
import pino from 'pino';
import { commandsFor } from '../commands/commands.ts';
import { createBot } from '../core/bot.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { answerChanges } from '../quality/answer-changes.ts';
import { reportAnswerChanges } from '../quality/answer-changes-report.ts';
import { sampleQuestions } from '../quality/sample-questions.ts';
import { sampleClock } from '../resolve/question-engine.ts';
import { formatEnvProblem, readProcessEnv } from '../runtime/env.ts';
import { exitCode } from '../runtime/exit-code.ts';

const usage = `Usage: npm run -s changes -- BASE [NEW]

Asks every sample question of both folders with both, and prints as Markdown what
is answered differently. NEW is the knowledge of the project, or of KNOWLEDGE_DIR.`;

async function open(folder: string) {
  const loaded = await loadKnowledge(folder);
  if (!loaded.ok) return { problems: loaded.problems.map((problem) => `${folder}: ${formatProblem(problem)}`) };
  const bot = createBot(commandsFor(loaded.knowledge, sampleClock(loaded.knowledge)), pino({ level: 'silent' }));
  return { bot, questions: sampleQuestions(loaded.files).map(({ text }) => text) };
}

async function main([base, given, ...more]: readonly string[]): Promise<number> {
  if (base === undefined || base.startsWith('-') || more.length > 0) {
    console.error(usage);
    return exitCode.wrongUse;
  }
  const { general } = readProcessEnv();
  if (general.state === 'problem') {
    console.error(general.problems.map(formatEnvProblem).join('\n'));
    return 1;
  }
  const [before, after] = [await open(base), await open(given ?? general.settings.knowledgeDir)];
  if (!before.bot || !after.bot) {
    console.error([...(before.problems ?? []), ...(after.problems ?? [])].join('\n'));
    return 1;
  }
  const questions = [...new Set([...before.questions, ...after.questions])];
  console.log(reportAnswerChanges(await answerChanges(questions, before.bot, after.bot), questions.length));
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
