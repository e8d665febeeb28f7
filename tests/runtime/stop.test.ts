/** A stop ends the process with 0 within ten seconds, whatever a platform, a person or a stranger leaves unfinished. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { silence } from '../../playground/discord/rest.ts';
import { folderWith } from '../support/knowledge-folder.ts';
import { type BotProcess, type LocalPlatforms, openLocalPlatforms, spawnBot } from '../support/whole-bot.ts';

const tenSeconds = 10_000;

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

function start(env: Readonly<Record<string, string>> = {}): BotProcess {
  bot = spawnBot({ ...local.env, KNOWLEDGE_DIR: knowledge, LOG_LEVEL: 'info', ...env });
  return bot;
}

async function expectStop(process: BotProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  const begun = performance.now();
  expect(await process.stop(signal)).toBe(0);
  expect(performance.now() - begun).toBeLessThan(tenSeconds);
}

const forEver = Number.POSITIVE_INFINITY;

describe('while the platforms are starting', () => {
  it.each([
    [
      'auth.test and the API of Discord unanswered',
      () => {
        local.slack.hold('auth.test', forEver);
        local.discord.failNext(silence(forEver));
      },
    ],
    [
      'apps.connections.open and the upgrade to the gateway unanswered',
      () => {
        local.slack.hold('apps.connections.open', forEver);
        local.discord.gateway.silence('upgrade');
      },
    ],
    [
      'the upgrade to the socket unanswered, and no HELLO',
      () => {
        local.slack.socketMode.silence('upgrade');
        local.discord.gateway.silence('hello');
      },
    ],
    [
      'no hello, and the commands told to wait for an hour',
      () => {
        local.slack.socketMode.silence('hello');
        const body = { message: '…', code: 30034, retry_after: 3_600, global: false };
        local.discord.failNext({ times: forEver, method: 'PUT', status: 429, headers: { 'retry-after': '3600' }, body });
      },
    ],
    [
      'a gateway that refuses connections, and no READY',
      () => {
        local.slack.fail('auth.test', 503, undefined, forEver);
        local.discord.gateway.silence('ready');
      },
    ],
  ])('%s', async (_, hang) => {
    hang();
    const process = start();
    await process.untilLogged('the bot is ready');
    await expectStop(process);
  });
});

describe('over HTTP', () => {
  async function connectionTo(address: URL, sent: string): Promise<Socket> {
    const socket = connect(Number(address.port), address.hostname);
    onTestFinished(() => void socket.destroy());
    socket.on('error', () => {});
    await once(socket, 'connect');
    if (sent) await new Promise((resolve) => socket.write(sent, resolve));
    return socket;
  }

  it('with an idle connection, one that sent nothing, and half a request', async () => {
    const process = start({ SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: 'a-signing-secret', PORT: '0', DISCORD_TOKEN: '' });
    await process.untilLogged('the bot is ready');
    const address = new URL(String(process.lines().find(({ listening }) => listening)?.listening));
    await connectionTo(address, '');
    const idle = await connectionTo(address, `GET / HTTP/1.1\r\nhost: ${address.host}\r\n\r\n`);
    await once(idle, 'data');
    await connectionTo(address, `POST ${address.pathname} HTTP/1.1\r\nhost: ${address.host}\r\ncontent-length: 1000\r\n\r\nhalf`);
    await connectionTo(address, `POST ${address.pathname} HTTP/1.1\r\nhos`);
    await expectStop(process);
  });
});

it('a connection that is silent when it should say goodbye', async () => {
  const process = start();
  await process.untilSettled();
  local.discord.gateway.deafen();
  local.slack.socketMode.deafen();
  await expectStop(process);
});

it('a terminal that is closed', async () => {
  const process = start();
  await process.untilLogged('the bot is ready');
  await expectStop(process, 'SIGHUP');
});

describe('of npm', () => {
  const isAlive = (pid: number) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };

  /** What npm told the tests of their own project is not about that one. */
  const withoutNpm = (env: NodeJS.ProcessEnv) => Object.fromEntries(Object.entries(env).filter(([name]) => !/^npm_/i.test(name)));

  /** A project with the same script for its start, but for the build, which other tests stand on. */
  async function builtProject(): Promise<string> {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
    const folder = await mkdtemp(join(tmpdir(), 'started-by-npm-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await writeFile(
      join(folder, 'package.json'),
      JSON.stringify({ scripts: { start: scripts.start.replace('npm run -s build && ', '') } }),
    );
    await symlink(resolve('dist'), join(folder, 'dist'));
    return folder;
  }

  it.each([
    ['a signal to it', (npm: number) => process.kill(npm, 'SIGTERM')],
    ['Ctrl-C, which reaches the bot as well', (npm: number) => process.kill(-npm, 'SIGINT')],
  ])(
    '%s ends the bot behind it',
    async (_, stop) => {
      const npm = spawn('npm', ['start'], {
        // Of its own group, as in a terminal.
        detached: true,
        cwd: await builtProject(),
        env: {
          ...withoutNpm(process.env),
          ...local.env,
          KNOWLEDGE_DIR: knowledge,
          DATABASE_URL: ':memory:',
          LOG_LEVEL: 'info',
          METRICS_PORT: '',
        },
      });
      const { pid = 0 } = npm;
      onTestFinished(() => {
        if (isAlive(-pid)) process.kill(-pid, 'SIGKILL');
      });
      let printed = '';
      npm.stdout.on('data', (data: Buffer) => (printed += data.toString()));
      const ended = once(npm, 'exit');
      await expect.poll(() => printed, { timeout: 30_000 }).toContain('the bot is ready');
      const [, ofBot = '0'] = /"pid":(\d+)/.exec(printed) ?? [];
      stop(pid);
      const [code] = await ended;
      expect(isAlive(Number(ofBot))).toBe(false);
      expect(code).toBe(0);
    },
    60_000,
  );
});
