/** The text of `--help`: usage, summary, arguments, options and environment variables in aligned columns. */
import type { CliDefinition, CliOptions } from './cli-definition.ts';
import { environment } from './environment.ts';

type Line = readonly [term: string, description: string];

/** One line for each form of the arguments. */
export function usageOf<Options extends CliOptions>({ name, positionals = [], options = {} as Options }: CliDefinition<Options>): string {
  const taken = Object.keys(options).length > 0 ? ' [options]' : '';
  const forms = positionals.length > 0 ? positionals.map(({ form }) => ` ${form}`) : [''];
  return forms.map((form, index) => `${index === 0 ? 'Usage:' : '      '} ${name} --${taken}${form}`.replace(/ --$/, '')).join('\n');
}

/** Everything a person needs to use it. */
export function helpOf<Options extends CliOptions>(definition: CliDefinition<Options>): string {
  const options = Object.entries(definition.options ?? {}).map(
    ([name, option]): Line => [`--${name}${option.type === 'string' ? ` ${option.value}` : ''}`, option.description],
  );
  const sections: readonly (readonly [title: string, lines: readonly Line[]])[] = [
    ['Arguments', (definition.positionals ?? []).map(({ form, description }) => [form, description])],
    [
      'Options',
      [...options, ['-h, --help', 'print this text and do nothing else'], ['--version', 'print the version and do nothing else']],
    ],
    ['Environment', definition.environment.map((name) => [name, environment[name]])],
  ];
  const width = Math.max(...sections.flatMap(([, lines]) => lines.map(([term]) => term.length))) + 2;
  return [
    usageOf(definition),
    definition.summary,
    ...sections
      .filter(([, lines]) => lines.length > 0)
      .map(([title, lines]) => [`${title}:`, ...lines.map(([term, description]) => `  ${term.padEnd(width)}${description}`)].join('\n')),
  ].join('\n\n');
}
