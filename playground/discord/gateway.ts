/** The gateway of the local Discord server: sessions over WebSocket with heartbeat, identify, resume and what Discord closes connections for. Knows no message. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { isObject, type JsonObject, numberOf, objectOf, textOf } from './json.ts';
import { heartbeat, privilegedIntents } from './limits.ts';
import { readShard, type Shard } from './shard.ts';

export const opcode = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;
export const closeCode = {
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidShard: 4010,
  disallowedIntents: 4014,
} as const;
/** Where a connection stops being answered: it is cut before its upgrade; or there is silence after its upgrade, the greeting after that, or its identification or resumption. */
export type SilentStage = 'refused' | 'upgrade' | 'hello' | 'ready';

/** After these a client may not resume: Discord's table of gateway close codes. */
const endsSession = new Set([4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014]);

export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: Shard;
}

export interface Gateway {
  readonly url: string;
  /** Sends an event to every session that `wants` it; a session whose connection dropped gets it when it resumes. */
  dispatch(type: string, event: (session: Session) => object, wants?: (session: Session) => boolean): void;
  /** How many connections are identified or resumed now. */
  connections(): number;
  /** How often somebody tried to connect so far. */
  attempts(): number;
  /** How often connections identified and resumed so far. */
  readonly counts: { readonly identified: number; readonly resumed: number };
  /** Cuts every connection as a broken line would, without a closing handshake. */
  drop(): void;
  /** Asks every connection to come back (op 7). */
  askToReconnect(): void;
  /** Ends every session (op 9); `resumable` lets it be resumed. */
  invalidate(resumable: boolean): void;
  /** Closes every connection with this code. */
  end(code: number): void;
  /** From now on nothing that the open connections send is read, not even a goodbye. */
  deafen(): void;
  /** From now on connections are left without an answer at this stage; as usual without a stage. */
  silence(stage?: SilentStage): void;
  /** From now on connections that identify are closed with this code; as usual without one. */
  refuse(code?: number): void;
  close(): Promise<void>;
}

export interface GatewayOptions {
  readonly server: Server;
  readonly url: string;
  accepts(token: string): boolean;
  /** What a new session is told after READY's own fields. */
  ready(session: Session): object;
  /** What follows READY. */
  greet(session: Session): void;
  /** Called when something changed that somebody may wait for. */
  changed(): void;
}

/** Events kept of a session for its resume. */
const replayed = 1_000;

interface Live extends Session {
  readonly sent: { readonly s: number; readonly text: string }[];
  socket: WebSocket | undefined;
  sequence: number;
}

