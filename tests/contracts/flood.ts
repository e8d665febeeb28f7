/** What a flood of questions comes to on every platform: slowed with one polite word, while others are answered. Says what people see, never how it is sent. */
import pino from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { type Bot, createBot } from '../../src/core/bot.ts';
import { phrases } from '../../src/core/phrases.ts';
import type { Locale } from '../../src/language/locale.ts';
import { answer, answers, scriptedCommand } from '../support/scripted-bot.ts';
import type { Shown } from './stage.ts';

/** A channel with the bot and two people in it. */
export interface FloodStage {
  mention(text: string): Promise<readonly Shown[]>;
  slash(line: string): Promise<readonly Shown[]>;
  /** The second person asks. */
  otherMentions(text: string): Promise<readonly Shown[]>;
  close(): Promise<void>;
}

export interface FloodOptions {
  readonly locale: Locale;
  /** What one sees of a slash command too many after the first: some platforms want every command answered. */
  readonly everySlashIsAnswered: boolean;
}

export function floodContract(name: string, { locale, everySlashIsAnswered }: FloodOptions, open: (bot: Bot) => Promise<FloodStage>): void {
  describe(`${name}, asked too fast`, () => {
    let stage: FloodStage | undefined;
    afterEach(() => stage?.close());

    const tooFast = phrases(locale).tooManyQuestions;
    const commands = [
      scriptedCommand('ask', 'question', () => answers(answer({ id: 'faq/nvidia', title: 'Nvidia' }))),
      scriptedCommand('capex', 'company', () => answers(answer({ id: 'capex/meta', title: 'Meta' }))),
    ];
    const opened = async (perUser: number, perChannel: number) => {
      stage = await open(createBot(commands, pino({ level: 'silent' }), { limits: { perUser, perChannel } }));
      return stage;
    };

    it('answers what is within the limit, says once that it was too fast, then keeps silent; others are answered', async () => {
      const { mention, otherMentions } = await opened(2, 0);
      const seen = [];
      for (let times = 0; times < 5; times++) seen.push(await mention('nvidia'));
      expect(seen.map((shown) => shown.length)).toEqual([1, 1, 1, 0, 0]);
      expect(seen[1]?.[0]?.text).toContain('Nvidia');
      expect(seen[2]?.[0]?.text).toBe(tooFast);
      expect((await otherMentions('nvidia'))[0]?.text).toContain('Nvidia');
    });

    it('counts commands, too, and tells the person alone', async () => {
      const { slash } = await opened(1, 0);
      expect((await slash('/capex meta'))[0]?.text).toContain('Meta');
      expect(await slash('/capex meta')).toMatchObject([{ text: tooFast, private: true }]);
      const third = await slash('/capex meta');
      expect(third.map(({ text, private: isPrivate }) => [text, isPrivate])).toEqual(everySlashIsAnswered ? [[tooFast, true]] : []);
    });

    it('slows a channel in which many ask, but not what is for one person alone', async () => {
      const { mention, otherMentions, slash } = await opened(0, 2);
      await mention('nvidia');
      expect((await otherMentions('nvidia'))[0]?.text).toContain('Nvidia');
      expect((await otherMentions('nvidia'))[0]?.text).toBe(tooFast);
      expect(await mention('nvidia')).toEqual([]);
      expect((await slash('/capex meta'))[0]?.text).toContain('Meta');
    });
  });
}
