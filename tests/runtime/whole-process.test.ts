/** A bot that is left running: what its operators see of it, and how it takes a platform that is down, broken knowledge and a stop. */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDiscord } from '../../playground/discord/server.ts';
import { phrases } from '../../src/core/phrases.ts';
import { freePort } from '../support/free-port.ts';
import { folderWith } from '../support/knowledge-folder.ts';
import { type BotProcess, discordToken, type LocalPlatforms, openLocalPlatforms, spawnBot } from '../support/whole-bot.ts';

let local: LocalPlatforms;
let knowledge: string;
let running: BotProcess[] = [];

beforeEach(async () => {
  local = await openLocalPlatforms();
  knowledge = await folderWith({});
});
afterEach(async () => {
  await Promise.all(running.map((bot) => bot.stop('SIGKILL')));
  running = [];
  await local.close();
});

function spawn(env: Readonly<Record<string, string>> = {}): BotProcess {
  const bot = spawnBot({ ...local.env, KNOWLEDGE_DIR: knowledge, ...env });
  running.push(bot);
  return bot;
}

/** Learns from whatever is saved, though it was learned from before. */
const learning = { CACHE_DIR: 'off' };

async function started(env: Readonly<Record<string, string>> = {}): Promise<BotProcess> {
  const bot = spawn(env);
  await bot.untilSettled();
  return bot;
}

function people() {
  const mina = local.slack.join('mina');
  const general = local.slack.workspace.addChannel('general', { members: [mina.user, local.slack.workspace.bot] });
  const juno = local.discord.join('juno', 'ko');
  const channel = local.discord.world.addChannel('general');
  return { mina, general, juno, channel };
}

/** The process that reads the knowledge for the bot. */
async function reader(bot: BotProcess): Promise<number> {
  const children = async () =>
    (await promisify(execFile)('pgrep', ['-P', String(bot.child.pid)]).catch(() => ({ stdout: '' }))).stdout.trim();
  await expect.poll(children, { interval: 20 }).not.toBe('');
  return Number(await children());
}

const answersOnDiscord = (channel: ReturnType<typeof people>['channel']) =>
  channel.messages.filter(({ authorId }) => authorId === local.discord.world.bot.id);

describe('how it is', () => {
  it('is told in health, readiness and metrics, and its log names one id for each question and no word of it', async () => {
    const bot = await started({ LOG_LEVEL: 'info' });
    const { mina, general, juno, channel } = people();
    mina.mention(general, '계획이 뭐야?');
    mina.slash(general, '/spending 아크메');
    mina.slash(general, '/nosuchthing 비밀번호');
    juno.mention(channel, '고양이는 몇 살이야?');
    const dealtWith = () => bot.lines().filter(({ msg }) => msg === 'question handled');
    await expect.poll(() => dealtWith().length).toBe(4);

    expect((await bot.readyz()).body).toEqual({
      status: 'ready',
      platforms: { slack: 'connected', discord: 'connected' },
      knowledge: { version: expect.stringMatching(/^[0-9a-f]{12}$/), problems: 0 },
    });
    const questions = (platform: string, command: string, outcome: string) =>
      bot.metric(`capex_bot_questions_total{platform="${platform}",command="${command}",outcome="${outcome}"}`);
    expect(await questions('slack', 'ask', 'answer')).toBe(1);
    expect(await questions('slack', 'spending', 'answer')).toBe(1);
    expect(await questions('slack', 'unknown', 'notice')).toBe(1);
    expect(await questions('discord', 'ask', 'none')).toBe(1);
    expect(await bot.metric('capex_bot_gaps_total{platform="discord"}')).toBe(1);
    expect(await bot.metric('capex_bot_reply_seconds_count{platform="slack",surface="mention",arrived="true"}')).toBe(1);
    expect(await bot.metric('capex_bot_platform_state{platform="slack",state="connected"}')).toBe(1);
    expect(await bot.metric('capex_bot_replies_in_flight')).toBe(0);
    await expect.poll(() => bot.metric('capex_bot_writes_waiting')).toBe(0);

    expect(new Set(dealtWith().map(({ request }) => request)).size).toBe(4);
    const log = JSON.stringify(bot.lines());
    const secrets = Object.entries(local.env).flatMap(([name, value]) => (name.endsWith('TOKEN') ? [value] : []));
    for (const secret of [...secrets, '계획', '아크메', '비밀번호', '고양이', mina.user.id, juno.user.id])
      expect(log).not.toContain(secret);
  });

  it('answers nothing but what there is, and changes by nothing', async () => {
    const bot = await started();
    const url = bot.lines().find(({ monitoring }) => monitoring)?.monitoring;
    const status = async (path: string, method = 'GET') => (await fetch(`${url}${path}`, { method })).status;
    expect(await status('/healthz')).toBe(200);
    expect(await status('/')).toBe(404);
    expect(await status('/metrics', 'POST')).toBe(405);
    expect(await status('/metrics', 'HEAD')).toBe(200);
  });
});

