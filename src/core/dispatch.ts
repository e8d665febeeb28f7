/** Finds the command for what was asked, checks what it was given and runs it. Catches nothing, remembers nothing and knows no platform. */

import { inLocale } from '../language/locale.ts';
import { asksForHelp, cleanArgs, readLine, refusal } from './arguments.ts';
import type { Command, CommandLine, Completion } from './command.ts';
import { cleanInput, cutInput, longestInput } from './input.ts';
import { phrases } from './phrases.ts';
import { type Call, notice, type Offer, type Reply, rich } from './reply.ts';
import type { Request, Surface } from './request.ts';
import { shortened } from './shortened.ts';

/** Discord's and Slack's limit for the name of a command: of what is typed in its place no more is repeated. */
const longestName = 32;

function commandNamed(name: string, commands: readonly Command[]): Command | undefined {
  return commands.find((command) => command.name === name);
}

/** Those that need nothing more to be typed. */
function offersOf(commands: readonly Command[]): Offer[] {
  return commands
    .filter(({ options }) => !options.some((option) => option.required))
    .map(({ name }) => ({ label: `/${name}`, call: { command: name, args: {} } }));
}

function helpOn(command: Command, commands: readonly Command[], request: Request): Reply | Promise<Reply> {
  return (
    commandNamed('help', commands)?.run({ command: command.name }, request) ??
    notice(request.locale, rich(inLocale(command.description, request.locale)))
  );
}

/** What is said where somebody spoke to the bot, or pointed it at a message, without any text. */
const withoutText: Partial<Record<Surface, 'empty' | 'nothingToAnswer'>> = { mention: 'empty', dm: 'empty', shortcut: 'nothingToAnswer' };

/** The command's reply, or a word on what is wrong with what was asked; throws what the command throws. */
export async function dispatch(asked: Call | CommandLine, request: Request, commands: readonly Command[]): Promise<Reply> {
  const locale = request.answerIn ?? request.locale;
  const command = commandNamed(asked.command, commands);
  if (!command) {
    const typed = shortened(cleanInput(asked.command), longestName);
    return notice(locale, rich(phrases(locale).unknownCommand(typed)), { offers: offersOf(commands) });
  }

  const given = 'line' in asked ? [asked.line] : Object.values(asked.args);
  const texts = given.map(cleanInput).filter((text) => text !== '');
  if (texts.some((text) => text.length > longestInput)) return notice(locale, rich(phrases(locale).tooLong(longestInput)));
  const unsaid = withoutText[request.surface];
  if (texts.length === 0 && unsaid) return notice(locale, rich(phrases(locale)[unsaid]));
  if (texts.length === 1 && asksForHelp(texts[0] ?? '') && !command.answersHelpWords) return helpOn(command, commands, request);

  const args = 'line' in asked ? readLine(command, cleanInput(asked.line)) : cleanArgs(command, asked.args);
  return refusal(command, args, locale) ?? command.run(args, request);
}

/** What the typed beginning of an option's value may be completed to; throws what the command throws. */
export function completionsOf(
  { command, option, typed }: { readonly command: string; readonly option: string; readonly typed: string },
  request: Request,
  commands: readonly Command[],
): readonly Completion[] {
  return commandNamed(command, commands)?.complete?.(option, cleanInput(cutInput(typed)).slice(0, longestInput), request) ?? [];
}
