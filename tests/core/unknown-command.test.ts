/** What is typed in the place of a command that there is none of. */
import { expect, it } from 'vitest';
import { plain } from '../../src/core/plain.ts';
import { answer, answers, scriptedBot } from '../support/scripted-bot.ts';

const bot = scriptedBot({ capex: () => answers(answer({ id: 'capex/all', title: 'All of it' })) });

async function typing(command: string): Promise<string> {
  const { reply } = await bot.run(
    { command, line: '' },
    { id: 'test', locale: 'en', surface: 'terminal', user: { id: 'U1' }, place: { platform: 'terminal' } },
  );
  return plain(reply);
}

it('is repeated, and what there is is offered', async () => {
  expect(await typing('capxe')).toBe('There is no command /capxe. These are the ones there are:');
});

it('is repeated by its beginning where it is endless', async () => {
  expect(await typing('ㅋ'.repeat(100_000))).toBe(`There is no command /${'ㅋ'.repeat(31)}…. These are the ones there are:`);
});
