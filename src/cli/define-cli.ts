/** Every command line of this folder is one call of `defineCli`, so that help, wrong use, failures and exit codes are the same for all. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { whenNobodyReads } from '../adapters/terminal/closed-pipe.ts';
import { exitCode } from '../runtime/exit-code.ts';
import { projectVersion } from '../runtime/version.ts';
import type { CliDefinition, CliOptions, CliValues } from './cli-definition.ts';
import { Failure, messagesOf, wrongUse } from './failure.ts';
import { helpOf, usageOf } from './help.ts';
import { positionalsProblem } from './positionals.ts';

/** Runs the command line with the arguments of the process, and sets its exit code. */
export async function defineCli<const Options extends CliOptions>(definition: CliDefinition<Options>): Promise<void> {
  // A reader that has seen enough, such as `| head`, changes nothing about the outcome.
  whenNobodyReads(process.stdout, () => {});
  try {
    const given = read(definition, process.argv.slice(2));
    if (given === 'help') console.log(helpOf(definition));
    else if (given === 'version') console.log(projectVersion());
    else process.exitCode = await definition.run(given.values, given.words);
  } catch (error) {
    const code = error instanceof Failure ? error.exitCode : exitCode.failed;
    console.error(messagesOf(error).join(': '));
    if (code === exitCode.wrongUse) console.error(`\n${usageOf(definition)}\nFor help: ${definition.name} -- --help`);
    process.exitCode = code;
  }
}

function read<Options extends CliOptions>({ positionals = [], options = {} as Options }: CliDefinition<Options>, args: readonly string[]) {
  const { instead, values, words } = parse(options, args);
  if (instead) return instead;
  const problem = positionalsProblem(
    positionals.map(({ form }) => form),
    words,
  );
  if (problem !== undefined) throw wrongUse(problem);
  for (const [name, option] of Object.entries(options)) {
    const value = values[name];
    if (typeof value !== 'string' || !('accepts' in option) || option.accepts === undefined || option.accepts(value)) continue;
    throw wrongUse(`--${name} must be ${option.expected ?? option.value}, not “${value}”`);
  }
  return { values, words };
}

/** What an option is that was not given. */
function unset(option: CliOptions[string]): false | readonly string[] | undefined {
  if (option.type === 'boolean') return false;
  return 'multiple' in option ? [] : undefined;
}

function parse<Options extends CliOptions>(options: Options, args: readonly string[]) {
  const taken: NonNullable<ParseArgsConfig['options']> = {
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean' },
  };
  for (const [name, option] of Object.entries(options)) taken[name] = { type: option.type, multiple: 'multiple' in option };
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: taken });
    const flags = Object.entries(options).map(([name, option]) => [name, values[name] ?? unset(option)]);
    const instead = values.help === true ? ('help' as const) : values.version === true ? ('version' as const) : undefined;
    // parseArgs returns what the options ask for; its types cannot tell for options that are a parameter.
    return { instead, values: Object.fromEntries(flags) as CliValues<Options>, words: positionals };
  } catch (error) {
    throw wrongUse(messagesOf(error).join(': '));
  }
}