describe('a platform', () => {
  it('that is half set up leaves the other alone, and readyz says so', async () => {
    const bot = await started({ SLACK_APP_TOKEN: '' });
    expect(await bot.readyz()).toMatchObject({
      status: 200,
      body: { status: 'degraded', platforms: { slack: 'misconfigured', discord: 'connected' } },
    });
    const { juno, channel } = people();
    juno.mention(channel, '계획이 뭐야?');
    await expect.poll(() => answersOnDiscord(channel).length).toBe(1);
  });

  it('whose token is wrong is given up at once with a clear word; the other serves', async () => {
    const bot = await started({ DISCORD_TOKEN: 'another.token.altogether' });
    expect(await bot.readyz()).toMatchObject({ status: 200, body: { platforms: { slack: 'connected', discord: 'refused' } } });
    expect(bot.lines().filter(({ msg }) => String(msg).includes('Discord does not accept DISCORD_TOKEN'))).toHaveLength(1);
  });

  it('that takes no token at all ends the process with a code of its own, without a loop', async () => {
    const bot = spawn({ DISCORD_TOKEN: 'another.token.altogether', SLACK_BOT_TOKEN: 'xoxb-other' });
    expect(await bot.ended).toBe(78);
    const said = bot.lines().map(({ msg }) => String(msg));
    expect(said.filter((msg) => msg.includes('SLACK_BOT_TOKEN'))).toHaveLength(1);
    expect(said.filter((msg) => msg.includes('DISCORD_TOKEN'))).toHaveLength(1);
    expect(local.slack.requests.filter(({ method }) => method === 'auth.test')).toHaveLength(1);
  });

  it('that revokes its token while it serves is given up with a clear word, and the process ends when none is left', async () => {
    const bot = await started();
    local.discord.revokeToken();
    await expect
      .poll(async () => (await bot.readyz()).body)
      .toMatchObject({
        status: 'degraded',
        platforms: { slack: 'connected', discord: 'refused' },
      });
    local.slack.revokeTokens();
    expect(await bot.ended).toBe(78);
    const said = bot.lines().map(({ msg }) => String(msg));
    expect(said.filter((msg) => msg.startsWith('discord does not take the bot any more'))).toHaveLength(1);
    expect(said.filter((msg) => msg.startsWith('slack does not take the bot any more'))).toHaveLength(1);
    expect(local.slack.requests.filter(({ method }) => method === 'apps.connections.open').length).toBeLessThanOrEqual(2);
  });

  it('that is down at the start is connected to once it is there', async () => {
    const port = await freePort();
    const bot = spawn({ DISCORD_API_URL: `http://127.0.0.1:${port}/api` });
    await bot.untilLogged('the bot is ready');
    expect(await bot.readyz()).toMatchObject({ status: 200, body: { status: 'degraded', platforms: { discord: 'starting' } } });
    const back = await openDiscord({ token: discordToken, port });
    try {
      await expect.poll(async () => (await bot.readyz()).body, { timeout: 15_000 }).toMatchObject({ platforms: { discord: 'connected' } });
    } finally {
      await back.close();
    }
  }, 40_000);
});

