import { afterEach, describe, expect, it } from 'vitest';
import { localized } from '../../../playground/discord/commands.ts';
import { registrationOf } from '../../../src/adapters/discord/registration.ts';
import { defineCommand } from '../../../src/core/command.ts';
import { notice, rich } from '../../../src/core/reply.ts';
import { type Chat, openChat } from './chat.ts';
import { capex, discordBot } from './commands.ts';

describe('the registration', () => {
  it('has names, descriptions and choices in Korean and English, and the option to share', () => {
    const [slash, menu] = registrationOf(discordBot([capex]), { defaultLocale: 'en', scope: 'global' });
    expect(slash).toMatchObject({
      type: 1,
      name: 'capex',
      description: 'Capital expenditure of the big tech companies',
      description_localizations: { ko: '빅테크의 자본 지출', 'en-US': 'Capital expenditure of the big tech companies' },
      contexts: [0, 1],
      integration_types: [0],
      options: [
        { name: 'company', name_localizations: { ko: '회사' }, type: 3, autocomplete: true },
        { name: 'and', autocomplete: true },
        { name: 'and2', autocomplete: true },
        {
          name: 'show',
          name_localizations: { ko: '보기' },
          choices: [
            { value: 'total', name: 'total', name_localizations: { ko: '합계' } },
            { value: 'ranking', name: 'ranking', name_localizations: { ko: '순위' } },
          ],
        },
        { name: 'share', name_localizations: { ko: '공개' }, type: 5, required: false },
      ],
    });
    expect(menu).toMatchObject({ type: 3, name: 'Answer this', name_localizations: { ko: '이 글에 답하기' } });
  });

  it('describes commands in the default language to everyone else', () => {
    expect(registrationOf(discordBot([capex]), { defaultLocale: 'ko', scope: 'global' })[0]).toMatchObject({
      description: '빅테크의 자본 지출',
    });
  });

  it('says where global commands are for, and nothing of it in a guild', () => {
    const [slash] = registrationOf(discordBot([capex]), { defaultLocale: 'ko', scope: 'guild' });
    expect(slash).not.toHaveProperty('contexts');
    expect(slash).not.toHaveProperty('integration_types');
  });

  it('keeps to the limits of descriptions, and puts required options first', () => {
    const wordy = defineCommand({
      name: 'wordy',
      description: { ko: '가'.repeat(150), en: 'x'.repeat(150) },
      options: [
        { name: 'late', description: { ko: '나중', en: 'late' } },
        { name: 'first', description: { ko: '먼저', en: 'first' }, required: true },
      ],
      run: () => notice('ko', rich('…')),
    });
    const [slash] = registrationOf(discordBot([wordy]), { defaultLocale: 'ko', scope: 'guild' });
    expect(slash).toMatchObject({
      description: `${'가'.repeat(99)}…`,
      options: [{ name: 'first', required: true }, { name: 'late' }, { name: 'share' }],
    });
  });
});

