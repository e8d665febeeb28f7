/** Every attempt to connect to Discord has a time limit, whatever Discord leaves unanswered; and a stop waits for none of them. */
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { rateLimit, silence } from '../../../playground/discord/rest.ts';
import { type DiscordServer, openDiscord } from '../../../playground/discord/server.ts';
import { discordAdapter } from '../../../src/adapters/discord/adapter.ts';
import { memoryLog } from '../../support/memory-log.ts';
import { openChat, token } from './chat.ts';
import { discordBot } from './commands.ts';

const limit = 500;
/** Milliseconds that an attempt may take beyond its limit on a busy machine. */
const leeway = 5_000;

interface Silence {
  readonly it: string;
  /** Begins; returns what ends it. */
  begin(discord: DiscordServer): () => void;
}

const ofGateway: readonly Silence[] = (['upgrade', 'hello', 'ready'] as const).map((stage) => ({
  it: { upgrade: 'the upgrade unanswered', hello: 'no HELLO', ready: 'no READY' }[stage],
  begin: ({ gateway }) => {
    gateway.silence(stage);
    return () => gateway.silence();
  },
}));
const ofStart: readonly Silence[] = [
  {
    it: 'the address of the gateway unanswered',
    begin(discord) {
      const fault = silence(Number.POSITIVE_INFINITY, /\/gateway\/bot$/);
      discord.failNext(fault);
      return () => {
        fault.times = 0;
      };
    },
  },
  ...ofGateway,
];

function adapterTo(apiUrl: string, timeLimit = limit) {
  const { log, lines } = memoryLog();
  const adapter = discordAdapter({ token, apiUrl, defaultLocale: 'ko', limit: timeLimit, log });
  onTestFinished(() => adapter.stop());
  return { adapter, lines };
}

async function discordServer(): Promise<DiscordServer> {
  const discord = await openDiscord({ token });
  onTestFinished(() => discord.close());
  return discord;
}

/** An address that takes every connection and says nothing. */
async function silentAddress(): Promise<string> {
  const open = new Set<Socket>();
  const server = createServer((socket) => void open.add(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    for (const socket of open) socket.destroy();
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('An IP socket that listens has a port.');
  return `http://127.0.0.1:${address.port}/api`;
}

const givenUp = /could not be reached: (it did not answer within 0\.5 seconds|Opening handshake has timed out)/;

describe('a start with', () => {
  it('an address that accepts and stays silent is given up', async () => {
    await expect(adapterTo(await silentAddress()).adapter.start(discordBot())).rejects.toThrow(givenUp);
  });

  it.each(ofStart)('$it is given up, leaves no connection behind, and succeeds once Discord answers', async ({ begin }) => {
    const discord = await discordServer();
    const end = begin(discord);
    const begun = performance.now();
    await expect(adapterTo(discord.apiUrl).adapter.start(discordBot())).rejects.toThrow(givenUp);
    expect(performance.now() - begun).toBeLessThan(limit + leeway);
    end();
    await adapterTo(discord.apiUrl, 15_000).adapter.start(discordBot());
    // Longer than the library takes to try again by itself: that nothing happens shows by waiting only.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(discord.gateway.counts.identified).toBe(1);
    expect(discord.gateway.connections()).toBe(1);
  });

  it('a gateway that refuses every connection is given up, and nothing of that attempt connects later', async () => {
    const discord = await discordServer();
    discord.gateway.silence('refused');
    const { adapter, lines } = adapterTo(discord.apiUrl, 2_500);
    await expect(adapter.start(discordBot())).rejects.toThrow(/could not be reached/);
    expect(lines('info').filter(({ msg }) => String(msg).includes('reconnecting')).length).toBeLessThanOrEqual(1);
    discord.gateway.silence();
    const tried = discord.gateway.attempts();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(discord.gateway.attempts()).toBe(tried);
  });

  it.each(ofStart)('$it ends at once when the bot stops', async ({ begin }) => {
    const discord = await discordServer();
    onTestFinished(begin(discord));
    const { adapter } = adapterTo(discord.apiUrl, 60_000);
    const failed = expect(adapter.start(discordBot())).rejects.toThrow('the bot is stopping');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const begun = performance.now();
    await adapter.stop();
    await failed;
    expect(performance.now() - begun).toBeLessThan(leeway);
  });

  it.each([
    ['unanswered', silence(Number.POSITIVE_INFINITY, /\/commands$/)],
    ['told to wait for an hour', rateLimit(Number.POSITIVE_INFINITY, 3_600, /\/commands$/)],
  ])('its commands %s serves all the same, and stops at once', async (_, fault) => {
    const chat = await openChat(discordBot(), { prepare: (discord) => discord.failNext(fault) });
    onTestFinished(() => chat.close());
    expect(await chat.answerTo(chat.person.mention(chat.general, '메타는?'))).toHaveLength(1);
    const begun = performance.now();
    await chat.stop();
    expect(performance.now() - begun).toBeLessThan(leeway);
  });

  it('a guild that is unavailable answers the others soon', async () => {
    const discord = await discordServer();
    const general = discord.world.addChannel('general');
    discord.loseGuild(discord.world.addGuild('Lost'));
    const { adapter } = adapterTo(discord.apiUrl, 30_000);
    const starting = adapter.start(discordBot());
    await discord.until(() => discord.gateway.connections() === 1, 'a connection');
    const begun = performance.now();
    discord.join('mina').mention(general, '메타는?');
    await discord.until(() => general.messages.length === 2, 'an answer');
    expect(performance.now() - begun).toBeLessThan(leeway);
    await starting;
  });
});

describe('a connection that is opened again with', () => {
  it.each(ofGateway)('$it is tried on until Discord answers', async ({ begin }) => {
    const chat = await openChat(discordBot(), { times: { limit: 1_000 } });
    onTestFinished(() => chat.close());
    const { discord, person, general } = chat;
    const end = begin(discord);
    const before = discord.gateway.attempts();
    discord.gateway.drop();
    await discord.until(() => discord.gateway.attempts() > before + 1, 'a second attempt');
    end();
    await discord.until(() => discord.gateway.connections() === 1, 'a connection');
    expect(await chat.answerTo(person.mention(general, '아직 있어?'))).toHaveLength(1);
  });
});
