/** `npm run -s changes -- BASE`: which figures are others and which sample questions are answered differently than with another state of the knowledge, entry by entry. Changes nothing. */
import pino from 'pino';
import { commandsFor } from '../commands/commands.ts';
import { createBot } from '../core/bot.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { answerChanges } from '../quality/answer-changes.ts';
import { reportAnswerChanges } from '../quality/answer-changes-report.ts';
import { figureChanges } from '../quality/figure-changes.ts';
import { sampleQuestions } from '../quality/sample-questions.ts';
import { sampleClock } from '../resolve/question-engine.ts';
import { exitCode } from '../runtime/exit-code.ts';
import { defineCli } from './define-cli.ts';
import { readSettings } from './environment.ts';
import { Failure } from './failure.ts';

async function open(folder: string) {
  const loaded = await loadKnowledge(folder);
  if (!loaded.ok) return { problems: loaded.problems.map((problem) => `${folder}: ${formatProblem(problem)}`) };
  const bot = createBot(commandsFor(loaded.knowledge, sampleClock(loaded.knowledge)), pino({ level: 'silent' }));
  return { bot, knowledge: loaded.knowledge, questions: sampleQuestions(loaded.files).map(({ text }) => text) };
}

await defineCli({
  name: 'npm run -s changes',
  summary:
    'Asks every sample question of two knowledge folders with both, and prints as Markdown, entry by entry, which figures changed and what is answered differently.',
  positionals: [{ form: 'BASE [NEW]', description: 'the earlier folder and the later one (KNOWLEDGE_DIR unless given)' }],
  environment: ['KNOWLEDGE_DIR'],
  async run(_, [base = '', given]) {
    const { knowledgeDir } = readSettings();
    const [before, after] = [await open(base), await open(given ?? knowledgeDir)];
    if (!before.bot || !after.bot) throw new Failure([...(before.problems ?? []), ...(after.problems ?? [])].join('\n'));
    const questions = [...new Set([...before.questions, ...after.questions])];
    const changes = await answerChanges(questions, before.bot, after.bot);
    console.log(reportAnswerChanges(changes, questions.length, figureChanges(before.knowledge, after.knowledge)));
    return exitCode.done;
  },
});
