/** What the bot keeps of conversations: read before a command runs, written after it, under the keys that an adapter gives. */
import { describe, expect, it } from 'vitest';
import { decodeAction, encodeAction } from '../../src/core/action.ts';
import { phrases } from '../../src/core/phrases.ts';
import { rich } from '../../src/core/reply.ts';
import type { Conversation, Request } from '../../src/core/request.ts';
import { recallingBot, unknown } from '../support/scripted-bot.ts';

function talk() {
  const bot = recallingBot();
  const request = (conversation?: Conversation): Request => ({
    id: 'test',
    locale: 'en',
    surface: 'dm',
    user: { id: 'U1' },
    place: { platform: 'terminal' },
    ...(conversation ? { conversation } : {}),
  });
  return {
    bot,
    request,
    async ask(question: string, conversation?: Conversation): Promise<string | undefined> {
      const { reply } = await bot.run({ command: 'ask', args: { question } }, request(conversation));
      return reply.status === 'answer' ? reply.parts[0].title : undefined;
    },
  };
}

describe('a conversation', () => {
  it('is what was answered last under the key that a question comes after', async () => {
    const { ask } = talk();
    expect(await ask('Meta', { saveAs: 'a' })).toBe('Meta after nothing');
    expect(await ask('Amazon', { resumeFrom: 'a', saveAs: 'b' })).toBe('Amazon after Meta');
    expect(await ask('Alphabet', { resumeFrom: 'a', saveAs: 'c' })).toBe('Alphabet after Meta');
    expect(await ask('Microsoft', { resumeFrom: 'b', saveAs: 'b' })).toBe('Microsoft after Amazon');
    expect(await ask('Oracle', { resumeFrom: 'b', saveAs: 'b' })).toBe('Oracle after Microsoft');
    expect(await ask('Tesla')).toBe('Tesla after nothing');
    expect(await ask('Nvidia', { resumeFrom: 'nobody', saveAs: 'd' })).toBe('Nvidia after nothing');
  });

  it('outlives a question that had no answer, under its key, too', async () => {
    const { ask } = talk();
    await ask('Meta', { saveAs: 'a' });
    await ask(unknown, { resumeFrom: 'a', saveAs: 'b' });
    expect(await ask('Amazon', { resumeFrom: 'b', saveAs: 'c' })).toBe('Amazon after Meta');
  });

  it('can be kept under another key, where there is something to keep', async () => {
    const { bot, ask, request } = talk();
    const first = { saveAs: 'a' };
    await ask('Meta', first);
    await ask('Amazon', { resumeFrom: 'a', saveAs: 'a' });
    bot.linkConversation('message', request(first));
    expect(await ask('Alphabet', { resumeFrom: 'message', saveAs: 'b' })).toBe('Alphabet after Meta');

    bot.linkConversation('other', request({ saveAs: 'nobody' }));
    bot.linkConversation('other', request());
    expect(await ask('Alphabet', { resumeFrom: 'other', saveAs: 'b' })).toBe('Alphabet after nothing');
  });
});

describe('a vote', () => {
  it('from before votes were turned off is told so', async () => {
    const { bot, request } = talk();
    const { reply, audience } = await bot.press({ kind: 'vote', locale: 'ko', ids: ['faq/nvidia'], helpful: true }, request());
    expect(reply).toMatchObject({ status: 'notice', lead: rich(phrases('ko').votesOff) });
    expect(audience).toBe('person');
  });

  it('is carried by a button and read again', () => {
    const vote = { kind: 'vote', locale: 'ko', ids: ['faq/nvidia', 'capex/meta'], helpful: false } as const;
    expect(decodeAction(encodeAction(vote))).toEqual(vote);
    expect(encodeAction(vote).length).toBeLessThanOrEqual(100);
    for (const forged of ['["y","ko",""]', '["y","ko",[["ask"]]]', '["c","ko","faq/nvidia"]', '["y","xx","faq/nvidia"]'])
      expect(decodeAction(forged)).toBeUndefined();
  });
});
