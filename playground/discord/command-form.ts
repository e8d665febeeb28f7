/** What the app's form for a slash command lets a person send: options that exist, of their type, one of their choices, none missing. */
import { optionType } from './command-check.ts';
import { type JsonObject, listOf, objectOf } from './json.ts';

export type OptionValue = string | number | boolean;

export function optionNamed(command: JsonObject, name: string): JsonObject | undefined {
  return optionsOf(command).find((option) => option.name === name);
}

/** The options as the app sends them; throws for what its form would not accept. A command that is still being typed may miss some. */
export function filledIn(command: JsonObject, given: Readonly<Record<string, OptionValue>>, state: 'complete' | 'typing') {
  const options = optionsOf(command);
  const unknown = Object.keys(given).find((name) => !options.some((option) => option.name === name));
  if (unknown !== undefined) throw new Error(`/${String(command.name)} has no option "${unknown}".`);
  const missing = options.find((option) => option.required === true && given[String(option.name)] === undefined);
  if (missing && state === 'complete') throw new Error(`The option "${String(missing.name)}" of /${String(command.name)} is required.`);

  return options.flatMap((option) => {
    const value = given[String(option.name)];
    if (value === undefined) return [];
    const wanted = option.type === optionType.boolean ? 'boolean' : option.type === optionType.text ? 'string' : 'number';
    if (typeof value !== wanted) throw new Error(`The option "${String(option.name)}" takes a ${wanted}.`);
    const choices = listOf(option.choices).map((choice) => objectOf(choice).value);
    if (choices.length > 0 && !choices.includes(value)) throw new Error(`"${String(value)}" is not a choice of "${String(option.name)}".`);
    return [{ name: option.name, type: option.type, value }];
  });
}

function optionsOf(command: JsonObject): readonly JsonObject[] {
  return listOf(command.options).map(objectOf);
}
