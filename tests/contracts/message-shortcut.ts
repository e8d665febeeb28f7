/**
 * What the menu of a message does on every platform that has one, with the real commands and the project's own knowledge.
 * Says what a person sees, never how a platform sends it.
 */
import pino from 'pino';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { messageShortcuts } from '../../src/adapters/shared/shortcuts.ts';
import { type Bot, createBot } from '../../src/core/bot.ts';
import type { Command } from '../../src/core/command.ts';
import { phrases } from '../../src/core/phrases.ts';
import { commandsOf, projectKnowledge } from '../support/project.ts';
import type { Shown } from './stage.ts';

/** A channel in which somebody else wrote a message, and a person whose app speaks Korean. */
export interface MenuStage {
  /** Chooses the shortcut in the menu of a message with that text; the messages shown in answer. */
  choose(shortcut: string, text: string): Promise<readonly Shown[]>;
  /** Presses a button under the last messages shown; the messages shown then. */
  press(label: string): Promise<readonly Shown[]>;
  close(): Promise<void>;
}

export function messageShortcutContract(name: string, open: (bot: Bot) => Promise<MenuStage>): void {
  describe(`${name}, in the menu of a message`, () => {
    let commands: readonly Command[];
    let stage: MenuStage | undefined;

    beforeAll(async () => {
      commands = commandsOf(await projectKnowledge());
    });
    afterEach(() => stage?.close());

    async function opened(): Promise<MenuStage> {
      stage = await open(createBot(commands, pino({ level: 'silent' })));
      return stage;
    }

    describe('“Check this”', () => {
      it.each([
        ['메타가 1,000억 달러 쓴다며?', '아닙니다.', '1,000억 달러가 아니라 약 600억~720억 달러입니다'],
        ['Amazon spends $110B', 'Partly.', 'about $100–125 billion'],
        ['MS 80B?', '네, 맞습니다.', '약 800억 달러'],
        ['R1 is 50% cheaper, right?', 'No.', 'about 95%, not 50%'],
      ])('of “%s” says “%s” before anything else, to the person alone', async (text, verdict, figure) => {
        const [shown, ...others] = await (await opened()).choose('check_this', text);
        expect(others).toEqual([]);
        expect(shown?.private).toBe(true);
        const [title = '', ...said] = (shown?.text ?? '').split('\n').filter((line) => line.trim() !== '');
        expect(title).not.toMatch(/\d.*(달러|billion|%)/);
        expect(said[0]?.startsWith(verdict)).toBe(true);
        expect(said[0]).toContain(figure);
      });

      it('can be posted to the channel, verdict and all', async () => {
        const menu = await opened();
        await menu.choose('check_this', '메타가 1,000억 달러 쓴다며?');
        const posted = (await menu.press(phrases('ko').postToChannel)).filter((message) => !message.private);
        expect(posted.map(({ text }) => text).join('\n')).toContain('1,000억 달러가 아니라 약 600억~720억 달러입니다');
      });

      it('of a text without a figure says so, and offers what there is', async () => {
        const [shown] = await (await opened()).choose('check_this', '점심 뭐 먹지');
        expect(shown?.private).toBe(true);
        expect(shown?.text).toContain('맞춰 볼 수치가 글에 없습니다.');
        expect(shown?.buttons.length).toBeGreaterThan(0);
      });

      it.each([
        '메타가 *1,000억* 달러 쓴다며?',
        '_메타_가 `1,000억` 달러 쓴다며?',
        '> 메타가 *1,000억 달러* 쓴다며?',
        '@everyone 메타가 1,000억 달러 쓴다며?',
      ])('reads “%s” as people do', async (text) => {
        const [shown] = await (await opened()).choose('check_this', text);
        expect(shown?.text).not.toContain('‹ping›');
        expect(shown?.text).toContain('아닙니다. 자료에 나오는 값은 1,000억 달러가 아니라 약 600억~720억 달러입니다.');
      });
    });

    it('“Answer this” answers what somebody asked', async () => {
      const [shown] = await (await opened()).choose('answer_this', '메타는 얼마나 써?');
      expect(shown?.private).toBe(true);
      expect(shown?.text).toContain('약 600억~720억 달러');
    });

    it.each(messageShortcuts.map(({ id }) => id))('%s says that there is nothing in a message without text', async (id) => {
      const shown = await (await opened()).choose(id, '');
      expect(shown).toMatchObject([{ private: true, text: phrases('ko').nothingToAnswer }]);
    });
  });
}
