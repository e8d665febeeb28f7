/** A command is one value that runs on every platform; Discord's registration, Slack's manifest and the help text are projections of it. */
import type { Localized } from '../language/locale.ts';
import type { Args, Reply } from './reply.ts';
import type { Request } from './request.ts';

export interface Choice {
  readonly value: string;
  readonly label: Localized;
}

export interface Option {
  /** Lower-case, at most 32 characters (Discord's limit, the tighter one). */
  readonly name: string;
  readonly localName?: Localized;
  /** At most 100 characters (Discord's limit). */
  readonly description: Localized;
  readonly required?: boolean;
  /** A closed set of at most 25 values; absent for free text. */
  readonly choices?: readonly Choice[];
  /** The command's `complete` offers values while one types. */
  readonly completes?: boolean;
  /** Takes what stands under a name that is none of the command's: this one's has changed or may change, and buttons in channels keep the old one. */
  readonly takesOtherNames?: boolean;
  /** Only the bot's own buttons give it: no platform lists it. */
  readonly fromButtons?: boolean;
}

/** A command with one line of text behind it: all that Slack and the terminal give. */
export interface CommandLine {
  readonly command: string;
  readonly line: string;
}

/** What typing may be completed to. `value` is what the option then holds. */
export interface Completion {
  readonly label: string;
  readonly value: string;
}

export interface Command<Arguments extends Args = Args> {
  readonly name: string;
  readonly description: Localized;
  readonly options: readonly Option[];
  /** Calls that show what the command can do, for help; each a line as typed after the command's name. */
  readonly examples?: Localized<readonly string[]>;
  /** A word for help in place of its arguments is its own to answer; of the others it asks for the help on them. */
  readonly answersHelpWords?: boolean;
  /** Reads one line of text (all that Slack gives) as arguments. Without it the line is the first option's value. */
  readLine?(line: string): Args;
  /** Ranked completions for what was typed so far; the whole list when that is empty. */
  complete?(option: string, typed: string, request: Request): readonly Completion[];
  run(args: Arguments, request: Request): Reply | Promise<Reply>;
}

/** The options that people are shown. */
export function listedOptions({ options }: Pick<Command, 'options'>): readonly Option[] {
  return options.filter(({ fromButtons }) => !fromButtons);
}

type ArgumentsOf<Options extends readonly Option[]> = {
  readonly [O in Options[number] as O['required'] extends true ? O['name'] : never]: string;
} & { readonly [O in Options[number] as O['required'] extends true ? never : O['name']]?: string };

/**
 * Defines a command whose `run` receives arguments typed after its `options`.
 * The bot has checked them before: required ones are there, choices are among their values.
 */
export function defineCommand<const Options extends readonly Option[]>(
  command: Omit<Command, 'options' | 'run'> & {
    readonly options: Options;
    run(args: ArgumentsOf<Options>, request: Request): Reply | Promise<Reply>;
  },
): Command {
  return command as Command;
}
