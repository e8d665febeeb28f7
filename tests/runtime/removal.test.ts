/** People who remove the bot take what is kept of their workspace with them; a server that is merely unavailable, or a person who takes back a token of their own, loses nothing. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteFolder, read, type TestServer } from '../support/databases.ts';
import { folderWith } from '../support/knowledge-folder.ts';
import { type BotProcess, type LocalPlatforms, openLocalPlatforms, spawnBot } from '../support/whole-bot.ts';

let local: LocalPlatforms;
let folder: Pick<TestServer, 'fresh' | 'close'>;
let bot: BotProcess;
let address: string;

beforeEach(async () => {
  local = await openLocalPlatforms();
  folder = await openSqliteFolder();
  address = await folder.fresh();
  bot = spawnBot({ ...local.env, KNOWLEDGE_DIR: await folderWith({}), DATABASE_URL: address });
  await bot.untilLogged('the bot is ready');
  const { slack, discord } = local;
  const mina = slack.join('mina');
  const general = slack.workspace.addChannel('general', { members: [mina.user, slack.workspace.bot] });
  const juno = discord.join('juno', 'ko');
  const channel = discord.world.addChannel('general');
  for (const question of ['계획이 뭐야?', '고양이는 몇 살이야?']) {
    mina.mention(general, question);
    juno.mention(channel, question);
  }
  await expect.poll(() => kept('post'), { interval: 200, timeout: 20_000 }).toBe(2);
  await expect.poll(() => kept('gap'), { interval: 200, timeout: 20_000 }).toBe(2);
}, 120_000);
afterEach(async () => {
  await bot.stop('SIGKILL');
  await local.close();
  await folder.close();
});

const kept = (table: 'post' | 'gap', workspace?: string) =>
  read(address, async (db) => {
    const rows = await db.selectFrom(table).select('workspace').execute();
    return rows.filter((row) => workspace === undefined || row.workspace === workspace).length;
  });

function tellSlack(event: object): void {
  const { slack } = local;
  const payload = { type: 'event_callback', team_id: slack.workspace.id, api_app_id: 'A1', event_id: slack.workspace.newId('Ev'), event };
  slack.deliveries.send({ id: slack.workspace.newId('Env'), kind: 'events_api', payload });
}

describe('on Slack', () => {
  it.each([
    ['the app is uninstalled', { type: 'app_uninstalled' }],
    ['the bot’s token is revoked', { type: 'tokens_revoked', tokens: { oauth: [], bot: ['UBOT'] } }],
  ])('%s', async (_, event) => {
    tellSlack(event);
    await expect.poll(() => kept('post', local.slack.workspace.id)).toBe(0);
    expect(await kept('gap', local.slack.workspace.id)).toBe(0);
    expect([await kept('post'), await kept('gap')]).toEqual([1, 1]);
    await bot.untilLogged('the bot was removed from a workspace');
  });

  it('a person’s own token is revoked: nothing goes', async () => {
    tellSlack({ type: 'tokens_revoked', tokens: { oauth: ['U1'] } });
    tellSlack({ type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } });
    await expect.poll(() => local.slack.deliveries.all.slice(-2).flatMap(({ acknowledgements }) => acknowledgements)).toHaveLength(2);
    expect(await kept('post', local.slack.workspace.id)).toBe(1);
  });
});

describe('on Discord', () => {
  const guild = () => local.discord.world.guild.id;

  it('the bot is removed from the server', async () => {
    local.discord.gateway.dispatch('GUILD_DELETE', () => ({ id: guild() }));
    await expect.poll(() => kept('post', guild())).toBe(0);
    expect(await kept('gap', guild())).toBe(0);
    expect([await kept('post'), await kept('gap')]).toEqual([1, 1]);
  });

  it('the server is unavailable for a while: nothing goes', async () => {
    local.discord.gateway.dispatch('GUILD_DELETE', () => ({ id: guild(), unavailable: true }));
    // What comes later is dealt with later.
    const juno = local.discord.join('juno', 'ko');
    juno.mention(local.discord.world.addChannel('elsewhere'), '강아지는 몇 살이야?');
    await expect.poll(() => kept('gap')).toBe(3);
    expect(await kept('post', guild())).toBe(1);
  });
});