describe('knowledge', () => {
  it('that breaks while it is served goes on being served as it was, and shows in readiness and metrics', async () => {
    const bot = await started();
    const plan = join(knowledge, 'faq/plan.yaml');
    const good = await readFile(plan, 'utf8');
    await writeFile(plan, good.replace('source: report#1', 'source: report#9'));
    await expect.poll(async () => (await bot.readyz()).body).toMatchObject({ status: 'degraded', knowledge: { problems: 1 } });
    expect(await bot.metric('capex_bot_knowledge_problems')).toBe(1);
    const { juno, channel } = people();
    juno.mention(channel, '계획이 뭐야?');
    await expect.poll(() => JSON.stringify(answersOnDiscord(channel)[0]?.components)).toContain('약 50억 달러');
    await writeFile(plan, good.replace('5e9', '6e9'));
    await expect.poll(async () => (await bot.readyz()).body).toMatchObject({ status: 'ready', knowledge: { problems: 0 } });
  });

  it('is learned although its reader is asked to stop', async () => {
    const bot = await started(learning);
    const plan = join(knowledge, 'faq/plan.yaml');
    await writeFile(plan, (await readFile(plan, 'utf8')).replace('5e9', '60e9'));
    process.kill(await reader(bot), 'SIGTERM');
    await bot.untilLogged('the knowledge was reloaded');
    expect((await bot.readyz()).body).toMatchObject({ status: 'ready', knowledge: { problems: 0 } });
  });

  it('whose reader is killed goes on being served as it was, and says so', async () => {
    const bot = await started(learning);
    const plan = join(knowledge, 'faq/plan.yaml');
    const good = await readFile(plan, 'utf8');
    await writeFile(plan, good.replace('5e9', '6e9'));
    process.kill(await reader(bot), 'SIGKILL');
    await bot.untilLogged('ended with SIGKILL');
    expect((await bot.readyz()).body).toMatchObject({ status: 'degraded', knowledge: { problems: 1 } });
    await writeFile(plan, good.replace('5e9', '70e9'));
    await bot.untilLogged('the knowledge was reloaded');
    expect((await bot.readyz()).body).toMatchObject({ status: 'ready', knowledge: { problems: 0 } });
  });
});

describe('a stop', () => {
  it('while the knowledge is still read ends at once with 0', async () => {
    const bot = spawn(learning);
    const ofReader = await reader(bot);
    const ended = bot.stop('SIGTERM');
    process.kill(ofReader, 'SIGTERM');
    expect(await ended).toBe(0);
    expect(bot.lines().map(({ msg }) => msg)).toEqual(['stopping']);
  });

  it('finishes what is in flight, takes nothing new, and ends with 0', async () => {
    const bot = await started();
    const { mina, general } = people();
    const { release } = local.slack.hold('chat.postMessage');
    const answers = () => mina.sees(general).filter(({ author }) => author === local.slack.workspace.bot.name);
    mina.mention(general, '계획이 뭐야?');
    await expect.poll(() => bot.metric('capex_bot_replies_in_flight')).toBe(1);
    const ended = bot.stop('SIGTERM');
    await expect.poll(async () => (await bot.readyz()).status).toBe(503);
    mina.slash(general, '/spending');
    await expect.poll(() => mina.sees(general).at(-1)?.text).toBe(phrases('ko').stopping);
    release();
    expect(await ended).toBe(0);
    expect(answers().filter(({ text }) => text.includes('약 50억 달러'))).toHaveLength(1);
  });

  it('that is asked for twice is at once', async () => {
    const bot = await started();
    const { mina, general } = people();
    local.slack.hold('chat.postMessage');
    mina.mention(general, '계획이 뭐야?');
    await expect.poll(() => bot.metric('capex_bot_replies_in_flight')).toBe(1);
    const ended = bot.stop('SIGTERM');
    await bot.untilLogged('stopping');
    bot.child.kill('SIGTERM');
    expect(await ended).toBe(1);
  });

  it('waits less than ten seconds for an answer that cannot be sent', async () => {
    const bot = await started();
    const { mina, general } = people();
    local.slack.hold('chat.postMessage');
    mina.mention(general, '계획이 뭐야?');
    await expect.poll(() => bot.metric('capex_bot_replies_in_flight')).toBe(1);
    expect(await bot.stop('SIGTERM')).toBe(0);
  }, 30_000);
});