export function openGateway({ server, url, accepts, ready, greet, changed }: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  /** Connections whose upgrade is left without an answer. */
  const unanswered = new Set<Duplex>();
  let silent: SilentStage | undefined;
  let refusal: number | undefined;
  const sessions = new Map<string, Live>();
  const counts = { identified: 0, resumed: 0 };
  let attempts = 0;
  /** The session that each connection speaks for, once it identified or resumed. */
  const authenticated = new Map<WebSocket, Live>();
  const live = () => [...sessions.values()].flatMap((session) => (session.socket ? [session.socket] : []));

  function send(session: Live, type: string, data: object): void {
    session.sequence += 1;
    const text = JSON.stringify({ op: opcode.dispatch, t: type, s: session.sequence, d: data });
    session.sent.push({ s: session.sequence, text });
    if (session.sent.length > replayed) session.sent.shift();
    session.socket?.send(text);
  }

  function identify(socket: WebSocket, data: JsonObject): void {
    const intents = numberOf(data.intents) ?? 0;
    if (!accepts(textOf(data.token) ?? '')) return void socket.close(closeCode.authenticationFailed, 'Authentication failed.');
    if (refusal !== undefined) return void socket.close(refusal);
    if (silent === 'ready') return;
    if ((intents & privilegedIntents) !== 0) return void socket.close(closeCode.disallowedIntents, 'Disallowed intent(s).');
    const shard = readShard(data.shard);
    if (!shard) return void socket.close(closeCode.invalidShard, 'Invalid shard.');
    const session: Live = { id: randomUUID(), intents, shard, sent: [], socket, sequence: 0 };
    sessions.set(session.id, session);
    authenticated.set(socket, session);
    counts.identified += 1;
    send(session, 'READY', { ...ready(session), v: 10, session_id: session.id, resume_gateway_url: url, shard });
    greet(session);
  }

  function resume(socket: WebSocket, data: JsonObject): void {
    if (!accepts(textOf(data.token) ?? '')) return void socket.close(closeCode.authenticationFailed, 'Authentication failed.');
    if (silent === 'ready') return;
    const session = sessions.get(textOf(data.session_id) ?? '');
    if (!session) {
      socket.send(JSON.stringify({ op: opcode.invalidSession, d: false }));
      return;
    }
    session.socket = socket;
    authenticated.set(socket, session);
    const seen = numberOf(data.seq) ?? 0;
    for (const { s, text } of session.sent) if (s > seen) socket.send(text);
    counts.resumed += 1;
    send(session, 'RESUMED', {});
  }

  function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    attempts += 1;
    changed();
    if (silent === 'refused') return void stream.destroy();
    if (silent === 'upgrade') return void unanswered.add(stream);
    if (!request.url?.startsWith('/gateway/')) return void stream.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    sockets.handleUpgrade(request, stream, head, greetConnection);
  }
  server.on('upgrade', upgrade);

  function greetConnection(socket: WebSocket): void {
    if (silent !== 'hello') socket.send(JSON.stringify({ op: opcode.hello, d: { heartbeat_interval: heartbeat } }));
    socket.on('message', (raw) => {
      const frame = readFrame(raw);
      if (!frame) return socket.close(closeCode.decodeError, 'Error while decoding payload.');
      const data = objectOf(frame.d);
      switch (frame.op) {
        case opcode.heartbeat:
          return socket.send(JSON.stringify({ op: opcode.heartbeatAck }));
        case opcode.identify:
        case opcode.resume:
          if (authenticated.has(socket)) return socket.close(closeCode.alreadyAuthenticated, 'Already authenticated.');
          if (frame.op === opcode.identify) identify(socket, data);
          else resume(socket, data);
          return changed();
        default:
          if (!authenticated.has(socket)) return socket.close(closeCode.notAuthenticated, 'Not authenticated.');
          // Presence and member requests are known and without effect here.
          if (frame.op !== 3 && frame.op !== 4 && frame.op !== 8) socket.close(closeCode.unknownOpcode, 'Unknown opcode.');
      }
    });
    socket.on('close', (code) => {
      const session = authenticated.get(socket);
      authenticated.delete(socket);
      if (session?.socket === socket) session.socket = undefined;
      // A client that says goodbye ends its session; one that was cut off may resume it.
      if (session && (code === 1000 || code === 1001)) sessions.delete(session.id);
      changed();
    });
  }

  return {
    url,
    counts,
    dispatch(type, event, wants = () => true) {
      for (const session of sessions.values()) if (wants(session)) send(session, type, event(session));
    },
    connections: () => live().length,
    attempts: () => attempts,
    deafen() {
      for (const socket of live()) socket.pause();
    },
    silence(stage) {
      silent = stage;
    },
    refuse(code) {
      refusal = code;
    },
    drop() {
      for (const socket of live()) socket.terminate();
    },
    askToReconnect() {
      for (const socket of live()) socket.send(JSON.stringify({ op: opcode.reconnect, d: null }));
    },
    invalidate(resumable) {
      if (!resumable) sessions.clear();
      // A client may identify or resume anew on the same connection.
      for (const [socket, session] of authenticated) {
        session.socket = undefined;
        socket.send(JSON.stringify({ op: opcode.invalidSession, d: resumable }));
      }
      authenticated.clear();
      changed();
    },
    end(code) {
      const open = live();
      if (endsSession.has(code)) sessions.clear();
      for (const socket of open) socket.close(code);
    },
    close() {
      server.off('upgrade', upgrade);
      for (const stream of unanswered) stream.destroy();
      for (const socket of sockets.clients) socket.terminate();
      return new Promise((resolve) => {
        sockets.close(() => resolve());
      });
    },
  };
}

function readFrame(raw: RawData): JsonObject | undefined {
  try {
    const frame: unknown = JSON.parse(raw.toString());
    return isObject(frame) ? frame : undefined;
  } catch {
    return undefined;
  }
}
