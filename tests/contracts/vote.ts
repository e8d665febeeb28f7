/**
 * What saying whether an answer helped does on every platform with buttons, as chats with a scripted bot and a real memory.
 * Says what a person sees, never how a platform sends it.
 */
import pino from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { type Bot, createBot } from '../../src/core/bot.ts';
import type { Vote } from '../../src/core/memory.ts';
import { phrases } from '../../src/core/phrases.ts';
import type { Request } from '../../src/core/request.ts';
import { answer, answers, sayNothingFound, scriptedCommand } from '../support/scripted-bot.ts';
import type { Shown } from './stage.ts';

/** A channel with the bot and two people in it. */
export interface VotingStage {
  /** Asks the bot by name, for all to see; the messages shown in answer. */
  mention(text: string): Promise<readonly Shown[]>;
  /** Asks in a direct message. */
  dm(text: string): Promise<readonly Shown[]>;
  /** Presses a button under the last answer; what the first person sees then. */
  press(label: string): Promise<readonly Shown[]>;
  /** The second person presses it. */
  otherPresses(label: string): Promise<void>;
  close(): Promise<void>;
}

const { helpful, notHelpful, voted } = phrases('en');

export function voteContract(name: string, open: (bot: Bot) => Promise<VotingStage>): void {
  describe(`${name}, whether an answer helped`, () => {
    let stage: VotingStage | undefined;
    let votes: (Vote & Pick<Request, 'user' | 'pressed'>)[] = [];
    afterEach(() => stage?.close());

    const commands = [
      scriptedCommand('ask', 'question', (text) => {
        if (text === 'nothing') return sayNothingFound(text);
        const nvidia = answer({ id: 'faq/nvidia', title: 'Nvidia' });
        return text === 'both' ? answers(nvidia, answer({ id: 'capex/meta', title: 'Meta' })) : answers(nvidia);
      }),
    ];

    async function opened({ off = false } = {}): Promise<VotingStage> {
      votes = [];
      const memory = { vote: (vote: Vote, { user, pressed }: Request) => votes.push({ ...vote, user, pressed: pressed ?? '' }) };
      stage = await open(createBot(commands, pino({ level: 'silent' }), off ? {} : { memory }));
      return stage;
    }

    it('is asked under every answer, and under nothing else', async () => {
      const { mention, dm } = await opened();
      expect((await mention('nvidia'))[0]?.buttons).toEqual(expect.arrayContaining([helpful, notHelpful]));
      expect((await dm('nvidia'))[0]?.buttons).toEqual(expect.arrayContaining([helpful, notHelpful]));
      expect((await mention('nothing'))[0]?.buttons).toEqual([]);
    });

    it.each(['mention', 'dm'] as const)('is thanked for to the person alone after a %s, and may change', async (way) => {
      const { press, ...ways } = await opened();
      await ways[way]('nvidia');
      expect(await press(helpful)).toMatchObject([{ text: voted, private: true, buttons: [] }]);
      await press(notHelpful);
      const [first, second] = votes;
      expect(votes).toMatchObject([
        { ids: ['faq/nvidia'], helpful: true },
        { ids: ['faq/nvidia'], helpful: false },
      ]);
      expect([second?.user, second?.pressed]).toEqual([first?.user, first?.pressed]);
      expect(first?.pressed).not.toBe('');
    });

    it('is one vote for all that was answered', async () => {
      const { mention, press } = await opened();
      await mention('both');
      await press(notHelpful);
      expect(votes).toMatchObject([{ ids: ['faq/nvidia', 'capex/meta'], helpful: false }]);
    });

    it('is each person’s own, and each answer’s', async () => {
      const { mention, press, otherPresses } = await opened();
      await mention('nvidia');
      await press(helpful);
      await otherPresses(helpful);
      await mention('nvidia');
      await press(helpful);
      const [mine, theirs, later] = votes;
      expect(theirs?.user).not.toEqual(mine?.user);
      expect(theirs?.pressed).toBe(mine?.pressed);
      expect(later?.user).toEqual(mine?.user);
      expect(later?.pressed).not.toBe(mine?.pressed);
    });

    it('is not asked where votes are off', async () => {
      const shown = await (await opened({ off: true })).mention('nvidia');
      expect(shown[0]?.buttons).toEqual([]);
    });
  });
}
