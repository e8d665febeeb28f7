/** discord.js leaves the error over an event that it cannot read to the process, which would end: such an event is logged and left out. Reads none itself. */
import type { Client } from 'discord.js';
import type { Logger } from 'pino';
import { loggable } from './failure.ts';

/** The library's own method through which every event goes; its types hide it. */
const method = 'handlePacket';

/** Stands around the library's own reading. */
export function guardEvents({ ws }: Client, log: Logger): void {
  const read: unknown = Reflect.get(ws, method);
  if (typeof read !== 'function') throw new Error(`discord.js has no ${method} any more.`);
  Reflect.set(ws, method, (...packet: unknown[]) => {
    try {
      return Reflect.apply(read, ws, packet);
    } catch (error) {
      log.warn(loggable(error), 'Discord sent something that could not be read; it was left out');
      return false;
    }
  });
}
