/** What Discord refuses in a registration of commands: names, lengths, numbers, order and doubles. Stores nothing. */
import { isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from './json.ts';
import { choiceLength, choicesInOption, descriptionLength, menuCommands, nameLength, optionsInCommand, slashCommands } from './limits.ts';
import { badLength, badType, invalidForm, notAChoice, type Problem, refuseForm, required } from './refusal.ts';

export const commandType = { slash: 1, user: 2, message: 3 } as const;
export const optionType = { text: 3, integer: 4, boolean: 5, number: 10 } as const;

/** The pattern of names of slash commands and their options, from the API reference. */
const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

type Path = readonly (string | number)[];

/** Throws Discord's refusal of the body of a bulk registration. */
export function checkCommands(body: unknown): readonly JsonObject[] {
  if (!Array.isArray(body)) throw invalidForm([badType('list')]);
  const problems: Problem[] = [];
  const commands = body.filter(isObject);
  if (commands.length !== body.length) problems.push(badType('object'));
  const names = new Set<string>();
  commands.forEach((command, index) => {
    const type = numberOf(command.type) ?? commandType.slash;
    const name = textOf(command.name);
    checkCommand(command, type, [index], problems);
    if (name !== undefined && names.has(`${type} ${name}`)) {
      problems.push({ path: [index], code: 'APPLICATION_COMMANDS_DUPLICATE_NAME', message: 'Application command names must be unique' });
    }
    names.add(`${type} ${name}`);
  });
  const count = (wanted: number) => commands.filter((command) => (numberOf(command.type) ?? commandType.slash) === wanted).length;
  for (const [type, most] of [
    [commandType.slash, slashCommands],
    [commandType.user, menuCommands],
    [commandType.message, menuCommands],
  ] as const) {
    if (count(type) > most) problems.push(badLength(0, most));
  }
  refuseForm(problems);
  return commands;
}

function checkCommand(command: JsonObject, type: number, path: Path, problems: Problem[]): void {
  checkNames(command, type === commandType.slash, path, problems);
  if (type !== commandType.slash) {
    if (textOf(command.description))
      problems.push({
        path: [...path, 'description'],
        code: 'APPLICATION_COMMAND_INVALID_DESCRIPTION',
        message: 'Context menu commands cannot have a description',
      });
    if (listOf(command.options).length > 0)
      problems.push({
        path: [...path, 'options'],
        code: 'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS',
        message: 'Context menu commands cannot have options',
      });
    return;
  }
  checkDescriptions(command, path, problems);
  const options = listOf(command.options).map(objectOf);
  if (options.length > optionsInCommand) problems.push(badLength(0, optionsInCommand, ...path, 'options'));
  options.forEach((option, index) => {
    checkOption(option, [...path, 'options', index], problems);
    if (option.required === true && index > 0 && options[index - 1]?.required !== true) {
      problems.push({
        path: [...path, 'options', index],
        code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        message: 'Required options must be placed before non-required options',
      });
    }
    if (options.findIndex((other) => other.name === option.name) < index) {
      problems.push({
        path: [...path, 'options', index],
        code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
        message: 'Option name already exists',
      });
    }
  });
}

function checkOption(option: JsonObject, path: Path, problems: Problem[]): void {
  const types: readonly number[] = Object.values(optionType);
  const type = numberOf(option.type);
  if (type === undefined) problems.push(required(...path, 'type'));
  else if (!types.includes(type)) problems.push(notAChoice(types, ...path, 'type'));
  checkNames(option, true, path, problems);
  checkDescriptions(option, path, problems);
  const choices = listOf(option.choices).map(objectOf);
  if (choices.length > choicesInOption) problems.push(badLength(0, choicesInOption, ...path, 'choices'));
  if (choices.length > 0 && option.autocomplete === true) {
    problems.push({
      path: [...path, 'autocomplete'],
      code: 'APPLICATION_COMMAND_OPTIONS_CHOICES_WITH_AUTOCOMPLETE',
      message: 'Choices and autocomplete exclude each other',
    });
  }
  choices.forEach((choice, index) => {
    const at = [...path, 'choices', index];
    for (const name of [choice.name, ...Object.values(objectOf(choice.name_localizations))])
      checkLength(name, choiceLength, [...at, 'name'], problems);
    if (typeof choice.value !== 'number') checkLength(choice.value, choiceLength, [...at, 'value'], problems);
  });
}

function checkNames(named: JsonObject, slash: boolean, path: Path, problems: Problem[]): void {
  for (const [key, name] of [['name', named.name], ...Object.entries(objectOf(named.name_localizations))] as const) {
    const at = key === 'name' ? [...path, 'name'] : [...path, 'name_localizations', String(key)];
    const text = checkLength(name, nameLength, at, problems);
    if (text !== undefined && slash && (!slashName.test(text) || text !== text.toLowerCase())) {
      problems.push({ path: at, code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' });
    }
  }
}

function checkDescriptions(described: JsonObject, path: Path, problems: Problem[]): void {
  checkLength(described.description, descriptionLength, [...path, 'description'], problems);
  for (const [locale, text] of Object.entries(objectOf(described.description_localizations))) {
    checkLength(text, descriptionLength, [...path, 'description_localizations', locale], problems);
  }
}

/** The text when it is one of 1 to `most` characters. */
function checkLength(value: unknown, most: number, path: Path, problems: Problem[]): string | undefined {
  const text = textOf(value);
  if (text === undefined) problems.push(required(...path));
  else if (text.length < 1 || text.length > most) problems.push(badLength(1, most, ...path));
  else return text;
  return undefined;
}
