/** How every adapter goes on: it asks back, takes what is pressed, and knows what was answered before. */
import { describe, expect, it } from 'vitest';
import { answer, answers, askOffer, choices, recallingBot, sayNothingFound, scriptedBot, unknown } from '../support/scripted-bot.ts';
import { buttonsOf, type StageWith, textOf } from './stage.ts';

export function turnsFollow(stageWith: StageWith): void {
  describe('asking back', () => {
    const companies = ['Amazon', 'Microsoft', 'Alphabet', 'Meta', 'Oracle', 'Nvidia', 'Tesla'];
    const bot = () =>
      scriptedBot({
        ask: (text) => {
          if (text === 'both') return choices('Which one do you mean?', ...companies.map(askOffer));
          if (text === 'neither') return sayNothingFound(text, askOffer('Meta'), askOffer('Amazon'));
          return answers(answer({ id: 'capex/one', title: `You chose ${text}` }));
        },
      });

    it('shows every choice, and pressing one runs its call', async () => {
      const stage = await stageWith(bot());
      const shown = await stage.dm('both');
      expect(textOf(shown)).toContain('Which one do you mean?');
      expect(buttonsOf(shown)).toEqual(companies);
      expect(textOf(await stage.press('Tesla'))).toContain('You chose Tesla');
    });

    it('works under a slash command', async () => {
      const stage = await stageWith(bot());
      await stage.slash('/ask both');
      expect(textOf(await stage.press('Meta'))).toContain('You chose Meta');
    });

    it('without an answer says so and offers what there is', async () => {
      const stage = await stageWith(bot());
      const shown = await stage.dm('neither');
      expect(textOf(shown)).toContain('I know nothing about “neither”.');
      expect(buttonsOf(shown)).toEqual(['Meta', 'Amazon']);
      expect(textOf(await stage.press('Amazon'))).toContain('You chose Amazon');
    });

    it('keeps a label that is too long for a button pressable', async () => {
      const label = `Which of them plan to spend more in 2026 than in 2025, ${'and by how much, '.repeat(6)}and why?`;
      const stage = await stageWith(
        scriptedBot({
          ask: (text) =>
            text === 'go'
              ? choices('This?', { label, call: { command: 'ask', args: { question: 'growth' } } })
              : answers(answer({ id: 'capex/growth', title: `Chosen: ${text}` })),
        }),
      );
      const [button = ''] = buttonsOf(await stage.dm('go'));
      expect(button.slice(0, 20)).toBe(label.slice(0, 20));
      expect(textOf(await stage.press(button))).toContain('Chosen: growth');
    });
  });

  describe('a conversation', () => {
    it('begins after nothing and goes on from its last answer', async () => {
      const stage = await stageWith(recallingBot());
      expect(textOf(await stage.dm('Meta'))).toContain('Meta after nothing');
      expect(textOf(await stage.dm('Amazon'))).toContain('Amazon after Meta');
      expect(textOf(await stage.dm('Alphabet'))).toContain('Alphabet after Amazon');
    });

    it('goes on from the last answer when there was none in between', async () => {
      const stage = await stageWith(recallingBot());
      await stage.dm('Meta');
      expect(textOf(await stage.dm(unknown))).toContain(`${unknown} after Meta`);
      expect(textOf(await stage.dm('Amazon'))).toContain('Amazon after Meta');
    });

    it('goes on from what was pressed, which itself depends on nothing', async () => {
      const stage = await stageWith(recallingBot());
      await stage.dm('Meta');
      expect(textOf(await stage.press('Offered'))).toContain('Offered after nothing');
      expect(textOf(await stage.dm('Amazon'))).toContain('Amazon after Offered');
    });
  });
}
