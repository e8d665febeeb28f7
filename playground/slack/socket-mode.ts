/** Socket Mode: connections that bots open by a ticket, envelopes over them and their acknowledgements. Reads no payload. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { Acknowledgement, Transport } from './delivery.ts';
import { pingInterval } from './limits.ts';

export type DisconnectReason = 'refresh_requested' | 'warning' | 'link_disabled';

/** Where a connection stops being answered: its upgrade, or the greeting after that. */
export type SilentStage = 'upgrade' | 'hello';

export interface SocketMode extends Transport {
  /** The address of one new connection; it works once. */
  ticket(): string;
  connections(): number;
  /** How many connections there were so far. */
  opened(): number;
  /** Cuts every connection as a broken line would, without a closing handshake. */
  drop(): void;
  /** Tells every connection that it ends, as Slack does about every hour. */
  disconnect(reason?: DisconnectReason): void;
  /** From now on connections are told that they end instead of hello; as usual without a reason. */
  greetWith(reason?: DisconnectReason): void;
  /** From now on nothing that the open connections send is read, not even a goodbye. */
  deafen(): void;
  /** From now on connections are left without an answer at this stage; as usual without a stage. */
  silence(stage?: SilentStage): void;
  close(): Promise<void>;
}

export interface SocketModeOptions {
  readonly server: Server;
  readonly url: string;
  readonly appId: string;
  /** Milliseconds in which the bot must acknowledge. */
  readonly acknowledgement: number;
  /** A connection said hello. */
  connected(): void;
  changed(): void;
}

const acknowledgementFrame = z.object({ envelope_id: z.string(), payload: z.unknown() });

const disconnectFrame = (reason: DisconnectReason) => ({ type: 'disconnect', reason, debug_info: { host: 'playground' } });

export function openSocketMode({ server, url, appId, acknowledgement, connected, changed }: SocketModeOptions): SocketMode {
  const tickets = new Set<string>();
  const open = new Set<WebSocket>();
  const waiting = new Map<string, { readonly socket: WebSocket; settle(acknowledgement: Acknowledgement): void }>();
  const sockets = new WebSocketServer({ noServer: true });
  /** Connections that are left without an answer. */
  const unanswered = new Set<Duplex>();
  let silent: SilentStage | undefined;
  let ending: DisconnectReason | undefined;
  let count = 0;
  let turn = 0;

  function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const [, query = ''] = (request.url ?? '').split('?');
    if (!tickets.delete(new URLSearchParams(query).get('ticket') ?? '')) {
      stream.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
      return;
    }
    if (silent) unanswered.add(stream);
    if (silent === 'upgrade') return;
    sockets.handleUpgrade(request, stream, head, (socket) => {
      if (silent === 'hello') socket.on('error', () => socket.terminate());
      else greet(socket);
    });
  }

  function greet(socket: WebSocket): void {
    count++;
    open.add(socket);
    socket.on('message', (data) => read(data));
    socket.on('close', () => lose(socket));
    socket.on('error', () => socket.terminate());
    if (ending) send(socket, disconnectFrame(ending));
    else sayHello(socket);
    changed();
  }

  function sayHello(socket: WebSocket): void {
    send(socket, {
      type: 'hello',
      num_connections: open.size,
      connection_info: { app_id: appId },
      debug_info: { host: 'playground', approximate_connection_time: 18_060 },
    });
    connected();
  }

  function read(data: RawData): void {
    let frame: unknown;
    try {
      frame = JSON.parse(data.toString());
    } catch {
      return;
    }
    const parsed = acknowledgementFrame.safeParse(frame);
    if (parsed.success) waiting.get(parsed.data.envelope_id)?.settle({ state: 'acknowledged', payload: parsed.data.payload });
  }

  function lose(socket: WebSocket): void {
    open.delete(socket);
    for (const one of [...waiting.values()]) if (one.socket === socket) one.settle({ state: 'undelivered' });
    changed();
  }

  const send = (socket: WebSocket, frame: object) => socket.send(JSON.stringify(frame));
  const pings = setInterval(() => {
    for (const socket of open) socket.ping();
  }, pingInterval);
  pings.unref();
  server.on('upgrade', upgrade);

  return {
    ticket() {
      const ticket = randomUUID();
      tickets.add(ticket);
      return `${url}?ticket=${ticket}`;
    },
    connections: () => open.size,
    opened: () => count,
    deliver({ id, kind, payload }, retry) {
      const all = [...open];
      // Slack gives every envelope to one connection, whichever.
      const socket = all[turn++ % Math.max(1, all.length)];
      if (!socket) return Promise.resolve({ state: 'undelivered' });
      return new Promise((resolve) => {
        const late = setTimeout(() => settle({ state: 'late' }), acknowledgement);
        const settle = (said: Acknowledgement) => {
          clearTimeout(late);
          waiting.delete(id);
          resolve(said);
        };
        waiting.set(id, { socket, settle });
        send(socket, {
          envelope_id: id,
          type: kind,
          payload,
          accepts_response_payload: kind !== 'events_api',
          ...(retry ? { retry_attempt: retry.attempt, retry_reason: retry.reason } : {}),
        });
      });
    },
    giveUp() {
      for (const one of [...waiting.values()]) one.settle({ state: 'late' });
    },
    drop() {
      for (const socket of open) socket.terminate();
    },
    disconnect(reason = 'refresh_requested') {
      for (const socket of open) send(socket, disconnectFrame(reason));
    },
    greetWith(reason) {
      ending = reason;
    },
    deafen() {
      for (const socket of open) socket.pause();
    },
    silence(stage) {
      silent = stage;
    },
    async close() {
      clearInterval(pings);
      for (const stream of unanswered) stream.destroy();
      server.off('upgrade', upgrade);
      for (const socket of open) socket.terminate();
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
    },
  };
}
