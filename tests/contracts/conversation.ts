/**
 * A talk with the real commands and the project's own knowledge, as it goes on every platform.
 * Says what a person sees, never how a platform sends it.
 */
import pino from 'pino';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Bot, createBot } from '../../src/core/bot.ts';
import type { Command } from '../../src/core/command.ts';
import { commandsOf, projectKnowledge } from '../support/project.ts';
import type { Stage } from './stage.ts';

export function conversationContract(name: string, open: (bot: Bot) => Promise<Stage>): void {
  describe(`${name}, in a talk`, () => {
    let commands: readonly Command[];
    let stage: Stage | undefined;

    beforeAll(async () => {
      commands = commandsOf(await projectKnowledge());
    });
    afterEach(async () => {
      await stage?.stop();
      await stage?.close();
    });

    it('understands what only makes sense after the last answer', async () => {
      stage = await open(createBot(commands, pino({ level: 'silent' })));
      const talk = stage;
      const says = async (text: string) => (await talk.dm(text)).map((shown) => shown.text).join('\n');
      expect(await says('메타 capex')).toContain('약 600억~720억 달러');
      expect(await says('그럼 아마존은?')).toContain('약 1,000억~1,250억 달러');
      expect(await says('and Meta?')).toContain('about $60–72 billion');
      expect(await says('아마존이랑 차이는?')).toContain('약 280억~650억 달러');
      expect(await says('그럼 오라클은?')).toContain('오라클의 자본 지출은 자료에 없습니다');
      expect(await says('출처는?')).toContain('출처는 한국어 기사');
    });
  });
}
