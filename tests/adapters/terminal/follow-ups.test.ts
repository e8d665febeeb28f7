/** What a question in the terminal goes on from: the answer before in the same chat; outside of a chat nothing. */
import { describe, expect, it } from 'vitest';
import { readTyped, terminalRequest } from '../../../src/adapters/terminal/request.ts';
import { plain } from '../../../src/core/plain.ts';
import { recallingBot } from '../../support/scripted-bot.ts';
import { terminalStage } from './stage.ts';

describe('a chat', () => {
  it('is one conversation, commands included', async () => {
    const stage = await terminalStage(recallingBot());
    stage.type('Meta', '/capex Amazon', 'Alphabet', '1', 'Oracle');
    stage.endInput();
    await stage.ended;
    expect(stage.screen().match(/\S+ after \S+/g)).toEqual([
      'Meta after nothing',
      'Amazon after Meta',
      'Alphabet after Amazon',
      'Offered after nothing',
      'Oracle after Offered',
    ]);
  });
});

describe('questions outside of a chat', () => {
  it('are each a conversation of their own', async () => {
    const bot = recallingBot();
    const ask = async (typed: string) => plain((await bot.run(readTyped(typed), terminalRequest('en'))).reply);
    expect(await ask('Meta')).toContain('Meta after nothing');
    expect(await ask('Amazon')).toContain('Amazon after nothing');
  });
});
