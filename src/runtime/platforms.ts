/** Keeps the bot on its platforms, each for itself: starts them, tries again where one is away, gives up where a person has to fix something. Knows no platform. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Adapter, type Connection, type PlatformName, Refused } from '../core/adapter.ts';
import type { Bot } from '../core/bot.ts';

export type PlatformState = 'starting' | Connection['state'] | /** Its settings are wrong, or incomplete. */ 'misconfigured';

export interface PlatformsOptions {
  readonly adapters: readonly Adapter[];
  /** Platforms that were asked for and cannot even be tried. */
  readonly misconfigured: readonly PlatformName[];
  readonly bot: Bot;
  readonly log: Logger;
  /** Called whenever a platform was started: what waited for it may begin. */
  onStarted?(): void;
  /** Milliseconds before each new attempt; the last for all further ones. */
  readonly pauses?: readonly number[];
}

export interface Platforms {
  /** Every platform that was asked for. */
  states(): ReadonlyMap<PlatformName, PlatformState>;
  inFlight(): number;
  /** Resolves when each was tried once. */
  readonly tried: Promise<void>;
  /** Whether none is left that serves, or could later. */
  isOver(): boolean;
  /** Resolves when none is left. */
  readonly over: Promise<void>;
  stop(): Promise<void>;
}

const usualPauses = [2_000, 5_000, 15_000, 30_000, 60_000] as const;

export function keepOnPlatforms({
  adapters,
  misconfigured,
  bot,
  log,
  onStarted = () => {},
  pauses = usualPauses,
}: PlatformsOptions): Platforms {
  const states = new Map<PlatformName, PlatformState>(misconfigured.map((name) => [name, 'misconfigured']));
  const stopping = new AbortController();
  let end = () => {};
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });

  function become(name: PlatformName, state: PlatformState): void {
    states.set(name, state);
    if (isOver()) end();
  }

  function isOver(): boolean {
    return [...states.values()].every((one) => one === 'refused' || one === 'misconfigured');
  }

  async function follow(adapter: Adapter, connection: Connection): Promise<void> {
    // For good: what such a connection still tells of itself counts no more.
    if (states.get(adapter.name) === 'refused') return;
    if (connection.state === 'refused') {
      become(adapter.name, 'refused');
      log.error(`${adapter.name} does not take the bot any more: ${connection.reason}`);
      await adapter.stop();
    } else become(adapter.name, connection.state);
  }

  /** True where nothing is left to try. */
  async function attempt(adapter: Adapter, number: number): Promise<boolean> {
    const { name } = adapter;
    try {
      await adapter.start(bot, (connection) => void follow(adapter, connection));
      if (states.get(name) === 'starting') become(name, 'connected');
      onStarted();
      return true;
    } catch (error) {
      if (stopping.signal.aborted) return true;
      const message = error instanceof Error ? error.message : String(error);
      if (error instanceof Refused) {
        log.error(`${name} could not be started: ${message}`);
        become(name, 'refused');
        return true;
      }
      // Once for the operator; what follows says the same.
      log[number === 0 ? 'error' : 'debug'](`${name} could not be started: ${message} It is tried again until it can.`);
      return false;
    }
  }

  async function tryOn(adapter: Adapter): Promise<void> {
    for (let number = 1; !stopping.signal.aborted; number++) {
      await pause(pauses[number - 1] ?? pauses.at(-1), undefined, { ref: false, signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted || (await attempt(adapter, number))) return;
    }
  }

  const working: Promise<void>[] = [];
  for (const { name } of adapters) states.set(name, 'starting');
  const tried = Promise.all(
    adapters.map(async (adapter) => {
      if (!(await attempt(adapter, 0))) working.push(tryOn(adapter));
    }),
  ).then(() => {});
  if (isOver()) end();

  return {
    states: () => states,
    isOver,
    inFlight: () => adapters.reduce((sum, adapter) => sum + adapter.inFlight(), 0),
    tried,
    over,
    async stop() {
      stopping.abort();
      await Promise.allSettled([...adapters.map((adapter) => adapter.stop()), tried, ...working]);
    },
  };
}
