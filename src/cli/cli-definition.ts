/** What a command line is made of, as data: its help is printed from it and its arguments are read by it. */
import type { environment } from './environment.ts';

interface Flag {
  readonly type: 'boolean';
  readonly description: string;
}

interface ValueOption {
  readonly type: 'string';
  /** Stands for the value in the help: `N`, or `ko|en`. */
  readonly value: string;
  readonly description: string;
  readonly accepts?: (value: string) => boolean;
  /** Completes “--weeks must be …” where `accepts` says no. */
  readonly expected?: string;
}

/** A value option that may be given several times. */
interface ListOption extends Omit<ValueOption, 'accepts' | 'expected'> {
  readonly multiple: true;
}

export type CliOptions = Readonly<Record<string, Flag | ValueOption | ListOption>>;

export type CliValues<Options extends CliOptions> = {
  readonly [Name in keyof Options]: Options[Name] extends Flag
    ? boolean
    : Options[Name] extends ListOption
      ? readonly string[]
      : string | undefined;
};

/** Words that are not options, such as `draft N`; see positionals.ts for how a form is read. */
export interface Positionals {
  readonly form: string;
  readonly description: string;
}

export interface CliDefinition<Options extends CliOptions> {
  /** What a person types to run it: `npm run -s gaps`. */
  readonly name: string;
  /** One line. */
  readonly summary: string;
  /** Every form that is accepted; none where the command takes options only. */
  readonly positionals?: readonly Positionals[];
  readonly options?: Options;
  readonly environment: readonly (keyof typeof environment)[];
  /** Does the work and returns the exit code; what it throws is printed. */
  run(values: CliValues<Options>, words: readonly string[]): Promise<number>;
}
