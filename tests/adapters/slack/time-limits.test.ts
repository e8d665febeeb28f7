/** Every attempt to connect to Slack has a time limit, whatever Slack leaves unanswered; and a stop waits for none of them. */
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSlack, type SlackServer } from '../../../playground/slack/server.ts';
import { slackAdapter } from '../../../src/adapters/slack/adapter.ts';
import { memoryLog } from '../../support/memory-log.ts';
import { appToken, botToken, openChat } from './chat.ts';
import { echo } from './echo.ts';

const limit = 500;
/** Milliseconds that an attempt may take beyond its limit on a busy machine. */
const leeway = 5_000;

interface Silence {
  readonly it: string;
  /** Begins; returns what ends it. */
  begin(slack: SlackServer): () => void;
}

const ofSocket: readonly Silence[] = [
  { it: 'apps.connections.open unanswered', begin: (slack) => slack.hold('apps.connections.open', Number.POSITIVE_INFINITY).release },
  { it: 'the upgrade unanswered', begin: silent('upgrade') },
  { it: 'no hello', begin: silent('hello') },
];
const ofStart: readonly Silence[] = [
  { it: 'auth.test unanswered', begin: (slack) => slack.hold('auth.test', Number.POSITIVE_INFINITY).release },
  ...ofSocket,
];

function silent(stage: 'upgrade' | 'hello'): Silence['begin'] {
  return ({ socketMode }) => {
    socketMode.silence(stage);
    return () => socketMode.silence();
  };
}

function adapterTo(apiUrl: string, timeLimit = limit) {
  const { log } = memoryLog();
  const receive = { mode: 'socket', appToken } as const;
  const adapter = slackAdapter({ botToken, receive, apiUrl, commandPrefix: '', defaultLocale: 'ko', limit: timeLimit, log });
  onTestFinished(() => adapter.stop());
  return adapter;
}

async function slackServer(): Promise<SlackServer> {
  const slack = await openSlack({ botToken, appToken });
  onTestFinished(() => slack.close());
  return slack;
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
  return `http://127.0.0.1:${address.port}/api/`;
}

const givenUp = /could not be reached: it did not answer within 0\.5 seconds/;

describe('a start with', () => {
  it('an address that accepts and stays silent is given up', async () => {
    await expect(adapterTo(await silentAddress()).start(echo())).rejects.toThrow(givenUp);
  });

  it.each(ofStart)('$it is given up, leaves no connection behind, and succeeds once Slack answers', async ({ begin }) => {
    const slack = await slackServer();
    const end = begin(slack);
    const adapter = adapterTo(slack.apiUrl);
    const begun = performance.now();
    await expect(adapter.start(echo())).rejects.toThrow(givenUp);
    expect(performance.now() - begun).toBeLessThan(limit + leeway);
    end();
    await adapterTo(slack.apiUrl, 10_000).start(echo());
    await slack.until(() => slack.socketMode.connections() === 1, 'the one connection');
    // Longer than the library takes to try again by itself: that nothing happens shows by waiting only.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(slack.socketMode.opened()).toBe(1);
  });

  it.each(ofStart)('$it ends at once when the bot stops', async ({ begin }) => {
    const slack = await slackServer();
    const end = begin(slack);
    onTestFinished(end);
    const adapter = adapterTo(slack.apiUrl, 60_000);
    const failed = expect(adapter.start(echo())).rejects.toThrow('the bot is stopping');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const begun = performance.now();
    await adapter.stop();
    await failed;
    expect(performance.now() - begun).toBeLessThan(leeway);
  });

  it('a rate limit of an hour is given up', async () => {
    const slack = await slackServer();
    slack.limitRate('apps.connections.open', 3_600);
    await expect(adapterTo(slack.apiUrl).start(echo())).rejects.toThrow(/could not be reached/);
  });
});

describe('a connection that is opened again with', () => {
  it.each(ofSocket)('$it is tried on until Slack answers', async ({ begin }) => {
    const chat = await openChat(echo(), { limit });
    onTestFinished(() => chat.close());
    const { slack, general, person } = chat;
    const end = begin(slack);
    slack.socketMode.drop();
    await chat.untilLogged('the connection to Slack could not be opened again; trying on');
    end();
    await chat.untilLogged('connected to Slack again');
    expect(await chat.shownFor(general, () => person.mention(general, 'still there?'))).toHaveLength(1);
    expect(slack.socketMode.connections()).toBe(1);
  });

  it('a rate limit of an hour is tried on', async () => {
    const chat = await openChat(echo(), { limit });
    onTestFinished(() => chat.close());
    chat.slack.limitRate('apps.connections.open', 3_600);
    chat.slack.socketMode.drop();
    await chat.untilLogged('connected to Slack again');
  });
});
