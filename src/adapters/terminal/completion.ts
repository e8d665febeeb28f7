/** What Tab completes at the prompt: commands and their values. Never runs one. */
import type { Bot } from '../../core/bot.ts';
import type { Command } from '../../core/command.ts';
import type { Request } from '../../core/request.ts';

/** What readline's `completer` returns: the candidates, and the end of the line that they replace. */
export type CompletionResult = [candidates: string[], replaced: string];

/** `extra` are names that the terminal itself knows beside the bot's commands. */
export function completeLine(line: string, bot: Bot, request: Request, extra: readonly string[]): CompletionResult {
  const [, name = '', typed] = /^\/(\S*)(?:\s+(.*))?$/.exec(line) ?? [];
  if (!line.startsWith('/')) return [[], line];
  if (typed === undefined) {
    const names = [...bot.commands().map((command) => command.name), ...extra];
    return [names.filter((one) => one.startsWith(name)).map((one) => `/${one} `), line];
  }
  const command = bot.commands().find((one) => one.name === name);
  if (!command) return [[], line];

  // A value may hold spaces, so everything typed comes first and the last word only when that completes to nothing.
  const lastWord = typed.split(' ').at(-1) ?? '';
  for (const part of new Set([typed, lastWord])) {
    const values = valuesOf(command, part, bot, request);
    if (values.length > 0) return [values, part];
  }
  return [[], line];
}

function valuesOf(command: Command, typed: string, bot: Bot, request: Request): string[] {
  const values = command.options.flatMap((option) => [
    ...(option.completes ? bot.complete(command.name, option.name, typed, request).map(({ value }) => value) : []),
    ...(option.choices ?? []).map(({ value }) => value).filter((value) => value.startsWith(typed.toLowerCase())),
  ]);
  return [...new Set(values)];
}