describe('registering', () => {
  let chat: Chat;
  afterEach(() => chat.close());
  const named = (scope: 'global' | 'guild') => chat.discord.commands.list(scope).map(({ name }) => name);
  const another = defineCommand({
    name: 'gpu',
    description: { ko: 'GPU', en: 'GPUs' },
    options: [],
    run: () => notice('ko', rich('GPU')),
  });

  it('is one request at start, everywhere', async () => {
    chat = await openChat(discordBot());
    expect(named('global')).toEqual(['capex', 'ask', 'Answer this', 'Check this']);
    expect(chat.discord.commands.puts).toEqual({ global: 1, guild: 0 });
  });

  it('goes to the guild that is set, and clears what was registered everywhere', async () => {
    chat = await openChat(discordBot(), {
      inGuild: true,
      prepare: ({ commands }) => void commands.put('global', [{ type: 1, name: 'old', description: 'Old' }]),
    });
    expect(named('guild')).toEqual(['capex', 'ask', 'Answer this', 'Check this']);
    expect(named('global')).toEqual([]);
  });

  it('everywhere clears what was registered in the guild', async () => {
    chat = await openChat(discordBot(), {
      prepare: ({ commands }) => void commands.put('guild', [{ type: 1, name: 'old', description: 'Old' }]),
    });
    expect(named('guild')).toEqual([]);
    expect(named('global')).toEqual(['capex', 'ask', 'Answer this', 'Check this']);
  });

  it('happens again when the commands change, and only then', async () => {
    const bot = discordBot();
    chat = await openChat(bot);
    bot.replace(bot.commands());
    bot.replace([...bot.commands()]);
    bot.replace([...bot.commands(), another]);
    await chat.discord.until(() => named('global').includes('gpu'), 'the new command');
    bot.replace([...bot.commands()]);
    expect(await chat.answerTo(chat.person.slash(chat.general, 'gpu'))).toMatchObject([{ text: 'GPU' }]);
    expect(chat.discord.commands.puts.global).toBe(2);
  });

  it('that Discord refuses later is logged and leaves the bot serving', async () => {
    const bot = discordBot();
    chat = await openChat(bot);
    bot.replace([...bot.commands(), { ...another, name: 'No Such Name' }]);
    await chat.untilLogged('Discord refused the new commands; the earlier ones stay listed');
    expect(named('global')).toEqual(['capex', 'ask', 'Answer this', 'Check this']);
    expect(await chat.answerTo(chat.person.slash(chat.general, 'capex'))).toHaveLength(1);
  });

  const forbidden = { status: 403, body: { message: 'Missing Access', code: 50001 } };
  const unknownGuild = { status: 404, body: { message: 'Unknown Guild', code: 10004 } };
  const overloaded = { status: 503, body: { message: '503: Service Unavailable', code: 0 } };
  const tooManyToday = {
    status: 400,
    body: { message: 'Max number of daily application command creates has been reached (200)', code: 30034 },
  };
  const tooMany = { status: 400, body: { message: 'Maximum number of application commands reached (100)', code: 30032 } };

  it.each([
    ['forbidden', forbidden, /invite it there .* applications\.commands/],
    ['of an unknown guild', unknownGuild, /invite it there .* applications\.commands/],
    ['during an outage', overloaded, /could not be reached/],
  ])('serves although a tidy-up is refused: %s', async (_, refusal, told) => {
    let second = '';
    chat = await openChat(discordBot(), {
      prepare(discord) {
        second = discord.world.addGuild('Second').id;
        discord.failNext({ ...refusal, times: Number.POSITIVE_INFINITY, path: new RegExp(`/guilds/${second}/commands$`) });
      },
    });
    expect(named('global')).toEqual(['capex', 'ask', 'Answer this', 'Check this']);
    expect(await chat.answerTo(chat.person.slash(chat.general, 'capex'))).toHaveLength(1);
    await chat.untilLogged('commands of an earlier setting could not be removed; they stay listed there');
    const errors = chat.logged.filter(({ level }) => level === 50);
    expect(errors).toMatchObject([{ server: second, problem: expect.stringMatching(told) }]);
  });

  it.each([
    ['no more new commands today', tooManyToday, /200 new commands a day/],
    ['no more commands', tooMany, /30032/],
    ['nothing for now', overloaded, /could not be reached/],
    [
      'nothing for an hour',
      { status: 429, headers: { 'retry-after': '3600' }, body: { message: '…', retry_after: 3600, global: false } },
      /3600 seconds/,
    ],
  ])('serves what is registered although Discord takes %s, and registers later', async (_, refusal, told) => {
    const fault = { ...refusal, times: Number.POSITIVE_INFINITY, method: 'PUT', path: /\/applications\/\d+\/commands$/ };
    chat = await openChat(discordBot(), {
      times: { registerPauses: [100] },
      prepare(discord) {
        discord.commands.put('global', [{ type: 1, name: 'capex', description: 'Of an earlier version' }]);
        discord.failNext(fault);
      },
    });
    const { person, general } = chat;
    expect(await chat.answerTo(person.slash(general, 'capex'))).toHaveLength(1);
    expect(await chat.answerTo(person.mention(general, '메타는?'))).toHaveLength(1);
    const errors = chat.logged.filter(({ level }) => level === 50);
    expect(errors).toMatchObject([{ problem: expect.stringMatching(told) }]);
    fault.times = 0;
    if (refusal.status === 429) return;
    await chat.discord.until(() => named('global').includes('ask'), 'the commands');
  });

  it.each([
    ['is not', { prepare: undefined, guildId: '100000000000000001' }],
    ['may not register', { prepare: forbidden, guildId: undefined }],
  ])('serves although it is set to a guild where the bot %s, and says so', async (_, { prepare, guildId }) => {
    chat = await openChat(discordBot(), {
      inGuild: true,
      ...(guildId ? { guildId } : {}),
      prepare: ({ failNext }) => prepare && failNext({ ...prepare, times: Number.POSITIVE_INFINITY, path: /\/guilds\/\d+\/commands$/ }),
    });
    expect(await chat.answerTo(chat.person.mention(chat.general, '메타는?'))).toHaveLength(1);
    expect(chat.logged.filter(({ level }) => level === 50)).toMatchObject([{ problem: expect.stringContaining('DISCORD_GUILD_ID') }]);
  });

  it('shows Korean names to Korean people', async () => {
    chat = await openChat(discordBot());
    const menu = chat.discord.commands.find(3, 'Answer this');
    expect(menu && ['ko', 'en-US', 'fr'].map((locale) => localized(menu, 'name', locale))).toEqual([
      '이 글에 답하기',
      'Answer this',
      'Answer this',
    ]);
  });
});
