/** `npm run eval`: asks every question of a file, each in a fresh conversation, and scores the answers. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { whenNobodyReads } from '../adapters/terminal/closed-pipe.ts';
import { readTyped, terminalRequest } from '../adapters/terminal/request.ts';
import { plain } from '../core/plain.ts';
import { evaluate, mark, type Question, type Result, readQuestions } from '../quality/evaluation.ts';
import { formatEvaluation, underFloor } from '../quality/evaluation-report.ts';
import { exitCode } from '../runtime/exit-code.ts';
import { idOf } from './json-line.ts';
import { type OfflineBot, openOfflineBot } from './offline-bot.ts';

const usage = `Usage: npm run eval -- [FILE.jsonl …] [--min-right N] [--max-false N]

Scores the answers to files of questions (tests/evaluation/dev.jsonl unless named; its README.md tells the form).
Exits 1 when of any file fewer than --min-right questions in scope are right, or more than --max-false out of scope
are answered.`;

const ownQuestions = fileURLToPath(new URL('../../tests/evaluation/dev.jsonl', import.meta.url));

interface Options {
  readonly files: readonly string[];
  readonly minRight: number | undefined;
  readonly maxFalse: number | undefined;
}

function readOptions(argv: readonly string[]): Options | 'help' | { readonly wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { 'min-right': { type: 'string' }, 'max-false': { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) return 'help';
    const files = positionals.length > 0 ? positionals : [ownQuestions];
    return { files, minRight: count(values['min-right'], '--min-right'), maxFalse: count(values['max-false'], '--max-false') };
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
    return exitCode.wrongUse;
  }
  const offline = await openOfflineBot('asWritten');
  if (!offline) return 1;
  let under = false;
  for (const file of options.files) {
    if (options.files.length > 1) console.log(`${file}\n`);
    under = !(await score(file, options, offline)) || under;
    if (options.files.length > 1) console.log('');
  }
  return under ? 1 : 0;
}

/** Prints the evaluation of one file; false where it cannot be read or is under the floor. */
async function score(file: string, { minRight, maxFalse }: Options, offline: OfflineBot): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch((error: Error) => error);
  if (text instanceof Error) {
    console.error(`The questions cannot be read: ${text.message}`);
    return false;
  }
  const read = readQuestions(text);
  if (!read.ok) {
    console.error(read.problems.map((problem) => `${file}, ${problem}`).join('\n'));
    return false;
  }
  const results: Result[] = [];
  for (const question of read.questions) results.push(await ask(offline, question));
  const evaluation = evaluate(results);
  console.log(formatEvaluation(evaluation));
  const under = underFloor(evaluation, {
    ...(minRight !== undefined && { inScope: minRight }),
    ...(maxFalse !== undefined && { falseAnswers: maxFalse }),
  });
  if (under.length > 0) console.error(`\nunder the floor:\n${under.map((line) => `  ${line}`).join('\n')}`);
  return under.length === 0;
}

async function ask({ bot, defaultLocale }: OfflineBot, question: Question): Promise<Result> {
  const { reply } = await bot.run(readTyped(question.q.trim()), terminalRequest(defaultLocale));
  const verdict = reply.status === 'answer' ? reply.parts[0].verdict : undefined;
  return mark(question, { id: idOf(reply), status: reply.status, text: plain(reply), ...(verdict !== undefined && { verdict }) });
}

// What is left unread changes nothing of the outcome.
whenNobodyReads(process.stdout, () => {});
process.exitCode = await main(process.argv.slice(2));
