/** Commands in the languages of a folder: what the bot could say in others is listed nowhere. Changes nothing of what they do. */
import type { Command, Option } from '../core/command.ts';
import { type Locale, onlyIn } from '../language/locale.ts';

export function spokenIn(languages: readonly Locale[], command: Command): Command {
  const option = ({ localName, description, choices, ...rest }: Option): Option => ({
    ...rest,
    ...(localName && { localName: onlyIn(languages, localName) }),
    description: onlyIn(languages, description),
    ...(choices && { choices: choices.map(({ value, label }) => ({ value, label: onlyIn(languages, label) })) }),
  });
  return {
    ...command,
    description: onlyIn(languages, command.description),
    options: command.options.map(option),
    ...(command.examples && { examples: onlyIn(languages, command.examples) }),
  };
}
