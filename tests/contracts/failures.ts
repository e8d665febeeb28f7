/** How every adapter takes a command that fails, and a stop. */
import { expect, it } from 'vitest';
import { phrases } from '../../src/core/phrases.ts';
import { locales } from '../../src/language/locale.ts';
import { gate } from '../support/gate.ts';
import { memoryLog } from '../support/memory-log.ts';
import { answer, answers, scriptedBot } from '../support/scripted-bot.ts';
import { type StageWith, textOf, visible } from './stage.ts';

export function failuresAreTold(stageWith: StageWith): void {
  it('apologises for a failing command with the id that the log has', async () => {
    const { log, lines } = memoryLog();
    const failing = () => {
      throw new Error('The disk is on fire.');
    };
    const stage = await stageWith(scriptedBot({ ask: failing, capex: failing }, log));
    for (const ask of [() => stage.dm('Hello?'), () => stage.slash('/capex meta')]) {
      const shown = await ask();
      const id = String(lines('error').at(-1)?.request);
      const apologies = locales.map((locale) => visible(phrases(locale).apology(id)));
      expect(apologies.filter((apology) => textOf(shown).includes(apology))).toHaveLength(1);
      expect(textOf(shown)).not.toContain('disk');
    }
    expect(lines('error')).toHaveLength(2);
  });

  it('serves on after a failure', async () => {
    const stage = await stageWith(
      scriptedBot({
        ask: (text) => {
          if (text === 'fail') throw new Error('once');
          return answers(answer({ id: 'faq/one', title: 'Still here' }));
        },
      }),
    );
    await stage.dm('fail');
    expect(textOf(await stage.dm('Hello?'))).toContain('Still here');
  });

  it('stops cleanly: work in flight is finished and shown', async () => {
    const begun = gate();
    const mayAnswer = gate();
    const order: string[] = [];
    const stage = await stageWith(
      scriptedBot({
        ask: async () => {
          begun.open();
          await mayAnswer.opened;
          order.push('answered');
          return answers(answer({ id: 'faq/slow', title: 'It took a while' }));
        },
      }),
    );
    const shown = stage.dm('Take your time.');
    await begun.opened;
    const stopped = stage.stop().then(() => order.push('stopped'));
    mayAnswer.open();
    expect(textOf(await shown)).toContain('It took a while');
    await stopped;
    expect(order).toEqual(['answered', 'stopped']);
  });
}
