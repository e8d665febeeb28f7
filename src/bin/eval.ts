/** `npm run eval`: asks every question of a file, each in a fresh conversation, and scores the answers. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { whenNobodyReads } from '../adapters/terminal/closed-pipe.ts';
import { readTyped, terminalRequest } from '../adapters/terminal/request.ts';
import { evaluate, mark, type Question, type Result, readQuestions } from '../check/evaluation.ts';
import { formatEvaluation, underFloor } from '../check/evaluation-report.ts';
import { plain } from '../core/plain.ts';
import { idOf } from './json-line.ts';
import { type OfflineBot, openOfflineBot } from './offline-bot.ts';

const usage = `Usage: npm run eval -- [FILE.jsonl] [--min-right N] [--max-false N]

Scores the answers to a file of questions (tests/evaluation/dev.jsonl unless named; its README.md tells the form).
Exits 1 when fewer than --min-right questions in scope are right, or more than --max-false out of scope are answered.`;

const ownQuestions = fileURLToPath(new URL('../../tests/evaluation/dev.jsonl', import.meta.url));

interface Options {
  readonly file: string;
  readonly minRight: number | undefined;
  readonly maxFalse: number | undefined;
}

/** The exit code of a command line that was used wrongly. */
const wrongUse = 2;

function readOptions(argv: readonly string[]): Options | 'help' | { readonly wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { 'min-right': { type: 'string' }, 'max-false': { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) return 'help';
    const [file = ownQuestions, ...more] = positionals;
    if (more.length > 0) return { wrong: 'Name one file.' };
    return { file, minRight: count(values['min-right'], '--min-right'), maxFalse: count(values['max-false'], '--max-false') };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

function count(text: string | undefined, option: string): number | undefined {
  if (text !== undefined && !/^\d+$/.test(text)) throw new Error(`${option} takes a count, not “${text}”.`);
  return text === undefined ? undefined : Number(text);
}

async function main(argv: readonly string[]): Promise<number> {
  const options = readOptions(argv);
  if (options === 'help') {
    console.log(usage);
    return 0;
  }
  if ('wrong' in options) {
    console.error(`${options.wrong}\n\n${usage}`);
    return wrongUse;
  }
  const text = await readFile(options.file, 'utf8').catch((error: Error) => error);
  if (text instanceof Error) {
    console.error(`The questions cannot be read: ${text.message}`);
    return 1;
  }
  const read = readQuestions(text);
  if (!read.ok) {
    console.error(read.problems.map((problem) => `${options.file}, ${problem}`).join('\n'));
    return 1;
  }
  const offline = await openOfflineBot();
  if (!offline) return 1;

  const results: Result[] = [];
  for (const question of read.questions) results.push(await ask(offline, question));
  const evaluation = evaluate(results);
  console.log(formatEvaluation(evaluation));
  const under = underFloor(evaluation, {
    ...(options.minRight !== undefined && { inScope: options.minRight }),
    ...(options.maxFalse !== undefined && { falseAnswers: options.maxFalse }),
  });
  if (under.length > 0) console.error(`\nunder the floor:\n${under.map((line) => `  ${line}`).join('\n')}`);
  return under.length > 0 ? 1 : 0;
}

async function ask({ bot, defaultLocale }: OfflineBot, question: Question): Promise<Result> {
  const { reply } = await bot.run(readTyped(question.q.trim()), terminalRequest(defaultLocale));
  return mark(question, { id: idOf(reply), status: reply.status, text: plain(reply) });
}

// What is left unread changes nothing of the outcome.
whenNobodyReads(process.stdout, () => {});
process.exitCode = await main(process.argv.slice(2));
