/** A line as people type it becomes the command with options that Discord sends. */
import { describe, expect, it } from 'vitest';
import { readTypedCommand } from '../../../playground/page/discord/typed-command.ts';
import type { DiscordCommand, DiscordOption } from '../../../playground/protocol.ts';

const option = (name: string, type: DiscordOption['type'] = 'text'): DiscordOption => ({
  name,
  label: name,
  description: '',
  type,
  required: false,
  completes: false,
  choices: [],
});
const commands: readonly DiscordCommand[] = [
  {
    name: 'capex',
    label: '자본지출',
    description: '',
    options: [option('company'), option('show'), option('share', 'boolean'), option('first', 'number')],
  },
  { name: 'help', label: 'help', description: '', options: [] },
];

describe('a typed command', () => {
  it.each([
    ['/capex', 'capex', {}],
    ['/capex meta', 'capex', { company: 'meta' }],
    ['/자본지출 메타', 'capex', { company: '메타' }],
    ['/capex company:meta show:total', 'capex', { company: 'meta', show: 'total' }],
    ['/capex meta show: total share:true first:2', 'capex', { company: 'meta', show: 'total', share: true, first: 2 }],
    ['/capex company:마이크로 소프트', 'capex', { company: '마이크로 소프트' }],
    ['/capex at 10:30', 'capex', { company: 'at 10:30' }],
    ['/help me', 'help', {}],
  ])('%s', (line, name, options) => {
    const typed = readTypedCommand(line, commands);
    expect(typed?.command.name).toBe(name);
    expect(typed?.options).toEqual(options);
  });

  it.each(['/unknown', 'capex meta', '', '/'])('“%s” is none', (line) => {
    expect(readTypedCommand(line, commands)).toBeUndefined();
  });
});
