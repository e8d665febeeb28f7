/**
 * What every adapter must do, as chats with a scripted bot: each platform plugs in a stage and passes the same suite.
 * Says what a person sees and never how a platform writes it down.
 */
import { afterEach, describe } from 'vitest';
import type { Bot } from '../../src/core/bot.ts';
import { answersAreShown } from './answers.ts';
import { failuresAreTold } from './failures.ts';
import { markdownIsShown } from './markdown.ts';
import { textStaysPlain } from './plain-text.ts';
import type { Stage } from './stage.ts';
import { turnsFollow } from './turns.ts';

export function adapterContract(name: string, open: (bot: Bot) => Promise<Stage>): void {
  describe(`${name}, as every adapter`, () => {
    const opened: Stage[] = [];

    async function stageWith(bot: Bot): Promise<Stage> {
      const stage = await open(bot);
      opened.push(stage);
      return stage;
    }

    afterEach(async () => {
      await Promise.all(opened.splice(0).map((stage) => stage.close()));
    });

    answersAreShown(stageWith);
    markdownIsShown(stageWith);
    turnsFollow(stageWith);
    textStaysPlain(stageWith);
    failuresAreTold(stageWith);
  });
}
