/** A bot without any library: plain requests and a plain socket, to see what the local Slack does with each. */
import { WebSocket } from 'ws';
import { openSlack, type SlackServer, type SlackServerOptions } from '../../../playground/slack/server.ts';

export const botToken = 'xoxb-raw';
export const appToken = 'xapp-raw';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface RawSocket {
  /** The frames that came so far. */
  readonly frames: readonly Readonly<Record<string, unknown>>[];
  /** The first frame of this type, once it came. */
  frame(type: string): Promise<Readonly<Record<string, unknown>>>;
  acknowledge(envelopeId: unknown, payload?: object): void;
  readonly closed: Promise<void>;
  close(): void;
}

export interface RawBot {
  readonly slack: SlackServer;
  call(method: string, given?: object, token?: string): Promise<Answered>;
  respond(url: unknown, given: object): Promise<Answered>;
  /** Opens a Socket Mode connection and waits for its hello. */
  connect(): Promise<RawSocket>;
  close(): Promise<void>;
}

async function send(url: string, given: object, headers: Record<string, string>): Promise<Answered> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(given),
  });
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) };
}

export async function openRawBot(options: Partial<SlackServerOptions> = {}): Promise<RawBot> {
  const slack = await openSlack({ botToken, appToken, ...options });
  const call = (method: string, given = {}, token = botToken) =>
    send(`${slack.apiUrl}${method}`, given, { authorization: `Bearer ${token}` });
  return {
    slack,
    call,
    respond: (url, given) => send(String(url), given, {}),
    async connect() {
      const { body } = await call('apps.connections.open', {}, appToken);
      const socket = openSocket(String(body.url));
      await socket.frame('hello');
      return socket;
    },
    close: () => slack.close(),
  };
}

function openSocket(url: string): RawSocket {
  const socket = new WebSocket(url);
  const frames: Readonly<Record<string, unknown>>[] = [];
  const looking = new Set<() => void>();
  socket.on('message', (data) => {
    frames.push(JSON.parse(data.toString()));
    for (const look of looking) look();
  });
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => resolve());
    socket.on('error', () => resolve());
  });
  return {
    frames,
    closed,
    frame: (type) =>
      new Promise((resolve) => {
        const look = () => {
          const found = frames.find((frame) => frame.type === type);
          if (!found) return;
          looking.delete(look);
          resolve(found);
        };
        looking.add(look);
        look();
      }),
    acknowledge: (envelopeId, payload) => socket.send(JSON.stringify({ envelope_id: envelopeId, ...(payload ? { payload } : {}) })),
    close: () => socket.close(),
  };
}
