/** Whole bots, each a process of its own, on one PostgreSQL: nothing is answered twice or corrected twice, also when one is killed in the middle. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DiscordServer, openDiscord } from '../playground/discord/server.ts';
import { openSlack, type SlackServer } from '../playground/slack/server.ts';
import { listPosts } from '../src/store/posts.ts';
import { hasPostgres, openPostgres, read, type TestServer } from './support/databases.ts';
import { folderWith } from './support/knowledge-folder.ts';
import { startBuilt } from './support/running-bot.ts';

const slackTokens = { botToken: 'xoxb-test', appToken: 'xapp-test' };

describe.skipIf(!hasPostgres)('several processes', () => {
  let server: TestServer;
  let slack: SlackServer;
  let discord: DiscordServer;
  let env: Readonly<Record<string, string>>;
  let running: ChildProcess[] = [];
  let plan: string;

  beforeAll(async () => {
    server = await openPostgres();
  }, 180_000);
  afterAll(() => server?.close());

  beforeEach(async () => {
    slack = await openSlack({ ...slackTokens, readsChannels: true });
    discord = await openDiscord({ token: 'a.bot.token' });
    const knowledge = await folderWith({});
    plan = join(knowledge, 'faq/plan.yaml');
    env = {
      SLACK_BOT_TOKEN: slackTokens.botToken,
      SLACK_APP_TOKEN: slackTokens.appToken,
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: 'a.bot.token',
      DISCORD_API_URL: discord.apiUrl,
      KNOWLEDGE_DIR: knowledge,
      DATABASE_URL: await server.fresh(),
    };
  });
  afterEach(async () => {
    await Promise.all(running.map(kill));
    running = [];
    await Promise.all([slack.close(), discord.close()]);
  });

  /** Resolves when it is connected. */
  async function start(): Promise<ChildProcess> {
    const child = startBuilt(env);
    running.push(child);
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (printed += data.toString()));
    await expect.poll(() => printed, { timeout: 60_000 }).toContain('the bot is ready');
    return child;
  }

  async function kill(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'close');
  }

  const edit = async (from: string, to: string) => writeFile(plan, (await readFile(plan, 'utf8')).replace(from, to));
  const posts = () => read(env.DATABASE_URL ?? '', listPosts);
  const updates = () => slack.requests.filter(({ method }) => method === 'chat.update');

  async function mentionOnSlack() {
    const person = slack.join('mina');
    const general = slack.workspace.addChannel('general', { members: [person.user, slack.workspace.bot] });
    const said = person.mention(general, '계획이 뭐야?');
    const answers = () => person.sees(general).filter(({ author }) => author === slack.workspace.bot.name);
    await expect.poll(() => answers().length).toBe(1);
    await expect.poll(async () => (await posts()).length).toBe(1);
    return { answers, said };
  }

  it('answer what is delivered to both once, and correct it once', async () => {
    await Promise.all([start(), start()]);
    await slack.until(() => slack.socketMode.connections() === 2, 'both sockets');
    const { answers, said } = await mentionOnSlack();
    // Slack gives each delivery to the next connection.
    if (said.delivery) await slack.deliveries.again(said.delivery);

    const person = discord.join('juno', 'ko');
    const channel = discord.world.addChannel('general');
    person.mention(channel, '계획이 뭐야?');
    const ofBot = () => channel.messages.filter(({ authorId }) => authorId === discord.world.bot.id);
    await expect.poll(() => ofBot().length).toBe(1);
    await expect.poll(async () => (await posts()).length).toBe(2);

    await edit('5e9', '6e9');
    await expect.poll(() => answers()[0]?.text).toContain('약 60억 달러');
    await expect.poll(() => JSON.stringify(ofBot()[0]?.components)).toContain('약 60억 달러');
    await expect.poll(async () => (await posts()).every(({ begun }) => begun === undefined)).toBe(true);
    expect([answers().length, ofBot().length]).toEqual([1, 1]);
    expect(updates()).toHaveLength(1);
    expect(discord.requests.filter(({ method, path }) => method === 'PATCH' && path.includes('/messages/'))).toHaveLength(1);
  }, 180_000);

  /** As if the time of what the dead process held were over. */
  const timePasses = () => read(env.DATABASE_URL ?? '', (db) => db.updateTable('post').set({ claimed_until: 0 }).execute());

  it.each([
    ['before its correction arrived', false],
    ['after its correction arrived and before it could note that', true],
  ])(
    'finish what one began that was killed %s, and show it once',
    async (_, arrived) => {
      const first = await start();
      const { answers } = await mentionOnSlack();
      const held = arrived ? undefined : slack.hold('chat.update');
      if (arrived) slack.loseAnswers('chat.update');
      await edit('5e9', '6e9');
      await expect.poll(async () => (await posts())[0]?.begun !== undefined).toBe(true);
      if (arrived) await expect.poll(() => updates().length).toBe(1);
      // The next one is another process's, which nothing holds.
      await held?.arrived;
      await kill(first);
      await timePasses();

      await start();
      await expect.poll(() => answers()[0]?.text).toContain('약 60억 달러');
      await expect.poll(async () => (await posts())[0]?.begun).toBeUndefined();
      expect(updates()).toHaveLength(1);
      expect(answers()).toHaveLength(1);
      expect(answers()[0]?.text.match(/바로잡은/g)).toHaveLength(1);
    },
    180_000,
  );

  it('correct every post once, however often one is killed on the way', async () => {
    let bot = await start();
    const person = discord.join('juno', 'ko');
    const channel = discord.world.addChannel('general');
    const count = 15;
    for (let times = 0; times < count; times++) person.mention(channel, '계획이 뭐야?');
    await expect.poll(async () => (await posts()).length).toBe(count);

    const changed = () => discord.requests.filter(({ method, path }) => method === 'PATCH' && path.includes('/messages/'));
    await edit('5e9', '6e9');
    for (let killed = 0; killed < 3; killed++) {
      const before = changed().length;
      await discord.until(() => changed().length > before || before === count, 'a correction');
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
      await kill(bot);
      await timePasses();
      bot = await start();
    }
    await expect.poll(async () => (await posts()).filter(({ correctedOn }) => correctedOn === undefined)).toEqual([]);
    const paths = changed().map(({ path }) => path);
    expect(paths).toHaveLength(count);
    expect(new Set(paths).size).toBe(count);
  }, 180_000);
});
