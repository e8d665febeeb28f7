/** Three processes of the bot on one PostgreSQL, a thousand questions delivered again and again in any order, one process killed on the way: each is answered exactly once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../playground/discord/world.ts';
import type { Said } from '../playground/slack/person.ts';
import { after } from '../src/store/clock.ts';
import { hasPostgres, openPostgres, read, type TestServer } from './support/databases.ts';
import { folderWith } from './support/knowledge-folder.ts';
import { type BotProcess, type LocalPlatforms, openLocalPlatforms, spawnBot } from './support/whole-bot.ts';

/** Of each platform. */
const count = 500;
/** Questions that wait for their answer at a time: so few that each process hears from the database in time, also where they share a core. */
const inFlight = 4;
/** The first come singly and once each, until the processes have their connections to the database; later ones more and more at a time. */
const first = 10;
const killedAt = count / 2;

describe.skipIf(!hasPostgres)('three processes', () => {
  let server: TestServer;
  let local: LocalPlatforms;
  let running: BotProcess[] = [];

  beforeAll(async () => {
    server = await openPostgres();
    local = await openLocalPlatforms();
  }, 60_000);
  afterAll(async () => {
    await Promise.all(running.map((bot) => bot.stop('SIGKILL')));
    await local?.close();
    await server?.close();
  });

  it('answer each of 1,000 questions exactly once, although one of them is killed', async () => {
    const address = await server.fresh();
    const env = {
      ...local.env,
      KNOWLEDGE_DIR: await folderWith({}),
      DATABASE_URL: address,
      USER_QUESTIONS_PER_MINUTE: '0',
      CHANNEL_QUESTIONS_PER_MINUTE: '0',
    };
    running = [spawnBot(env), spawnBot(env), spawnBot(env)];
    await Promise.all(running.map((bot) => bot.untilSettled()));

    const { slack, discord } = local;
    const mina = slack.join('mina');
    const general = slack.workspace.addChannel('general', { members: [mina.user, slack.workspace.bot] });
    const juno = discord.join('juno', 'ko');
    const channel = discord.world.addChannel('general');

    const onSlack: Said[] = [];
    const onDiscord: Message[] = [];
    /** What was asked, by each answer that there is. */
    const answered = () => [
      ...general.messages.filter(({ author }) => author === slack.workspace.bot.id).map(({ threadTs }) => `slack ${threadTs}`),
      ...channel.messages.filter(({ authorId }) => authorId === discord.world.bot.id).map(({ replyTo }) => `discord ${replyTo}`),
    ];
    const asked = () => [...onSlack.map(({ message }) => `slack ${message.ts}`), ...onDiscord.map(({ id }) => `discord ${id}`)];
    const unanswered = () => asked().length - new Set(answered()).size;
    const deliverAgain = ({ delivery }: Said) => delivery && slack.deliveries.again(delivery);

    const allAgain = async () => {
      for (const [number, said] of onSlack.entries()) {
        for (const message of onDiscord.slice(number, number + 1)) discord.redeliver(message);
        await deliverAgain(said);
      }
    };

    for (let number = 0; number < count; number++) {
      onSlack.push(mina.mention(general, '계획이 뭐야?'));
      onDiscord.push(juno.mention(channel, '계획이 뭐야?'));
      if (number >= first) {
        const earlier = Math.floor(Math.random() * onSlack.length);
        for (const said of onSlack.slice(earlier, earlier + 1)) void deliverAgain(said);
        for (const message of onDiscord.slice(earlier, earlier + 1)) discord.redeliver(message);
      }
      if (number === killedAt) {
        running[1]?.child.kill('SIGKILL');
        await expect.poll(() => slack.socketMode.connections()).toBe(2);
      }
      // What the dead process had begun stays open until it is delivered again below.
      const most = number < killedAt ? Math.min(inFlight, Math.ceil((number + 1) / first)) : 2 * inFlight;
      await expect.poll(unanswered, { interval: 5 }).toBeLessThan(most);
    }

    /** What the processes that live are at: replies, and notes for the others. */
    const underWay = async () => {
      const living = running.filter((_, number) => number !== 1);
      const metrics = ['capex_bot_replies_in_flight', 'capex_bot_writes_waiting'];
      return Promise.all(living.flatMap((bot) => metrics.map((metric) => bot.metric(metric))));
    };
    // As if the time of what the dead process held were over, and of nothing else.
    const leasesEnd = () =>
      read(address, (db) => db.updateTable('delivery').set({ until: 0 }).where('until', '<', after(db, 60_000)).execute());
    await expect.poll(underWay).toEqual([0, 0, 0, 0]);
    await leasesEnd();
    await allAgain();
    await expect.poll(unanswered, { timeout: 30_000 }).toBe(0);

    // And once more, when all is said.
    await allAgain();
    await Promise.all(running.map((bot) => bot.stop('SIGTERM')));
    expect(answered().toSorted()).toEqual(asked().toSorted());
  }, 180_000);
});
