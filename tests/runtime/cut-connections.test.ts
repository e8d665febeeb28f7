/** Two bots on one PostgreSQL whose connections are cut all the time while people ask: both live on, each question is answered once and counted once. */
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../playground/discord/world.ts';
import type { Said } from '../../playground/slack/person.ts';
import { listReplyCounts } from '../../src/store/counts.ts';
import { hasPostgres, openPostgres, read, type TestServer } from '../support/databases.ts';
import { folderWith } from '../support/knowledge-folder.ts';
import { type BotProcess, type LocalPlatforms, openLocalPlatforms, spawnBot } from '../support/whole-bot.ts';

/** Milliseconds of load. */
const lasting = 30_000;
/** Questions a second, half of them on each platform. */
const rate = 20;
/** Milliseconds between two cuts. */
const betweenCuts = 150;

describe.skipIf(!hasPostgres)('connections that are cut under load', () => {
  let server: TestServer;
  let local: LocalPlatforms;
  let bots: BotProcess[] = [];
  beforeAll(async () => {
    server = await openPostgres();
    local = await openLocalPlatforms();
  }, 60_000);
  afterAll(async () => {
    await Promise.all(bots.map((bot) => bot.stop('SIGKILL')));
    await local?.close();
    await server?.close();
  });

  it('lose nothing, double nothing and end no process', async () => {
    const address = await server.fresh();
    const common = { KNOWLEDGE_DIR: await folderWith({}), DATABASE_URL: address };
    const unlimited = { USER_QUESTIONS_PER_MINUTE: '0', CHANNEL_QUESTIONS_PER_MINUTE: '0' };
    // On Discord every process hears everything; who may not ask the database in time answers, so that one of them is there.
    bots = [spawnBot({ ...local.env, ...common, ...unlimited }), spawnBot({ ...local.env, ...common, ...unlimited, DISCORD_TOKEN: '' })];
    await Promise.all(bots.map((bot) => bot.untilLogged('the bot is ready')));
    const { slack, discord } = local;
    const mina = slack.join('mina');
    const general = slack.workspace.addChannel('general', { members: [mina.user, slack.workspace.bot] });
    const juno = discord.join('juno', 'ko');
    const channel = discord.world.addChannel('general');

    const onSlack: Said[] = [];
    const onDiscord: Message[] = [];
    const asked = () => [...onSlack.map(({ message }) => `slack ${message.ts}`), ...onDiscord.map(({ id }) => `discord ${id}`)];
    const answered = () => [
      ...general.messages.filter(({ author }) => author === slack.workspace.bot.id).map(({ threadTs }) => `slack ${threadTs}`),
      ...channel.messages.filter(({ authorId }) => authorId === discord.world.bot.id).map(({ replyTo }) => `discord ${replyTo}`),
    ];

    let cuts = 0;
    const isOver = AbortSignal.timeout(lasting);
    const cutting = read(address, async (db) => {
      while (!isOver.aborted) {
        const others = sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
        cuts += (await others.execute(db)).rows.length;
        await pause(betweenCuts);
      }
    });
    while (!isOver.aborted) {
      onSlack.push(mina.mention(general, '계획이 뭐야?'));
      onDiscord.push(juno.mention(channel, '계획이 뭐야?'));
      await pause(2_000 / rate);
    }
    await cutting;
    expect(cuts).toBeGreaterThan(50);

    const patience = { timeout: 60_000, interval: 200 };
    await expect.poll(() => answered().length, patience).toBeGreaterThanOrEqual(asked().length);
    const waiting = async () => (await Promise.all(bots.map((bot) => bot.metric('capex_bot_writes_waiting')))).join();
    await expect.poll(waiting, patience).toBe('0,0');
    for (const { delivery } of onSlack) if (delivery) await slack.deliveries.again(delivery);
    for (const message of onDiscord) discord.redeliver(message);
    await pause(1_000);

    expect(bots.map(({ child }) => [child.exitCode, child.signalCode])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(answered().toSorted()).toEqual(asked().toSorted());
    const counts = await read(address, (db) => listReplyCounts(db, ''));
    expect(counts.reduce((sum, { times }) => sum + times, 0)).toBe(asked().length);
    for (const bot of bots) expect(await bot.metric('capex_bot_writes_lost')).toBe(0);
  }, 300_000);
});
