/** A whole bot whose database is in trouble: it goes on answering, says in its log and in /readyz what is the case, and stops in time; one whose DATABASE_URL is wrong does not start. */
import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openCuttingProxy } from '../support/cutting-proxy.ts';
import { hasPostgres, openPostgres, openSqliteFolder, read, type TestServer } from '../support/databases.ts';
import { folderWith } from '../support/knowledge-folder.ts';
import { outcomeOf, startBuilt } from '../support/running-bot.ts';
import { type BotProcess, type LocalPlatforms, openLocalPlatforms, spawnBot } from '../support/whole-bot.ts';

let local: LocalPlatforms;
let bot: BotProcess | undefined;

beforeEach(async () => {
  local = await openLocalPlatforms();
});
afterEach(async () => {
  await bot?.stop('SIGKILL');
  await local.close();
});

async function started(address: string): Promise<BotProcess> {
  bot = spawnBot({ ...local.env, KNOWLEDGE_DIR: await folderWith({}), DATABASE_URL: address });
  await bot.untilLogged('the bot is ready');
  return bot;
}

async function answers(): Promise<void> {
  const { discord } = local;
  const channel = discord.world.addChannel('general');
  discord.join('juno', 'ko').mention(channel, '계획이 뭐야?');
  const ofBot = () => channel.messages.filter(({ authorId }) => authorId === discord.world.bot.id);
  await expect.poll(() => ofBot().length, { timeout: 30_000 }).toBe(1);
}

const patience = { timeout: 60_000, interval: 200 };
const status = async () => (await bot?.readyz())?.body;

async function isInTrouble(problem: string, said: string): Promise<void> {
  await expect.poll(status, patience).toMatchObject({ status: 'degraded', database: { problem } });
  expect(await bot?.metric('capex_bot_database_problem')).toBe(1);
  expect(JSON.stringify(bot?.lines())).toContain(said);
  await answers();
}

describe.skipIf(!hasPostgres)('a PostgreSQL', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openPostgres();
  }, 120_000);
  afterAll(() => server?.close());

  it('that goes away and comes back', async () => {
    await started(await server.fresh());
    await expect.poll(status, patience).toMatchObject({ status: 'ready' });
    await server.stop();
    await isInTrouble('away', 'the database cannot be written to');
    await server.start();
    await expect.poll(status, patience).toMatchObject({ status: 'ready' });
    expect(await status()).not.toHaveProperty('database');
  }, 180_000);

  it('that was changed by a newer version', async () => {
    const address = await server.fresh();
    await read(address, async (db) => {
      const steps = db.withTables<{ kysely_migration: { name: string; timestamp: string } }>();
      await steps.insertInto('kysely_migration').values({ name: '999-later', timestamp: '' }).execute();
    });
    await started(address);
    await isInTrouble('newer', 'a newer version of the bot has changed the database (999-later)');
  }, 120_000);

  it('that falls silent holds nobody up who stops the bot', async () => {
    const proxy = await openCuttingProxy(await server.fresh());
    onTestFinished(proxy.close);
    await started(proxy.address);
    proxy.fallSilent();
    await answers();
    const before = Date.now();
    expect(await bot?.stop('SIGTERM')).toBe(0);
    expect(Date.now() - before).toBeLessThan(10_000);
  }, 120_000);
});

it('an SQLite file that is deleted under the bot', async () => {
  const folder = await openSqliteFolder();
  onTestFinished(folder.close);
  const address = await folder.fresh();
  await started(address);
  await expect.poll(status, patience).toMatchObject({ status: 'ready' });
  for (const end of ['', '-wal', '-shm']) await rm(`${address}${end}`, { force: true });
  await isInTrouble('deleted', 'the database file was deleted under the bot');
}, 120_000);

it.each([
  'postgres://bot:s#cret@127.0.0.1/bot',
  'postgres://bot:s/cret@127.0.0.1/bot',
  'postgres://bot:secret@127.0.0.1:99999/bot',
  'postgres://bot:secret@127.0.0.1/bot?sslmode=verify-full&sslrootcert=missing.pem',
  '~/bot.db',
])('with DATABASE_URL=%s it does not start, and says why in a line', async (address) => {
  const { code, output } = await outcomeOf(startBuilt({ ...local.env, DATABASE_URL: address }));
  expect(code).toBe(78);
  expect(output.trim().split('\n')).toHaveLength(1);
  expect(JSON.parse(output).msg).toMatch(/^DATABASE_URL /);
  expect(output).not.toMatch(/s.?cret|"stack"/);
});
