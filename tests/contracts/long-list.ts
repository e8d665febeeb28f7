/** Lists of any length on every platform: all of it can be reached by pressing, and each entry that is pressed is answered. */
import pino from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { commandsFor } from '../../src/commands/commands.ts';
import { type Bot, createBot } from '../../src/core/bot.ts';
import { knowledgeWithQuestions, titlesOf } from '../support/long-list.ts';
import { buttonsOf, type Shown, type Stage, textOf } from './stage.ts';

const turns = ['◀ Back', 'Next ▶'];

export function longListContract(name: string, open: (bot: Bot) => Promise<Stage>): void {
  describe(`${name}, with a long list`, () => {
    let stage: Stage | undefined;

    afterEach(async () => {
      await stage?.stop();
      await stage?.close();
    });

    const openWith = async (questions: number): Promise<Stage> => {
      stage = await open(createBot(commandsFor(knowledgeWithQuestions(questions)), pino({ level: 'silent' })));
      return stage;
    };
    const entriesOf = (shown: readonly Shown[]) => buttonsOf(shown).filter((label) => !turns.includes(label));

    it.each([3, 30, 300])('of %i shows each entry once, on one message a page', { timeout: 60_000 }, async (count) => {
      const { slash, press } = await openWith(count);
      let shown = await slash('/faq');
      const pages = [shown];
      while (buttonsOf(shown).includes('Next ▶')) {
        shown = await press('Next ▶');
        pages.push(shown);
      }
      expect(pages.flatMap(entriesOf)).toEqual(titlesOf(count));
      expect(pages.map(({ length }) => length)).toEqual(pages.map(() => 1));
      for (const page of pages) expect(textOf(page)).toContain(`I can answer ${count} questions`);
    });

    it('turns back, and what is pressed on a page is answered', async () => {
      const { slash, press } = await openWith(30);
      await slash('/faq');
      await press('Next ▶');
      expect(entriesOf(await press('◀ Back'))).toEqual(titlesOf(10));
      expect(textOf(await press('Where is compass 7?'))).toContain('It is so.');
    });

    it('is cut down by a word, with a slip in it', async () => {
      const { slash } = await openWith(300);
      const shown = await slash('/faq hamock');
      expect(textOf(shown)).toContain('comes close to 30 entries');
      expect(entriesOf(shown)).toEqual(
        titlesOf(300)
          .filter((title) => title.includes('hammock'))
          .slice(0, 10),
      );
    });
  });
}
