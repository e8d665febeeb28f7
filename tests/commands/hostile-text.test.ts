/** No text that fits into a question takes the bot much longer than ordinary words of the same length, whatever it is made of. */
import pino from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bot, createBot } from '../../src/core/bot.ts';
import { longestInput } from '../../src/core/input.ts';
import type { Call } from '../../src/core/reply.ts';
import type { Request } from '../../src/core/request.ts';
import { commandsOf, projectKnowledge } from '../support/project.ts';

const ordinary = 'I wonder how much Meta spends on it this year, as 메타는 올해 얼마나 쓰는지 궁금한데 other people say that it is less. ';
const hostile = [
  ...['a', '가', 'ㅋ', '1', '.', '?', 'a.', 'x? ', '왜? ', 'and Oracle? ', 'Meta, Amazon? ', '메타는 얼마나 써? ', '메타 1억? '],
  ...['1억 ', '1 ', '1천2백3십', '1~2억 ', '1억 달러 이상 ', 'more than 1bn ', 'half a billion ', '달러 ', '2025년 ', '2위 ', 'top two '],
  ...['zorbex ', 'amazno ', 'gaebalbi ', 'rnrmf ', 'qwertyuiop ', '조르벡스는 ', '추론비용은왜비싸', '가나다라', 'ㅇㅂㄷㅇ ', 'ㅁㅌ '],
  ...['아마존 합계 ', '빼고 ', 'except Meta ', '보다 ', 'R1 ', 'how much and '],
];
const request: Request = { id: 'test', locale: 'ko', surface: 'dm', user: { id: 'U1' }, place: { platform: 'terminal' } };
const long = (unit: string) => unit.repeat(Math.ceil(longestInput / unit.length)).slice(0, longestInput - 1);

describe.each([
  ['ask', 'question'],
  ['check', 'statement'],
])('/%s', (command, option) => {
  let bot: Bot;
  beforeAll(async () => {
    bot = createBot(commandsOf(await projectKnowledge()), pino({ level: 'silent' }));
  }, 120_000);

  /** Milliseconds of the processor, which other work on the machine does not make longer; the best of so many. */
  async function timeOf(text: string, runs: number): Promise<number> {
    const call: Call = { command, args: { [option]: text } };
    const times: number[] = [];
    for (let run = 0; run < runs; run++) {
      const before = process.cpuUsage();
      await bot.run(call, request);
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1_000);
    }
    return Math.min(...times);
  }

  it('takes about as long for hostile texts as for ordinary ones', { timeout: 120_000 }, async () => {
    const limit = 15 * Math.max(10, await timeOf(long(ordinary), 3));
    const slow: string[] = [];
    for (const unit of hostile) {
      if ((await timeOf(long(unit), 1)) > limit && (await timeOf(long(unit), 3)) > limit) slow.push(unit);
    }
    expect(slow).toEqual([]);
  });
});
