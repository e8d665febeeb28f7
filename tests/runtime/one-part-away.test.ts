/** One platform that hangs, refuses or is away keeps nothing from the other, and is given up or tried again for itself. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silence } from '../../playground/discord/rest.ts';
import { phrases } from '../../src/core/phrases.ts';
import { folderWith } from '../support/knowledge-folder.ts';
import { type BotProcess, type LocalPlatforms, openLocalPlatforms, spawnBot } from '../support/whole-bot.ts';

let local: LocalPlatforms;
let knowledge: string;
let bot: BotProcess | undefined;

beforeEach(async () => {
  local = await openLocalPlatforms();
  knowledge = await folderWith({});
});
afterEach(async () => {
  await bot?.stop('SIGKILL');
  await local.close();
});

function spawn(): BotProcess {
  bot = spawnBot({ ...local.env, KNOWLEDGE_DIR: knowledge, LOG_LEVEL: 'info' });
  return bot;
}

async function editPlan(): Promise<void> {
  const plan = join(knowledge, 'faq/plan.yaml');
  await writeFile(plan, (await readFile(plan, 'utf8')).replace('5e9', '6e9'));
}

function onSlack() {
  const mina = local.slack.join('mina');
  const general = local.slack.workspace.addChannel('general', { members: [mina.user, local.slack.workspace.bot] });
  const answers = () => mina.sees(general).filter(({ author }) => author === local.slack.workspace.bot.name);
  return { mina, general, answers };
}

function onDiscord() {
  const { discord } = local;
  const juno = discord.join('juno', 'ko');
  const channel = discord.world.addChannel('talk');
  const answers = () => channel.messages.filter(({ authorId }) => authorId === discord.world.bot.id);
  return { juno, channel, answers };
}

describe('a Discord that hangs', () => {
  it.each([
    ['without a word', () => local.discord.failNext(silence(Number.POSITIVE_INFINITY))],
    ['in its gateway', () => local.discord.gateway.silence('hello')],
    ['by refusing connections to its gateway', () => local.discord.gateway.silence('refused')],
  ])('%s keeps neither readiness nor a saved figure from Slack', async (_, hang) => {
    hang();
    const { mina, general, answers } = onSlack();
    const process = spawn();
    await process.untilLogged('the bot is ready');
    expect((await process.readyz()).body).toMatchObject({ status: 'degraded', platforms: { slack: 'connected', discord: 'starting' } });
    mina.mention(general, '계획이 뭐야?');
    await expect.poll(() => answers()[0]?.text).toContain('약 50억 달러');
    await editPlan();
    await process.untilLogged('the knowledge was reloaded');
    await expect.poll(() => answers()[0]?.text).toContain('약 60억 달러');
    expect(await process.stop('SIGTERM')).toBe(0);
  });
});

it('a Slack that hangs keeps neither readiness nor a saved figure from Discord', async () => {
  local.slack.hold('auth.test', Number.POSITIVE_INFINITY);
  const { juno, channel, answers } = onDiscord();
  const process = spawn();
  await process.untilLogged('the bot is ready');
  juno.mention(channel, '계획이 뭐야?');
  await expect.poll(() => JSON.stringify(answers()[0]?.components)).toContain('약 50억 달러');
  await editPlan();
  await expect.poll(() => JSON.stringify(answers()[0]?.components)).toContain('약 60억 달러');
});

it('what was posted where a platform was away at the start is corrected when it is there', async () => {
  const { mina, general, answers } = onSlack();
  const databaseUrl = join(knowledge, '..', `posts-${Date.now()}.db`);
  const env = { ...local.env, KNOWLEDGE_DIR: knowledge, DATABASE_URL: databaseUrl };
  const before = spawnBot(env);
  bot = before;
  await before.untilLogged('the bot is ready');
  mina.mention(general, '계획이 뭐야?');
  await expect.poll(() => answers()[0]?.text).toContain('약 50억 달러');
  await before.stop('SIGTERM');
  await editPlan();
  local.slack.fail('auth.test', 503, undefined, 6);
  bot = spawnBot(env);
  await bot.untilLogged('the bot is ready');
  await expect.poll(() => answers()[0]?.text, { timeout: 20_000 }).toContain('약 60억 달러');
});

it('a correction that Slack leaves unanswered keeps none from Discord', async () => {
  const slack = onSlack();
  const discord = onDiscord();
  const process = spawn();
  await process.untilSettled();
  slack.mina.mention(slack.general, '계획이 뭐야?');
  discord.juno.mention(discord.channel, '계획이 뭐야?');
  await expect.poll(() => slack.answers().length + discord.answers().length).toBe(2);
  const { arrived } = local.slack.hold('chat.update', Number.POSITIVE_INFINITY);
  await editPlan();
  await arrived;
  const plan = join(knowledge, 'faq/plan.yaml');
  await writeFile(plan, (await readFile(plan, 'utf8')).replace('6e9', '7e9'));
  await expect.poll(() => JSON.stringify(discord.answers()[0]?.components)).toContain('약 70억 달러');
  expect(await process.stop('SIGTERM')).toBe(0);
});

it.each([4010, 4014])('a Discord that closes with %i is given up for good, once, and Slack serves on', async (code) => {
  local.discord.gateway.refuse(code);
  const { mina, general, answers } = onSlack();
  const process = spawn();
  await process.untilLogged('the bot is ready');
  await expect.poll(async () => (await process.readyz()).body).toMatchObject({ platforms: { slack: 'connected', discord: 'refused' } });
  const tried = local.discord.gateway.attempts();
  // Longer than the first pause before a new attempt: that nothing happens shows by waiting only.
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(local.discord.gateway.attempts()).toBe(tried);
  expect(process.lines().filter(({ level }) => Number(level) >= 50)).toMatchObject([{ msg: expect.stringContaining(String(code)) }]);
  mina.mention(general, '계획이 뭐야?');
  await expect.poll(() => answers().map(({ text }) => text)).toEqual([expect.stringContaining('약 50억 달러')]);
});

it('a Slack workspace that is being moved to an organization is tried again', async () => {
  local.slack.refuse('auth.test', 'team_added_to_org', 1);
  const process = spawn();
  await process.untilLogged('the bot is ready');
  await expect.poll(async () => (await process.readyz()).body).toMatchObject({ platforms: { slack: 'connected', discord: 'connected' } });
});

it('one refused token at Discord leaves mentions as they were', async () => {
  const { juno, channel, answers } = onDiscord();
  const process = spawn();
  await process.untilSettled();
  juno.mention(channel, '계획이 뭐야?');
  await expect.poll(() => answers().length).toBe(1);
  local.discord.failNext({ times: 1, path: /\/messages$/, status: 401, body: { message: '401: Unauthorized', code: 0 } });
  juno.mention(channel, '계획이 뭐야?');
  juno.mention(channel, '계획이 뭐야?');
  await expect.poll(() => answers().length).toBe(3);
  expect(JSON.stringify(answers())).not.toContain(phrases('ko').stopping);
  expect((await process.readyz()).body).toMatchObject({ status: 'ready' });
});
