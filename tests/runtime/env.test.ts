/** What the operator sets is read, and whatever is wrong with it is said all at once. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { formatEnvProblem, type Read, type ReadPlatform, readEnv } from '../../src/runtime/env.ts';
import { variableNames } from '../../src/runtime/env-variables.ts';

const problemsOf = (read: Read<unknown> | ReadPlatform<unknown>) => (read.state === 'problem' ? read.problems.map(formatEnvProblem) : []);

const settingsOf = <S>(read: Read<S> | ReadPlatform<S>) => (read.state === 'ready' ? read.settings : undefined);

describe('nothing set', () => {
  it('is a bot that runs offline, in Korean, with the knowledge of the project', () => {
    const env = readEnv({});
    expect(env.slack).toEqual({ state: 'off' });
    expect(env.discord).toEqual({ state: 'off' });
    expect(settingsOf(env.general)).toEqual({
      knowledgeDir: resolve('knowledge'),
      cacheDir: expect.stringMatching(/capex-bot$/),
      defaultLocale: 'ko',
      logLevel: undefined,
      databaseUrl: 'data/bot.db',
      keepDays: { gaps: 90, votes: 365, posts: 365 },
      voteKey: undefined,
      commandPrefix: '',
      playgroundPort: undefined,
      limits: { perUser: 30, perChannel: 120, perProgram: 600 },
      monitoring: undefined,
      api: undefined,
      knowledgeUrl: undefined,
      production: false,
    });
  });

  it('and everything set to nothing are the same', () => {
    expect(readEnv(Object.fromEntries(variableNames.map((name) => [name, ' '])))).toEqual(readEnv({}));
  });
});

describe('general settings', () => {
  it('are read', () => {
    const env = readEnv({ KNOWLEDGE_DIR: 'other', DEFAULT_LOCALE: 'en', LOG_LEVEL: 'debug', COMMAND_PREFIX: 'my-' });
    expect(settingsOf(env.general)).toMatchObject({
      knowledgeDir: resolve('other'),
      defaultLocale: 'en',
      logLevel: 'debug',
      commandPrefix: 'my-',
    });
  });

  it('can keep nothing that was learned', () => {
    expect(settingsOf(readEnv({ CACHE_DIR: 'off' }).general)).toMatchObject({ cacheDir: undefined });
    expect(settingsOf(readEnv({ CACHE_DIR: 'cache' }).general)).toMatchObject({ cacheDir: resolve('cache') });
  });

  it('are refused all at once, each with a way to mend it', () => {
    const env = readEnv({ DEFAULT_LOCALE: 'fr', LOG_LEVEL: 'loud', COMMAND_PREFIX: '/My ' });
    expect(problemsOf(env.general)).toEqual([
      'DEFAULT_LOCALE is not a language of the bot: write one of ko, en',
      'LOG_LEVEL is not a log level: write one of fatal, error, warn, info, debug, trace, silent',
      expect.stringMatching(/^COMMAND_PREFIX is not a prefix: write at most 16 lower-case letters/),
    ]);
  });
});

describe('programs', () => {
  const keys = 'first-key-0123456789, second-key-0123456789';

  it('ask on their port, with keys where it can be reached from outside', () => {
    expect(settingsOf(readEnv({ API_PORT: '8080' }).general)?.api).toEqual({
      host: '127.0.0.1',
      port: 8080,
      keys: [],
      origins: [],
      publicUrl: undefined,
    });
    const given = { API_PORT: '8080', HOST: '0.0.0.0', API_KEYS: keys, API_URL: 'https://a.example/', API_ORIGINS: 'https://b.example' };
    expect(settingsOf(readEnv(given).general)?.api).toEqual({
      host: '0.0.0.0',
      port: 8080,
      keys: ['first-key-0123456789', 'second-key-0123456789'],
      origins: ['https://b.example'],
      publicUrl: 'https://a.example',
    });
  });

  it('are refused without what they need, and never with a key in the message', () => {
    expect(problemsOf(readEnv({ API_PORT: '8080', HOST: '0.0.0.0' }).general)).toEqual([
      expect.stringMatching(/^API_KEYS is missing: API_PORT on 0.0.0.0 can be reached from outside/),
    ]);
    const wrong = problemsOf(readEnv({ API_PORT: '8080', API_KEYS: 'short', API_ORIGINS: 'b.example', API_URL: 'a.example' }).general);
    expect(wrong.map((each) => each.split(' ')[0]).toSorted()).toEqual(['API_KEYS', 'API_ORIGINS', 'API_URL']);
    expect(wrong.join()).not.toContain('short,');
  });
});

describe('Slack', () => {
  it('uses Socket Mode with an app token, even beside a signing secret', () => {
    const env = readEnv({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: 'secret' });
    expect(settingsOf(env.slack)).toEqual({ botToken: 'xoxb-1', receive: { mode: 'socket', appToken: 'xapp-1' }, apiUrl: undefined });
  });

  it('uses HTTP with a signing secret', () => {
    const env = readEnv({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret', HOST: '0.0.0.0', PORT: '8080' });
    expect(settingsOf(env.slack)?.receive).toEqual({ mode: 'http', signingSecret: 'secret', host: '0.0.0.0', port: 8080 });
  });

  it('listens on this machine alone unless told', () => {
    const env = readEnv({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret' });
    expect(settingsOf(env.slack)?.receive).toMatchObject({ host: '127.0.0.1', port: 3000 });
  });

  it.each(['65536', '-1', '3000x', '1e3', '8.5'])('refuses the port %s', (PORT) => {
    const env = readEnv({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret', PORT });
    expect(problemsOf(env.slack)).toEqual(['PORT is not a port: write a number from 0 to 65535']);
  });

  it('half set names what is missing', () => {
    expect(problemsOf(readEnv({ SLACK_BOT_TOKEN: 'xoxb-1' }).slack)).toEqual([
      expect.stringMatching(/^SLACK_APP_TOKEN is missing: .*SLACK_SIGNING_SECRET/),
    ]);
    expect(problemsOf(readEnv({ SLACK_APP_TOKEN: 'xapp-1' }).slack)).toEqual([expect.stringMatching(/^SLACK_BOT_TOKEN is missing/)]);
  });

  it('says when two tokens were swapped', () => {
    const env = readEnv({ SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' });
    expect(problemsOf(env.slack)).toEqual([
      expect.stringMatching(/^SLACK_BOT_TOKEN holds another sort of token: put the bot token/),
      expect.stringMatching(/^SLACK_APP_TOKEN holds another sort of token: put the app-level token/),
    ]);
  });
});

describe('Discord', () => {
  it('is read', () => {
    const env = readEnv({ DISCORD_TOKEN: 'token', DISCORD_GUILD_ID: '123456789012345678', DISCORD_API_URL: 'http://127.0.0.1:4001/api/' });
    expect(settingsOf(env.discord)).toEqual({
      token: 'token',
      guildId: '123456789012345678',
      apiUrl: 'http://127.0.0.1:4001/api',
      shards: undefined,
    });
  });

  it('half set names what is missing', () => {
    expect(problemsOf(readEnv({ DISCORD_GUILD_ID: '1' }).discord)).toEqual([expect.stringMatching(/^DISCORD_TOKEN is missing/)]);
  });

  it('tells all problems at once', () => {
    const env = readEnv({ DISCORD_TOKEN: 'Bot abc', DISCORD_GUILD_ID: 'my server', DISCORD_API_URL: 'http://discord.example/api' });
    expect(problemsOf(env.discord).map((line) => line.split(' ')[0])).toEqual(['DISCORD_TOKEN', 'DISCORD_GUILD_ID', 'DISCORD_API_URL']);
  });
});

describe('an API address', () => {
  const slackWith = (SLACK_API_URL: string) => readEnv({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL }).slack;

  it.each(['https://slack.example/api', 'http://127.0.0.1:4000/api/', 'http://localhost:4000/api', 'http://[::1]:4000/api'])(
    'may be %s',
    (url) => {
      expect(settingsOf(slackWith(url))?.apiUrl).toBe(url.endsWith('/') ? url : `${url}/`);
    },
  );

  it.each([
    'http://slack.example/api',
    'ftp://127.0.0.1/',
    'http://127.0.0.1.evil.example/',
    'http://localhost.evil.example/',
    '4000',
    'javascript:1',
  ])('may not be %s', (url) => {
    expect(problemsOf(slackWith(url))).toEqual([expect.stringMatching(/^SLACK_API_URL is not a safe address/)]);
  });
});

describe('a token', () => {
  const slackWith = (SLACK_BOT_TOKEN: string) => problemsOf(readEnv({ SLACK_BOT_TOKEN, SLACK_APP_TOKEN: 'xapp-1' }).slack);

  it.each([
    'xoxb-…',
    'xoxb-...',
    'xoxb-',
    'xoxb-your-token',
    'xoxb-xxxxxxxxxxxx',
    '<token>',
    'xoxb-****',
    'xoxb-••••',
    'CHANGE_ME',
    'paste-your-token-here',
  ])('that is the example of a guide is named: %s', (token) => {
    expect(slackWith(token)).toEqual([
      'SLACK_BOT_TOKEN still holds the example of a guide: put the bot token (xoxb-…) of "OAuth & Permissions" here',
    ]);
  });

  it.each([
    ['xoxb-1\u200b', 'an invisible letter (U+200B)'],
    ['xoxb\u00ad-1', 'an invisible letter (U+00AD)'],
    ['\u2060xoxb-1', 'an invisible letter (U+2060)'],
    ['xoxb-\u31641', 'an invisible letter (U+3164)'],
    ['xoxb-1\u0007', 'an invisible letter (U+0007)'],
  ])('with a letter that cannot be seen names it: %j', (token, what) => {
    expect(slackWith(token)).toEqual([`SLACK_BOT_TOKEN has ${what} in it: type or copy it again`]);
  });

  it.each([
    ['ｘｏｘｂ-1', '“ｘ” (U+FF58)'],
    ['xoxb－1', '“－” (U+FF0D)'],
    ['хoxb-1', '“х” (U+0445)'],
    ['“xoxb-1”', '““” (U+201C)'],
    ['"xoxb-1', '“"” (U+0022)'],
    ['xoxb-1\u200d', 'an invisible letter (U+200D)'],
    ['여기에-붙여넣기', '“여” (U+C5EC)'],
  ])('with a letter that no token has names it: %j', (token, what) => {
    expect(slackWith(token)).toEqual([
      `SLACK_BOT_TOKEN has ${what} in it, which no token has: copy the token again, and paste it without quotes`,
    ]);
  });

  it('with a space in it is refused, whatever the space', () => {
    expect(slackWith('xoxb-1 2')).toEqual(['SLACK_BOT_TOKEN has white space in it: copy the token again, without spaces']);
    expect(slackWith('xoxb-1\u00a02')).toEqual(['SLACK_BOT_TOKEN has white space in it: copy the token again, without spaces']);
  });

  it.each(['\u00a0xoxb-1\u3000', 'xoxb-1\r', ' xoxb-1\t'])('with spaces and line ends around it is taken: %j', (token) => {
    expect(settingsOf(readEnv({ SLACK_BOT_TOKEN: token, SLACK_APP_TOKEN: 'xapp-1' }).slack)?.botToken).toBe('xoxb-1');
  });

  it('of each sort is looked at', () => {
    const env = readEnv({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '…', DISCORD_TOKEN: 'a.b\u200b.c' });
    expect(problemsOf(env.slack)).toEqual([expect.stringMatching(/^SLACK_SIGNING_SECRET still holds the example/)]);
    expect(problemsOf(env.discord)).toEqual([expect.stringMatching(/^DISCORD_TOKEN has an invisible letter \(U\+200B\)/)]);
  });
});

describe('other settings', () => {
  it('with a letter that cannot be seen name it', () => {
    const env = readEnv({ LOG_LEVEL: 'info\u200b', KNOWLEDGE_DIR: '\u202aC:/knowledge' });
    expect(problemsOf(env.general)).toEqual([
      'KNOWLEDGE_DIR has an invisible letter (U+202A) in it: type or copy it again',
      'LOG_LEVEL has an invisible letter (U+200B) in it: type or copy it again',
    ]);
  });

  it('a folder in the home directory is written out', () => {
    expect(problemsOf(readEnv({ KNOWLEDGE_DIR: '~/knowledge' }).general)).toEqual([
      'KNOWLEDGE_DIR begins with ~, which only a shell understands: write the whole path',
    ]);
  });
});

describe("quotes that Docker's --env-file keeps", () => {
  it.each(['"', "'"])('are taken off with a word: %s', (quote) => {
    const env = readEnv({ DISCORD_TOKEN: `${quote}a.b.c${quote}`, DEFAULT_LOCALE: `${quote}en${quote}\r` });
    expect(settingsOf(env.discord)?.token).toBe('a.b.c');
    expect(settingsOf(env.general)?.defaultLocale).toBe('en');
    expect(env.notices.map(formatEnvProblem)).toEqual([
      "DEFAULT_LOCALE stood in quotes, which were taken off: write it without, as Docker's --env-file keeps them",
      "DISCORD_TOKEN stood in quotes, which were taken off: write it without, as Docker's --env-file keeps them",
    ]);
  });

  it('around nothing leave it unset', () => {
    expect(readEnv({ DISCORD_TOKEN: '""', SLACK_BOT_TOKEN: "''" })).toMatchObject({
      discord: { state: 'off' },
      slack: { state: 'off' },
      notices: [],
    });
  });
});

describe('a variable that looks like one of ours', () => {
  it.each([
    ['DISCORD_BOT_TOKEN', 'DISCORD_TOKEN'],
    ['discord_token', 'DISCORD_TOKEN'],
    ['DISCORD-TOKEN', 'DISCORD_TOKEN'],
    ['DISCORD_TOEKN', 'DISCORD_TOKEN'],
    ['DISCORD_SERVER_ID', 'DISCORD_GUILD_ID'],
    ['GUILD_ID', 'DISCORD_GUILD_ID'],
    ['SLACK_TOKEN', 'SLACK_BOT_TOKEN'],
    ['SLACK_BOT_USER_OAUTH_TOKEN', 'SLACK_BOT_TOKEN'],
    ['SLACK_OAUTH_TOKEN', 'SLACK_BOT_TOKEN'],
    ['SLACK_APP_LEVEL_TOKEN', 'SLACK_APP_TOKEN'],
    ['SLACK_SIGNING_SECERT', 'SLACK_SIGNING_SECRET'],
    ['SLACK_SECRET', 'SLACK_SIGNING_SECRET'],
    ['KNOWLEDGE_PATH', 'KNOWLEDGE_DIR'],
    ['DATABASE_URI', 'DATABASE_URL'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['METRIC_PORT', 'METRICS_PORT'],
  ])('%s is pointed out', (given, meant) => {
    expect(readEnv({ [given]: 'a' }).notices.map(formatEnvProblem)).toEqual([
      `${given} is not read: if it is meant for the bot, call it ${meant}`,
    ]);
  });

  it('is not pointed out where the one that is meant is set, or where it is empty', () => {
    expect(readEnv({ DISCORD_BOT_TOKEN: 'a', DISCORD_TOKEN: 'b' }).notices).toEqual([]);
    expect(readEnv({ DISCORD_BOT_TOKEN: ' ' }).notices).toEqual([]);
  });

  it.each([
    'PATH',
    'HOSTNAME',
    'SUPPORT',
    'API_URL',
    'NODE_OPTIONS',
    'NODE_VERSION',
    'POSTGRES_PASSWORD',
    'DISCORD_CLIENT_ID',
    'SLACK_CLIENT_ID',
    'npm_config_loglevel',
    'CAPEX_BOT_SERVICE_PORT_METRICS',
    'TOKEN',
    'LANGUAGE',
  ])('%s belongs to others', (given) => {
    expect(readEnv({ [given]: 'a' }).notices).toEqual([]);
  });
});

it('a problem of one platform does not touch the other', () => {
  const env = readEnv({ SLACK_BOT_TOKEN: 'xoxb-1', DISCORD_TOKEN: 'token' });
  expect(env.slack.state).toBe('problem');
  expect(env.discord.state).toBe('ready');
  expect(env.general.state).toBe('ready');
});

it('.env.example names every variable, and sets none', async () => {
  const example = await readFile(new URL('../../.env.example', import.meta.url), 'utf8');
  expect(parse(example)).toEqual({});
  const named = [...example.matchAll(/^#([A-Z_]+)=$/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual([...variableNames].toSorted());
});
