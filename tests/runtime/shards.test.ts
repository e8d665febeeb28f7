/** A bot that is divided into shards: one process for each on this machine, or those that the machine is given; every guild is answered by one of them. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDiscord } from '../../playground/discord/server.ts';
import type { Channel } from '../../playground/discord/world.ts';
import { hasPostgres, openPostgres, type TestServer } from '../support/databases.ts';
import { folderWith } from '../support/knowledge-folder.ts';
import { type BotProcess, discordToken, type LocalPlatforms, openLocalPlatforms, spawnBot } from '../support/whole-bot.ts';

/** One session may begin every five seconds. */
const slow = { timeout: 60_000 };

describe.skipIf(!hasPostgres)('shards', () => {
  let server: TestServer;
  let local: LocalPlatforms;
  let env: Readonly<Record<string, string>>;
  let bot: BotProcess | undefined;
  /** A channel of each shard's guild, in the order of the shards. */
  let channels: readonly Channel[];

  beforeAll(async () => {
    server = await openPostgres();
  }, 60_000);
  afterAll(() => server?.close());

  beforeEach(async () => {
    const discord = await openDiscord({ token: discordToken, shards: 2 });
    const { discord: unsharded, ...others } = await openLocalPlatforms();
    await unsharded.close();
    local = { ...others, discord, close: async () => void (await Promise.all([others.slack.close(), discord.close()])) };
    env = {
      ...local.env,
      DISCORD_API_URL: discord.apiUrl,
      KNOWLEDGE_DIR: await folderWith({}),
      DATABASE_URL: await server.fresh(),
    };
    const { world } = discord;
    channels = [0, 1].map((shard) => {
      // The time at which a guild was made decides, so some are made until one is of the other shard.
      let guild = world.guild;
      while (Number((BigInt(guild.id) >> 22n) % 2n) !== shard) guild = world.addGuild('Another');
      return world.addChannel('talk', guild);
    });
  });
  afterEach(async () => {
    await bot?.stop('SIGKILL');
    await local.close();
  });

  const ready = () => bot?.lines().filter(({ msg }) => msg === 'the bot is ready') ?? [];
  const answersIn = ({ messages }: Channel) => messages.filter(({ authorId }) => authorId === local.discord.world.bot.id).length;

  it('each in a process of its own answer their guilds, come back when one dies, and stop together', async () => {
    bot = spawnBot({ ...env, SHARD_COUNT: 'auto' });
    await expect.poll(() => ready().length, slow).toBe(2);
    const { discord, slack } = local;
    expect(discord.commands.puts.global).toBe(1);
    expect(slack.socketMode.connections()).toBe(1);

    const person = discord.join('juno', 'ko');
    const direct = person.dm('계획이 뭐야?');
    for (const channel of channels) person.mention(channel, '계획이 뭐야?');
    await expect.poll(() => channels.map(answersIn)).toEqual([1, 1]);
    await expect.poll(() => answersIn(discord.world.channel(direct.channelId))).toBe(1);

    process.kill(Number(ready()[1]?.pid), 'SIGKILL');
    await expect.poll(() => ready().length, slow).toBe(3);
    for (const channel of channels) person.mention(channel, '계획이 뭐야?');
    await expect.poll(() => channels.map(answersIn)).toEqual([2, 2]);

    const pids = ready().map(({ pid }) => Number(pid));
    expect(await bot.stop('SIGTERM')).toBe(0);
    expect(pids.filter(isAlive)).toEqual([]);
    expect(discord.gateway.connections()).toBe(0);
  });

  it('of another machine are left to it, and so is Slack', async () => {
    bot = spawnBot({ ...env, SHARDS: '1', SHARD_COUNT: '2' });
    await bot.untilSettled();
    expect((await bot.readyz()).body).toMatchObject({ platforms: { discord: 'connected' } });
    const person = local.discord.join('juno', 'ko');
    for (const channel of channels) person.mention(channel, '계획이 뭐야?');
    await expect.poll(() => channels.map(answersIn)).toEqual([0, 1]);
    expect(local.slack.socketMode.connections()).toBe(0);
    expect(local.discord.commands.puts.global).toBe(0);
  });

  it('that Discord does not let in end the bot with a clear word', async () => {
    bot = spawnBot({ ...env, DISCORD_TOKEN: 'another.token.altogether', SHARD_COUNT: 'auto' });
    expect(await bot.ended).toBe(78);
    expect(bot.lines().filter(({ msg }) => String(msg).includes('DISCORD_TOKEN'))).toHaveLength(1);
  });

  it('whose token is revoked end all together, without a loop', async () => {
    bot = spawnBot({ ...env, SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', SHARD_COUNT: '1' });
    await bot.untilLogged('the bot is ready');
    expect(ready()).toHaveLength(1);
    local.discord.revokeToken();
    expect(await bot.ended).toBe(78);
    expect(ready()).toHaveLength(1);
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
