/** One process for each of Discord's shards on this machine, started and watched over by discord.js' own manager. Serves nobody itself. */
import { setTimeout as pause } from 'node:timers/promises';
import { type APIGatewayBotInfo, REST, Routes, type Shard, ShardingManager } from 'discord.js';
import type { Logger } from 'pino';
import { attempt, connectLimit } from '../adapters/shared/attempt.ts';
import { Refused } from '../core/adapter.ts';
import { exitCode } from './exit-code.ts';
import { stopMessage } from './stop-signal.ts';

export interface ShardsOptions {
  /** The program that every process runs. */
  readonly program: string;
  readonly token: string;
  readonly apiUrl: string | undefined;
  /** How many there are; `auto` asks Discord. */
  readonly count: number | 'auto';
  /** Discord's refusal in words for the operator; `Refused` where asking again is of no use. */
  failureOf(error: unknown): Error;
  /** Resolves, to why, when all are to stop. */
  readonly stopped: Promise<string>;
  readonly log: Logger;
}

/** Discord lets so many sessions begin at once, and the next ones after five seconds (discord.com/developers/docs/events/gateway#sharding-max-concurrency). */
const betweenStarts = 5_500;
/** Milliseconds before a shard that ended is started again; the last for all further times. */
const pauses = [1_000, 5_000, 15_000, 60_000] as const;
/** Milliseconds after which a process is killed that should have stopped by itself: all of them end within ten seconds. */
const patience = 9_300;

/** Runs them until they are stopped, or one says that a person has to fix something; resolves to the exit code. */
export async function runShards({ program, token, apiUrl, count, failureOf, stopped, log }: ShardsOptions): Promise<number> {
  const stopping = new AbortController();
  const whyStopped = stopped.then((reason) => {
    stopping.abort();
    return reason;
  });
  const rest = new REST({ ...(apiUrl ? { api: apiUrl } : {}), rejectOnRateLimit: () => true }).setToken(token);
  let asked: APIGatewayBotInfo;
  try {
    const ask = (signal: AbortSignal) => rest.get(Routes.gatewayBot(), { signal });
    asked = (await attempt(ask, { limit: connectLimit, signal: stopping.signal })) as APIGatewayBotInfo; // what Discord documents for it
  } catch (error) {
    if (stopping.signal.aborted) {
      log.info({ reason: await whyStopped }, 'stopping');
      return exitCode.done;
    }
    const failure = failureOf(error);
    log.fatal(failure.message);
    return failure instanceof Refused ? exitCode.misconfigured : exitCode.failed;
  }
  const total = count === 'auto' ? asked.shards : count;
  const together = Math.max(1, asked.session_start_limit.max_concurrency);
  const manager = new ShardingManager(program, { token, totalShards: total, respawn: false });
  let giveUp = () => {};
  const hopeless = new Promise<void>((resolve) => {
    giveUp = resolve;
  });

  async function startAgain(shard: Shard, attempt: number): Promise<void> {
    await pause(pauses[attempt] ?? pauses.at(-1), undefined, { signal: stopping.signal }).catch(() => {});
    if (!stopping.signal.aborted) await shard.spawn(-1);
  }

  function watchOver(shard: Shard): void {
    let attempt = 0;
    shard.on('ready', () => {
      attempt = 0;
      log.info({ shard: shard.id, shards: total }, 'a shard is connected');
    });
    shard.on('spawn', (child) => {
      if (!('pid' in child)) return;
      child.once('exit', (code, signal) => {
        if (stopping.signal.aborted) return;
        log.error({ shard: shard.id, code, signal }, 'the process of a shard ended');
        if (code === exitCode.misconfigured) giveUp();
        else void startAgain(shard, attempt++);
      });
    });
  }

  async function startAll(): Promise<void> {
    for (let id = 0; id < total && !stopping.signal.aborted; id++) {
      if (id > 0 && id % together === 0) await pause(betweenStarts, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      const shard = manager.createShard(id);
      watchOver(shard);
      await shard.spawn(-1);
    }
  }

  /** Not by a signal: where one reached the whole group, a second would cut off what is in flight. */
  async function stop({ process: child }: Shard): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.connected) child.send(stopMessage, () => {});
    const kill = setTimeout(() => child.kill('SIGKILL'), patience);
    await ended;
    clearTimeout(kill);
  }

  log.info({ shards: total }, 'starting one process for each shard');
  const starting = startAll();
  const reason = await Promise.race([whyStopped, hopeless.then(() => undefined)]);
  stopping.abort();
  await starting;
  if (reason === undefined) log.fatal('a shard needs something fixed: see what it reported above');
  else log.info({ reason }, 'stopping');
  await Promise.all(manager.shards.map(stop));
  return reason === undefined ? exitCode.misconfigured : exitCode.done;
}
