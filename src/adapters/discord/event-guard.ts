/** discord.js leaves the error over an event that it cannot read to the process, which would end: such an event is logged and left out. Reads none itself. */
import type { Client } from 'discord.js';
import type { Logger } from 'pino';
import { loggable } from './failure.ts';

type Method = (...given: unknown[]) => unknown;

/** A method of the library's that its types hide. */
function hidden(holder: object, name: string): Method {
  const method: unknown = Reflect.get(holder, name);
  if (typeof method !== 'function') throw new Error(`discord.js has no ${name} any more.`);
  return (...given) => Reflect.apply(method, holder, given);
}

/** Discord writes ids as texts: to another, nothing could be answered. */
function isIdentified(packet: unknown): boolean {
  const id: unknown = Object(Object(packet).d).id;
  return id === undefined || id === null || typeof id === 'string';
}

/** Stands around the library's own reading, both of what arrives and of what waited until the client was ready. */
export function guardEvents({ ws }: Client, log: Logger): void {
  const guarded =
    (read: Method): Method =>
    (...given) => {
      try {
        return read(...given);
      } catch (error) {
        log.warn(loggable(error), 'Discord sent something that could not be read; it was left out');
        return false;
      }
    };
  const handlePacket = hidden(ws, 'handlePacket');
  const handleIdentified: Method = (packet, ...given) => {
    if (!isIdentified(packet)) throw new TypeError('an id is not a text');
    return handlePacket(packet, ...given);
  };
  Reflect.set(ws, 'handlePacket', guarded(handleIdentified));

  // Its connections come to be, and are listened to, when it logs in.
  const attach = hidden(ws, 'attachEvents');
  Reflect.set(ws, 'attachEvents', () => {
    attach();
    const connections = Object(Reflect.get(ws, '_ws'));
    const arrived = 'dispatch';
    const listeners = hidden(connections, 'listeners')(arrived);
    if (!Array.isArray(listeners)) throw new Error('discord.js does not tell who listens any more.');
    hidden(connections, 'removeAllListeners')(arrived);
    for (const listener of listeners) hidden(connections, 'on')(arrived, guarded(listener));
  });
}
