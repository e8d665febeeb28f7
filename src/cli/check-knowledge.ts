/** `npm run check:knowledge`: prints every problem of the knowledge folder, then what could be better; exits 1 for problems alone. */
import { parseArgs } from 'node:util';
import pino from 'pino';
import { whenNobodyReads } from '../adapters/terminal/closed-pipe.ts';
import { commandsWith } from '../commands/commands.ts';
import { createBot } from '../core/bot.ts';
import { requestId } from '../core/request.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { formatProblem, type Problem, sortProblems } from '../knowledge/problem.ts';
import { askHeldOut } from '../quality/held-out.ts';
import { reportHeldOut } from '../quality/held-out-report.ts';
import { checkKnowledge } from '../quality/knowledge-check.ts';
import { outdated } from '../quality/outdated.ts';
import { sampleQuestions } from '../quality/sample-questions.ts';
import { tooFewQuestions } from '../quality/too-few-questions.ts';
import { askingOf, sampleClock } from '../resolve/question-engine.ts';
import { formatEnvProblem, readProcessEnv } from '../runtime/env.ts';
import { exitCode } from '../runtime/exit-code.ts';

const usage = `Usage: npm run check:knowledge -- [--remarks]

Prints what is wrong with the knowledge folder, and exits 1 when anything is.
Then every sample question is asked as if it were not written down: entries that
compete for questions are named; --remarks lists each question that goes astray.`;

interface Checked {
  readonly problems: readonly Problem[];
  readonly remarks: readonly string[];
  readonly summary: string;
}

async function check(folder: string, everyRemark: boolean): Promise<Checked> {
  const loaded = await loadKnowledge(folder);
  if (!loaded.ok) return { problems: loaded.problems, remarks: [], summary: 'the folder is not served until these are fixed' };
  const { knowledge, files } = loaded;
  const asking = askingOf(knowledge, sampleClock(knowledge));
  const bot = createBot(commandsWith(asking), pino({ level: 'silent' }));
  const problems = await checkKnowledge(files, async (question) => {
    const request = { id: requestId(), locale: 'ko', surface: 'terminal', user: { id: 'check' }, place: { platform: 'terminal' } } as const;
    const { reply } = await bot.run({ command: 'ask', args: { question } }, request);
    return reply.status === 'answer' ? reply.parts[0].id : undefined;
  });
  const report = reportHeldOut(askHeldOut(sampleQuestions(files), asking));
  return {
    problems,
    remarks: [
      ...sortProblems([...outdated(files), ...tooFewQuestions(files).drafts]).map(formatProblem),
      ...(everyRemark ? sortProblems(report.remarks).map(formatProblem) : []),
      ...report.competing.map(
        ({ ids, questions }) => `${ids.join(' and ')} compete for ${questions.length} questions, such as “${questions[0]}”`,
      ),
      report.summary,
    ],
    summary: `${knowledge.entries.length} entries, ${knowledge.tables.length} tables, ${knowledge.names.length} names`,
  };
}

function readRemarks(argv: readonly string[]): boolean | { readonly wrong: string } {
  try {
    return parseArgs({ args: [...argv], options: { remarks: { type: 'boolean', default: false } } }).values.remarks;
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

async function main(argv: readonly string[]): Promise<number> {
  const everyRemark = readRemarks(argv);
  if (typeof everyRemark !== 'boolean') {
    console.error(`${everyRemark.wrong}\n\n${usage}`);
    return exitCode.wrongUse;
  }
  const { general } = readProcessEnv();
  if (general.state === 'problem') {
    console.error(general.problems.map(formatEnvProblem).join('\n'));
    return 1;
  }
  const { problems, remarks, summary } = await check(general.settings.knowledgeDir, everyRemark);
  for (const problem of sortProblems(problems)) console.log(formatProblem(problem));
  if (remarks.length > 0) console.log(['Remarks:', ...remarks].join('\n  '));
  console.log(`${problems.length === 0 ? 'No problems' : `${problems.length} problem${problems.length === 1 ? '' : 's'}`}: ${summary}.`);
  return problems.length === 0 ? 0 : 1;
}

// What is left unread changes nothing of the outcome.
whenNobodyReads(process.stdout, () => {});
process.exitCode = await main(process.argv.slice(2));
