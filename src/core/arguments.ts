/** What a person gave a command, read against the command's own options: cleaned, named, or refused with a way out. Runs nothing. */

import { inLocale, type Locale, language, locales } from '../language/locale.ts';
import type { Command, CommandLine, Option } from './command.ts';
import { cleanInput, cutInput } from './input.ts';
import { phrases } from './phrases.ts';
import { type Args, type Call, notice, paragraph, type Reply, rich } from './reply.ts';

/** The same without what is endless in it. */
export function withinReach<Invocation extends Call | CommandLine>(asked: Invocation): Invocation {
  const command = cutInput(asked.command);
  if ('line' in asked) return { ...asked, command, line: cutInput(asked.line) };
  return { ...asked, command, args: Object.fromEntries(Object.entries(asked.args).map(([name, text]) => [name, cutInput(text)])) };
}

export function asksForHelp(text: string): boolean {
  return locales.some((locale) => language(locale).labels.commands.helpWords.includes(text.toLowerCase()));
}

/** The arguments in one line of text, as the command reads it; by default all of it is the first option's value. */
export function readLine(command: Command, line: string): Args {
  if (line === '') return {};
  if (command.readLine) return command.readLine(line);
  const [first] = command.options;
  return first ? { [first.name]: line } : {};
}

/** Only options that the command has, by their names of today and cleaned; an empty text counts as not given. */
export function cleanArgs(command: Command, args: Args): Args {
  const other = Object.keys(args).find((given) => !command.options.some(({ name }) => name === given));
  const known = command.options.map(({ name, takesOtherNames }) => {
    const value = args[name] ?? (takesOtherNames && other !== undefined ? args[other] : undefined);
    return [name, cleanInput(value ?? '')] as const;
  });
  return Object.fromEntries(known.filter(([, value]) => value !== ''));
}

/** What is wrong with the arguments, as a reply with a way out; undefined when they are right. */
export function refusal(command: Command, args: Args, locale: Locale): Reply | undefined {
  for (const option of command.options) {
    const value = args[option.name];
    if (value === undefined && option.required) {
      return notice(locale, rich(phrases(locale).missing(nameOf(option, locale))), {
        body: [paragraph(inLocale(option.description, locale))],
      });
    }
    if (value !== undefined && option.choices && !option.choices.some((choice) => choice.value === value)) {
      const offers = option.choices.map((choice) => ({
        label: inLocale(choice.label, locale),
        call: { command: command.name, args: { ...args, [option.name]: choice.value } },
      }));
      return notice(locale, rich(phrases(locale).notAChoice(nameOf(option, locale), value)), { offers });
    }
  }
  return undefined;
}

function nameOf(option: Option, locale: Locale): string {
  return option.localName?.[locale] ?? option.name;
}
