/** The built bot as one process between a local Slack and a local Discord, with its health and its log to look at. */
import type { ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type DiscordServer, openDiscord } from '../../playground/discord/server.ts';
import { openSlack, type SlackServer } from '../../playground/slack/server.ts';
import { startBuilt } from './running-bot.ts';

export const slackTokens = { botToken: 'xoxb-test', appToken: 'xapp-test' };
export const discordToken = 'a.bot.token';

export type Line = Readonly<Record<string, unknown>>;

export interface BotProcess {
  readonly child: ChildProcess;
  /** What it logged so far. */
  lines(): readonly Line[];
  untilLogged(message: string): Promise<void>;
  /** Waits until it is ready and every platform was tried. */
  untilSettled(): Promise<void>;
  /** Resolves to the first match in all that it prints. */
  printed(pattern: RegExp): Promise<string>;
  /** What `/readyz` says now. */
  readyz(): Promise<{ readonly status: number; readonly body: unknown }>;
  /** The value of a metric, by its whole line without the value; undefined where it is not there. */
  metric(line: string): Promise<number | undefined>;
  /** Sends the signal; resolves to the exit code, or the signal that ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | string | null>;
  /** Resolves to the exit code. */
  readonly ended: Promise<number | string | null>;
}

/** Milliseconds for a line of the log. */
const patience = 60_000;

/** Starts it without waiting for anything; as another user where one is named. */
export function spawnBot(env: Readonly<Record<string, string>>, options: { readonly uid?: number } = {}): BotProcess {
  const child = startBuilt({ METRICS_PORT: '0', ...env }, [], options);
  let output = '';
  const said = new EventEmitter();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data: Buffer) => {
      output += data.toString();
      said.emit('more');
    });
  }
  const ended = once(child, 'close').then(([code, signal]) => code ?? signal);
  const lines = () =>
    output
      .slice(0, output.lastIndexOf('\n') + 1)
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line): Line => JSON.parse(line));
  async function until<T>(found: () => T | undefined, what: string): Promise<T> {
    const signal = AbortSignal.timeout(patience);
    for (;;) {
      const one = found();
      if (one !== undefined) return one;
      await once(said, 'more', { signal }).catch(() => {
        throw new Error(`Waited ${patience} ms in vain for “${what}” in ${output}`);
      });
    }
  }
  const get = async (path: string) => {
    const url = lines().find(({ monitoring }) => monitoring !== undefined)?.monitoring;
    return fetch(`${url}${path}`);
  };
  const untilLogged = async (message: string) => {
    await until(() => lines().find(({ msg }) => String(msg).includes(message)), message);
  };
  return {
    child,
    lines,
    ended,
    untilLogged,
    async untilSettled() {
      await untilLogged('the bot is ready');
      for (const deadline = performance.now() + patience; ; await pause(20)) {
        const text = await (await get('/readyz')).text();
        if (!text.includes('"starting"')) return;
        if (performance.now() > deadline) throw new Error(`Waited ${patience} ms in vain for every platform to be tried: ${text}`);
      }
    },
    printed: (pattern) => until(() => pattern.exec(output)?.[0], String(pattern)),
    async readyz() {
      const response = await get('/readyz');
      return { status: response.status, body: await response.json() };
    },
    async metric(line) {
      const text = await (await get('/metrics')).text();
      const found = text.split('\n').find((one) => one.startsWith(`${line} `));
      return found === undefined ? undefined : Number(found.slice(line.length + 1));
    },
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      return ended;
    },
  };
}

export interface LocalPlatforms {
  readonly slack: SlackServer;
  readonly discord: DiscordServer;
  /** What a bot is given to connect to both. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export async function openLocalPlatforms(): Promise<LocalPlatforms> {
  const slack = await openSlack({ ...slackTokens, readsChannels: true });
  const discord = await openDiscord({ token: discordToken });
  return {
    slack,
    discord,
    env: {
      SLACK_BOT_TOKEN: slackTokens.botToken,
      SLACK_APP_TOKEN: slackTokens.appToken,
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: discordToken,
      DISCORD_API_URL: discord.apiUrl,
    },
    close: async () => {
      await Promise.all([slack.close(), discord.close()]);
    },
  };
}
