/** A slash command that was typed as one line, as the command with options that Discord sends. Asks the bot nothing. */
import type { DiscordCommand } from '../../protocol.ts';

export interface TypedCommand {
  readonly command: DiscordCommand;
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

/** `/capex company:meta show:total`, or, as people type it, `/capex meta`: what stands without a name is the first option. Undefined for no command that there is. */
export function readTypedCommand(line: string, commands: readonly DiscordCommand[]): TypedCommand | undefined {
  const [, name, rest = ''] = /^\/(\S+)\s*([\s\S]*)$/.exec(line.trim()) ?? [];
  const command = commands.find((known) => known.name === name || known.label === name);
  if (!command) return undefined;
  const named = command.options.map((option) => option.name).join('|');
  const parts = named === '' ? [rest] : rest.split(new RegExp(`(?:^|\\s+)(?=(?:${named}):)`));
  const options: Record<string, string | number | boolean> = {};
  for (const part of parts.map((text) => text.trim())) {
    if (part === '') continue;
    const [, optionName, value] = /^([^\s:]+):\s*([\s\S]*)$/.exec(part) ?? [];
    const option = command.options.find((one) => one.name === optionName) ?? command.options[0];
    if (option) options[option.name] = optionValue(option.name === optionName ? (value ?? '') : part, option.type);
  }
  return { command, options };
}

/** A text as the value of an option of this type. */
export function optionValue(text: string, type: DiscordCommand['options'][number]['type']): string | number | boolean {
  if (type === 'text') return text;
  return type === 'number' ? Number(text) : text === 'true';
}
