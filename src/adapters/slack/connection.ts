/** Keeps one Socket Mode connection open: Slack ends each about every hour, and lines break. The library's own way waits five seconds every time, has no time limit, and lets a refusal end the process. */
import { setTimeout as pause } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Connection } from '../../core/adapter.ts';
import { attempt } from '../shared/attempt.ts';
import { nowAndThen } from '../shared/now-and-then.ts';
import { guardFrames } from './event-guard.ts';
import { explainDisconnect } from './refusal.ts';

export interface Socket {
  /** Opens the first connection; rejects when Slack refuses it, or with the signal's reason. */
  open(givenUp: AbortSignal): Promise<void>;
  /** Ends the connection, and every attempt to open one. */
  close(): Promise<void>;
}

/** Milliseconds before each attempt to open it again; the last for all further ones. */
const pauses = [100, 100, 250, 1_000, 5_000, 15_000, 30_000] as const;
/** A connection that ends sooner, in milliseconds, was none: the pauses go on growing. */
const shortLife = 5_000;
/** Milliseconds that Slack has to say goodbye. */
const farewell = 1_000;

export interface SocketOptions {
  readonly log: Logger;
  /** Milliseconds for each attempt to open it again. */
  readonly limit: number;
  onConnection(connection: Connection): void;
  /** Called with the signal of every attempt, for requests that are made in it. */
  onAttempt(givenUp: AbortSignal): void;
  /** What is to be fixed where the error says that trying again is of no use. */
  refusalOf(error: unknown): string | undefined;
  /** What went wrong, in words for the operator. */
  explain(error: unknown): string;
}

/** The client is one that does not open connections again by itself. */
export function keptOpen(client: SocketModeReceiver['client'], options: SocketOptions): Socket {
  const { log, limit, onConnection, onAttempt, refusalOf, explain } = options;
  const closing = new AbortController();
  const tellsLoss = nowAndThen();
  const tellsFailure = nowAndThen();
  /** Why Slack ended the connection, where it said so. */
  let farewellReason: string | undefined;
  let opening = false;
  let failures = 0;
  let openedAt = 0;
  guardFrames(client, {
    log,
    onDisconnect: (reason) => {
      farewellReason = explainDisconnect(reason);
    },
  });

  /** The first call asks Slack for a goodbye, the second does not wait for it. */
  function cut(): void {
    void client.disconnect();
    void client.disconnect();
  }

  async function connect(givenUp: AbortSignal): Promise<void> {
    farewellReason = undefined;
    onAttempt(givenUp);
    givenUp.addEventListener('abort', cut, { once: true });
    try {
      await client.start();
      openedAt = performance.now();
    } catch (error) {
      // The library rejects with nothing where the socket ends before Slack's hello.
      throw error ?? new Error(farewellReason ?? 'the connection ended before Slack said hello');
    } finally {
      givenUp.removeEventListener('abort', cut);
    }
  }

  async function openAgain(): Promise<void> {
    if (opening || closing.signal.aborted) return;
    opening = true;
    if (performance.now() - openedAt > shortLife) failures = 0;
    if (tellsLoss()) log.info({ reason: farewellReason ?? 'the line broke' }, 'the connection to Slack ended; reconnecting');
    onConnection({ state: 'interrupted' });
    while (!closing.signal.aborted) {
      const wait = pauses[failures++] ?? pauses[pauses.length - 1];
      await pause(wait, undefined, { ref: false, signal: closing.signal }).catch(() => {});
      if (closing.signal.aborted) break;
      try {
        await attempt(connect, { limit, signal: closing.signal });
        log.info('connected to Slack again');
        onConnection({ state: 'connected' });
        break;
      } catch (error) {
        if (closing.signal.aborted) break;
        const reason = refusalOf(error);
        if (reason !== undefined) {
          onConnection({ state: 'refused', reason });
          break;
        }
        log[tellsFailure() ? 'error' : 'debug']({ reason: explain(error) }, 'the connection to Slack could not be opened again; trying on');
      }
    }
    opening = false;
  }

  return {
    async open(givenUp) {
      await connect(givenUp);
      client.on('disconnected', openAgain);
    },
    async close() {
      closing.abort();
      client.off('disconnected', openAgain);
      await Promise.race([client.disconnect(), pause(farewell)]);
      cut();
    },
  };
}
