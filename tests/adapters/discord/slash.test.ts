import { afterEach, describe, expect, it } from 'vitest';
import { permission } from '../../../playground/discord/limits.ts';
import { phrases } from '../../../src/core/phrases.ts';
import { type Chat, type ChatOptions, openChat } from './chat.ts';
import { discordBot } from './commands.ts';

let chat: Chat;
const open = async (options?: ChatOptions) => {
  chat = await openChat(discordBot(), options);
  return chat;
};
afterEach(() => chat.close());

const callbacks = () => chat.discord.requests.filter(({ path }) => path.startsWith('/interactions/'));

describe('a slash command', () => {
  it('is answered privately, in the callback itself', async () => {
    const { person, general } = await open();
    const [shown, ...others] = await chat.answerTo(person.slash(general, 'capex', { company: 'meta' }));
    expect(others).toEqual([]);
    expect(shown?.private).toBe(true);
    expect(shown?.text).toContain('meta의 자본 지출');
    expect(shown?.text).toContain('기준: 2025년 예상 · 출처: 기사 2절');
    expect(shown?.buttons.map(({ label }) => label)).toEqual(['왜?', phrases('ko').postToChannel]);
    expect(callbacks().map(({ body }) => body)).toMatchObject([{ type: 4 }]);
    expect(chat.discord.requests.filter(({ path }) => path.startsWith('/webhooks/'))).toEqual([]);
  });

  it('is answered in the language of the person', async () => {
    const { person, general } = await open({ locale: 'en-GB' });
    const [shown] = await chat.answerTo(person.slash(general, 'capex', { company: 'meta' }));
    expect(shown?.text).toContain('Capex of meta');
    expect(shown?.text).toContain('Source');
  });

  it('is answered in the default language to a person whose own the bot does not speak', async () => {
    const { person, general } = await open({ locale: 'ja' });
    const [shown] = await chat.answerTo(person.slash(general, 'capex', { company: 'meta' }));
    expect(shown?.text).toContain('meta의 자본 지출');
  });

  it('with a choice passes it on', async () => {
    const { person, general } = await open();
    const [shown] = await chat.answerTo(person.slash(general, 'capex', { company: 'meta', show: 'ranking' }));
    expect(shown?.text).toContain('meta ranking');
  });

  it('with share is answered to everyone, with nothing left to post', async () => {
    const { person, general, discord } = await open();
    const other = discord.join('juno');
    const [shown] = await chat.answerTo(person.slash(general, 'capex', { company: 'meta', share: true }));
    expect(shown?.private).toBe(false);
    expect(shown?.buttons.map(({ label }) => label)).toEqual(['왜?']);
    expect(other.sees(general)).toHaveLength(1);
  });

  it.each([
    ['in a channel', (one: Chat) => one.general, permission.sendMessages],
    ['in a thread', (one: Chat) => one.discord.openThread(one.general, 'a thread'), permission.sendMessagesInThreads],
  ])('with share says no, in private, to a person who may not write %s', async (_where, place, denied) => {
    const { person, discord } = await open();
    const channel = place(chat);
    discord.world.deny(channel, person.user, denied);
    const shown = await chat.answerTo(person.slash(channel, 'capex', { share: true }));
    expect(shown).toMatchObject([{ private: true, text: phrases('ko').cannotPostHere }]);
    expect(await chat.answerTo(person.slash(channel, 'capex'))).toMatchObject([{ private: true }]);
  });

  it('with share is public in a thread for one who may write there but not in its channel', async () => {
    const { person, discord, general } = await open();
    const thread = discord.openThread(general, 'a thread');
    discord.world.deny(general, person.user, permission.sendMessages);
    expect(await chat.answerTo(person.slash(thread, 'capex', { share: true }))).toMatchObject([{ private: false }]);
  });

  it('in a direct message is answered openly and has no channel to post to', async () => {
    const { person, discord } = await open();
    const [shown] = await chat.answerTo(person.slash(discord.world.dm(person.user.id), 'capex', { company: 'meta' }));
    expect(shown?.private).toBe(false);
    expect(shown?.buttons.map(({ label }) => label)).toEqual(['왜?']);
  });

  it('that is no longer served gets a list of those that are', async () => {
    const { person, general, discord } = await open();
    discord.commands.put('global', [{ type: 1, name: 'old', description: 'An old one' }]);
    const [shown] = await chat.answerTo(person.slash(general, 'old'));
    expect(shown?.text).toContain('/old 명령은 없습니다');
    expect(shown?.buttons.map(({ label }) => label)).toEqual(['/capex']);
  });

  it.each(['', ' ', '\u202e\u0000', '가'.repeat(6_000), '\ud800'])('with bad text gets a clear word: %j', async (question) => {
    const { person, general } = await open();
    const shown = await chat.answerTo(person.slash(general, 'ask', { question }));
    expect(shown).toHaveLength(1);
    expect(shown[0]?.text.length).toBeGreaterThan(5);
  });
});

describe('autocomplete', () => {
  it('offers the whole list when nothing is typed', async () => {
    const { person, general } = await open();
    expect(await person.type(general, 'capex', 'company', '')).toEqual([
      { name: '메타 (Meta)', value: 'meta' },
      { name: '아마존 (Amazon)', value: 'amazon' },
      { name: '마이크로소프트 (Microsoft)', value: 'microsoft' },
    ]);
  });

  it('offers what the bot completes, for the option that is typed in', async () => {
    const { person, general } = await open();
    expect(await person.type(general, 'capex', 'and', '마이', { company: 'meta' })).toEqual([
      { name: '마이크로소프트 (Microsoft)', value: 'microsoft' },
    ]);
    expect(await person.type(general, 'capex', 'and', '없는 회사')).toEqual([]);
  });

  it('keeps to what Discord takes: 25, names of 100 characters, and no value that would have to be cut', async () => {
    const long = Array.from({ length: 40 }, (_, index) => ({ label: `${index} ${'긴 이름 '.repeat(40)}`, value: `${index}` }));
    const many = { ...discordBot(), complete: () => [{ label: '너무 긴 값', value: 'x'.repeat(101) }, ...long] };
    chat = await openChat(many);
    const offered = await chat.person.type(chat.general, 'capex', 'company', '');
    expect(offered).toHaveLength(25);
    expect(offered[0]?.value).toBe('0');
    expect(Math.max(...offered.map(({ name }) => name.length))).toBeLessThanOrEqual(100);
  });
});
