import pino from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { rateLimit } from '../../../playground/discord/rest.ts';
import { type DiscordServer, openDiscord } from '../../../playground/discord/server.ts';
import { discordAdapter } from '../../../src/adapters/discord/adapter.ts';
import { Refused } from '../../../src/core/adapter.ts';
import { phrases } from '../../../src/core/phrases.ts';
import { notice, rich } from '../../../src/core/reply.ts';
import { gate } from '../../support/gate.ts';
import { answer, answers, scriptedBot } from '../../support/scripted-bot.ts';
import { type Chat, openChat, token } from './chat.ts';
import { discordBot } from './commands.ts';

describe('the connection', () => {
  let chat: Chat;
  afterEach(() => chat.close());

  it('asks for no privileged intent', async () => {
    chat = await openChat(discordBot());
    // The server closes a connection that asks for one.
    expect(chat.discord.gateway.counts).toEqual({ identified: 1, resumed: 0 });
  });

  it('resumes after a dropped socket and answers what was asked meanwhile', async () => {
    chat = await openChat(discordBot());
    const { person, general, discord } = chat;
    discord.gateway.drop();
    await discord.until(() => discord.gateway.connections() === 0);
    const asked = person.slash(general, 'capex', { company: 'meta' });
    expect(await chat.answerTo(asked)).toMatchObject([{ private: true }]);
    expect(discord.gateway.counts).toEqual({ identified: 1, resumed: 1 });
  });

  it('comes back when Discord asks it to', async () => {
    chat = await openChat(discordBot());
    const { person, general, discord } = chat;
    discord.gateway.askToReconnect();
    await discord.until(() => discord.gateway.counts.resumed === 1, 'a resumed session');
    expect(await chat.answerTo(person.slash(general, 'capex'))).toHaveLength(1);
  });

  it('begins anew when its session is invalid, without registering again', async () => {
    chat = await openChat(discordBot());
    const { person, general, discord } = chat;
    discord.gateway.invalidate(false);
    await discord.until(() => discord.gateway.counts.identified === 2, 'a new session');
    expect(await chat.answerTo(person.slash(general, 'capex'))).toHaveLength(1);
    expect(discord.commands.puts.global).toBe(1);
  });

  it('waits out a rate limit and answers then', async () => {
    chat = await openChat(discordBot());
    const { person, general, discord } = chat;
    discord.failNext(rateLimit(1, 0.2, /\/messages$/));
    expect(await chat.answerTo(person.mention(general, '메타는?'))).toHaveLength(1);
    discord.failNext(rateLimit(1, 0.2, /\/callback$/));
    expect(await chat.answerTo(person.slash(general, 'capex'))).toHaveLength(1);
    expect(discord.requests.filter(({ status }) => status === 429)).toHaveLength(2);
  });

  it('shows that it is writing while Discord makes it wait', async () => {
    chat = await openChat(discordBot());
    const { person, general, discord } = chat;
    discord.failNext(rateLimit(1, 3, /\/messages$/));
    expect(await chat.answerTo(person.mention(general, '메타는?'))).toHaveLength(1);
    expect(discord.requests.filter(({ path }) => path.endsWith('/typing')).map(({ status }) => status)).toEqual([204]);
  });

  it('waits as long as an overloaded Discord asks to', async () => {
    chat = await openChat(discordBot());
    const { person, general, discord } = chat;
    const body = { message: '503: Service Unavailable', code: 0 };
    discord.failNext({ times: 1, path: /\/callback$/, status: 503, headers: { 'retry-after': '0.3' }, body });
    const before = performance.now();
    expect(await chat.answerTo(person.slash(general, 'capex'))).toHaveLength(1);
    expect(performance.now() - before).toBeGreaterThan(300);
  });

  it('answers once where the connection is cut before Discord could say that it took the answer', async () => {
    chat = await openChat(discordBot());
    const { person, general, discord } = chat;
    discord.failNext({ times: 1, path: /\/messages$/, answerLost: true, status: 200, body: {} });
    expect(await chat.answerTo(person.mention(general, '메타는?'))).toHaveLength(1);
    expect(discord.requests.filter(({ path }) => path.endsWith('/messages'))).toHaveLength(2);
    expect(chat.logged.filter(({ level }) => level === 50)).toEqual([]);
  });

  const unauthorized = { status: 401, body: { message: '401: Unauthorized', code: 0 } };

  it.each(['mention', 'direct message'] as const)('answers a %s although Discord once did not take its token', async (way) => {
    chat = await openChat(discordBot());
    const { person, general, discord } = chat;
    discord.failNext({ ...unauthorized, times: 1, path: /\/messages$/ });
    for (const text of ['메타는?', '그럼 아마존은?']) {
      expect(await chat.answerTo(way === 'mention' ? person.mention(general, text) : person.dm(text))).toHaveLength(1);
    }
    expect(chat.logged.filter(({ level }) => level === 50)).toEqual([]);
    expect(chat.told).toEqual([]);
  });

  it('corrects what it posted although Discord once did not take its token', async () => {
    chat = await openChat(discordBot());
    const { person, general, discord, adapter } = chat;
    const [posted] = await chat.messagesFor(person.mention(general, '메타는?'));
    const place = { platform: 'discord', workspace: discord.world.guild.id, channel: general.id } as const;
    const correct = (text: string) =>
      adapter.correct?.({
        ...{ place, messages: [posted?.id ?? ''], correctedOn: '2026-11-24', unsure: false },
        outcomes: [{ reply: notice('ko', rich(text)) }],
      });
    await correct('한 번');
    discord.failNext({ ...unauthorized, times: 1, path: /\/messages\/\d+$/ });
    await correct('두 번');
    await correct('세 번');
    expect(posted && person.reads(posted).text).toContain('세 번');
    expect(chat.told).toEqual([]);
  });

  it('that refuses its token for good is told as refused, once asked', async () => {
    chat = await openChat(discordBot());
    const { person, general, discord, told } = chat;
    await chat.answerTo(person.mention(general, '메타는?'));
    discord.failNext({ ...unauthorized, times: Number.POSITIVE_INFINITY });
    person.mention(general, '메타는?');
    await expect.poll(() => told).toContainEqual({ state: 'refused', reason: expect.stringContaining('DISCORD_TOKEN') });
  });

  it('that fails again and again is told now and then', async () => {
    chat = await openChat(discordBot());
    const { discord, person, general } = chat;
    const before = discord.gateway.attempts();
    discord.gateway.silence('refused');
    discord.gateway.drop();
    await discord.until(() => discord.gateway.attempts() > before + 4, 'further attempts');
    discord.gateway.silence();
    await discord.until(() => discord.gateway.connections() === 1, 'a connection');
    expect(await chat.answerTo(person.mention(general, '아직 있어?'))).toHaveLength(1);
    const about = chat.logged.filter(
      ({ level, msg }) => Number(level) > 20 && /reconnecting|connection to Discord failed/.test(String(msg)),
    );
    expect(about.length).toBeLessThanOrEqual(2);
    expect(about[0]).toMatchObject({ msg: expect.stringContaining('reconnecting') });
  });

  it('apologises, privately, for an answer that Discord refuses, and logs it once', async () => {
    chat = await openChat(discordBot());
    const { person, general, discord } = chat;
    discord.failNext({ times: 1, path: /\/callback$/, status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
    const asked = person.slash(general, 'capex');
    const [shown, ...others] = await chat.answerTo(asked);
    const [error, ...more] = chat.logged.filter(({ level }) => level === 50);
    expect(more).toEqual([]);
    expect(error).toMatchObject({ event: asked.id, code: 50035 });
    expect(shown).toMatchObject({ private: true, text: phrases('ko').apology(String(error?.request)) });
    expect(others).toEqual([]);
  });

  it('tries nothing more when it is too late for an answer', async () => {
    let now = Date.now();
    const slow = scriptedBot({
      capex: () => {
        now += 3_100;
        return answers(answer({ id: 'capex/all', title: 'Too late' }));
      },
    });
    chat = await openChat(slow, { server: { now: () => now } });
    expect(await chat.answerTo(chat.person.slash(chat.general, 'capex'))).toEqual([]);
    expect(chat.logged.filter(({ level }) => level === 50)).toMatchObject([{ code: 10062 }]);
    expect(chat.discord.requests.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(1);
  });

  it.each<{ it: string; type: unknown; data: unknown }>([
    { it: 'is of no sort that a text could name', type: { toString: 'error' }, data: {} },
    { it: 'is called as an error would be', type: 'error', data: {} },
    { it: 'says nothing of what it is about', type: 'MESSAGE_CREATE', data: null },
    { it: 'has a number for its id', type: 'TYPING_START', data: { id: 7 } },
  ])('leaves out what Discord sends that $it, and answers on', async ({ type, data }) => {
    chat = await openChat(discordBot());
    const { person, general, discord } = chat;
    discord.gateway.dispatch(type as string, () => data as object);
    await chat.untilLogged('Discord sent something that could not be read; it was left out');
    expect(await chat.answerTo(person.slash(general, 'capex'))).toHaveLength(1);
  });

  it('writes no token of an interaction into the log', async () => {
    chat = await openChat(discordBot());
    chat.discord.failNext({ times: 1, path: /\/callback$/, status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
    await chat.answerTo(chat.person.slash(chat.general, 'capex'));
    const used = chat.discord.requests.flatMap(({ path }) => /^\/interactions\/\d+\/([^/]+)/.exec(path)?.[1] ?? []);
    expect(used).not.toHaveLength(0);
    const log = JSON.stringify(chat.logged);
    expect([...used, token].filter((secret) => log.includes(secret))).toEqual([]);
  });
});

describe('a stop', () => {
  it('finishes what is in flight, and tells who asks then that it is stopping', async () => {
    const begun = gate();
    const mayAnswer = gate();
    const slow = scriptedBot({
      ask: async () => {
        begun.open();
        await mayAnswer.opened;
        return answers(answer({ id: 'faq/slow', title: '오래 걸린 답' }));
      },
    });
    const chat = await openChat(slow);
    const asked = chat.person.mention(chat.general, '천천히');
    await begun.opened;
    const stopped = chat.stop();
    expect(await chat.answerTo(chat.person.slash(chat.general, 'capex'))).toMatchObject([{ text: phrases('ko').stopping }]);
    mayAnswer.open();
    await stopped;
    expect((await chat.answerTo(asked))[0]?.text).toContain('오래 걸린 답');
    expect(chat.discord.gateway.connections()).toBe(0);
    await chat.close();
  });
});

describe('a start', () => {
  const silent = pino({ level: 'silent' });
  let discord: DiscordServer;
  afterEach(() => discord.close());
  const adapter = (options: { readonly token?: string; readonly apiUrl?: string }) =>
    discordAdapter({ token, apiUrl: discord.apiUrl, defaultLocale: 'ko', log: silent, ...options });

  it('with a wrong token says which setting is wrong, once, and tries no more', async () => {
    discord = await openDiscord({ token });
    await expect(adapter({ token: 'wrong' }).start(discordBot())).rejects.toThrow(/DISCORD_TOKEN/);
    await expect(adapter({ token: '' }).start(discordBot())).rejects.toThrow(/DISCORD_TOKEN/);
    expect(discord.requests.filter(({ status }) => status === 401)).toHaveLength(1);
    expect(discord.gateway.counts.identified).toBe(0);
  });

  it.each([
    [4010, /SHARD_COUNT=auto/],
    [4011, /SHARD_COUNT=auto/],
    [4012, /4012.*update the bot/],
    [4013, /4013.*update the bot/],
    [4014, /4014.*Privileged Gateway Intents/],
  ])('that Discord closes with %i is refused for good, with a word on what to do, and never tried again', async (code, told) => {
    discord = await openDiscord({ token });
    discord.gateway.refuse(code);
    const failure: unknown = await adapter({})
      .start(discordBot())
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Refused);
    expect(String(failure)).toMatch(told);
    const tried = discord.gateway.attempts();
    // Longer than the library's pause: that nothing happens shows by waiting only.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(discord.gateway.attempts()).toBe(tried);
  });

  it('without Discord says where it looked', async () => {
    discord = await openDiscord({ token });
    await expect(adapter({ apiUrl: 'http://127.0.0.1:1/api' }).start(discordBot())).rejects.toThrow(/http:\/\/127\.0\.0\.1:1\/api/);
  });
});
