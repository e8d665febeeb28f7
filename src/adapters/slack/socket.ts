/** Keeps one Socket Mode connection open: Slack ends each about every hour, and lines break. The library's own way waits five seconds every time and lets a refusal end the process. */
import { setTimeout as pause } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Connection } from '../../core/adapter.ts';

export interface Socket {
  /** Opens the first connection; rejects when Slack refuses it. */
  open(): Promise<void>;
  /** From now on a connection that ends is not opened again. */
  release(): void;
}

/** Milliseconds before each attempt to open it again; the last for all further ones. */
const pauses = [100, 1_000, 5_000, 15_000, 30_000] as const;

export interface SocketOptions {
  readonly log: Logger;
  onConnection(connection: Connection): void;
  /** What is to be mended where the error says that trying again is of no use. */
  refusalOf(error: unknown): string | undefined;
}

/** The client is one that does not open connections again by itself. */
export function keptOpen(client: SocketModeReceiver['client'], { log, onConnection, refusalOf }: SocketOptions): Socket {
  let wanted = true;
  let opening = false;

  async function openAgain(): Promise<void> {
    if (opening) return;
    opening = true;
    onConnection({ state: 'interrupted' });
    for (let attempt = 0; wanted; attempt++) {
      await pause(pauses[attempt] ?? pauses[pauses.length - 1], undefined, { ref: false });
      if (!wanted) break;
      try {
        await client.start();
        log.info('connected to Slack again');
        onConnection({ state: 'connected' });
        break;
      } catch (error) {
        const reason = refusalOf(error);
        if (reason !== undefined) {
          onConnection({ state: 'refused', reason });
          break;
        }
        // Once for the operator; what follows says the same.
        log[attempt === 0 ? 'error' : 'debug']({ err: error }, 'the connection to Slack could not be opened again; trying on');
      }
    }
    opening = false;
    if (!wanted) await client.disconnect();
  }

  return {
    async open() {
      await client.start();
      client.on('disconnected', openAgain);
    },
    release() {
      wanted = false;
      client.off('disconnected', openAgain);
    },
  };
}
