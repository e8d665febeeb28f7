/** What the command lines over the database share: words and options read, settings checked, the outcome printed. Knows no command. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { whenNobodyReads } from '../adapters/terminal/closed-pipe.ts';
import { formatEnvProblem, type GeneralSettings, readProcessEnv } from '../runtime/env.ts';
import { exitCode } from '../runtime/exit-code.ts';
import { openDatabase, readDatabase } from '../store/database.ts';
import type { Database } from '../store/tables.ts';

/** What is printed, and whether it worked. */
export type Outcome = { readonly said: string } | { readonly failed: string };

type Options = NonNullable<ParseArgsConfig['options']>;
type Values = Readonly<Record<string, string | boolean | undefined>>;

export interface OperatorCommand {
  /** Printed for `--help`, and under what is wrong with a command line. */
  readonly usage: string;
  /** Options besides `--help`; each is given once. */
  readonly options?: Options;
  /** Whether the words make sense; else what is wrong with them. */
  wrong(words: readonly string[], values: Values): string | undefined;
  run(words: readonly string[], values: Values, settings: GeneralSettings): Promise<Outcome>;
}

/** Carries the command out with the arguments and the environment of the process, and sets its exit code. */
export async function runOperatorCommand(command: OperatorCommand): Promise<void> {
  // What is left unread changes nothing of the outcome.
  whenNobodyReads(process.stdout, () => {});
  process.exitCode = await exitCodeOf(command, process.argv.slice(2));
}

async function exitCodeOf({ usage, options = {}, wrong, run }: OperatorCommand, argv: string[]): Promise<number> {
  let words: readonly string[];
  let values: Values;
  try {
    const help = { type: 'boolean', short: 'h', default: false } as const;
    const read = parseArgs({ args: argv, allowPositionals: true, options: { ...options, help } });
    words = read.positionals;
    values = read.values as Values; // no option may be given more than once
    if (values.help) {
      console.log(usage);
      return 0;
    }
    const problem = wrong(words, values);
    if (problem !== undefined) throw new Error(problem);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return exitCode.wrongUse;
  }
  const { general } = readProcessEnv();
  if (general.state === 'problem') {
    console.error(general.problems.map(formatEnvProblem).join('\n'));
    return exitCode.misconfigured;
  }
  const outcome = await run(words, values, general.settings).catch((error: Error): Outcome => ({ failed: messagesOf(error).join(': ') }));
  if ('failed' in outcome) console.error(outcome.failed);
  else console.log(outcome.said);
  return 'failed' in outcome ? 1 : 0;
}

/** What went wrong, and each reason behind it; some errors of connections have no words but a code. */
function messagesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const message = error.message || ('code' in error ? String(error.code) : error.name);
  return [message, ...messagesOf(error.cause)];
}

/** Opens the database for the work, and closes it whatever comes of that; rejects where there is none, which an address with a slip would make. */
export async function withDatabase<T>(address: string, work: (db: Database) => Promise<T>): Promise<T> {
  await readDatabase(address, async () => {});
  const db = await openDatabase(address);
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}
