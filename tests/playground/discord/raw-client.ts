/** A bot without a library: bare fetch and a bare WebSocket, so that the tests see what the local Discord server really says. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { type JsonObject, objectOf } from '../../../playground/discord/json.ts';
import type { DiscordServer } from '../../../playground/discord/server.ts';

export const token = 'a.bot.token';

export interface Said {
  readonly status: number;
  readonly body: JsonObject;
}

/** One REST call; `body` is sent as JSON, or as it is when it is a form. */
export async function call(
  discord: DiscordServer,
  method: string,
  path: string,
  body?: unknown,
  authorization = `Bot ${token}`,
): Promise<Said> {
  const sent =
    body instanceof FormData
      ? { body }
      : body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const headers = { ...('headers' in sent ? sent.headers : {}), ...(authorization === '' ? {} : { authorization }) };
  const response = await fetch(`${discord.apiUrl}/v10${path}`, { method, ...sent, headers });
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : Object(JSON.parse(text)) };
}

export interface RawSocket {
  readonly frames: readonly JsonObject[];
  send(frame: object | string): void;
  /** The first frame that fits, once it is there. */
  frame(wanted: (frame: JsonObject) => boolean): Promise<JsonObject>;
  event(type: string, wanted?: (data: JsonObject) => boolean): Promise<JsonObject>;
  /** The code the server closes with. */
  closed(): Promise<number>;
  end(): void;
}

export async function connect(discord: DiscordServer): Promise<RawSocket> {
  const socket = new WebSocket(`${discord.gateway.url}?v=10&encoding=json`);
  const frames: JsonObject[] = [];
  const looking = new Set<() => void>();
  socket.on('message', (raw) => {
    frames.push(objectOf(JSON.parse(raw.toString())));
    for (const look of looking) look();
  });
  const closing = once(socket, 'close').then(([code]) => Number(code));
  await once(socket, 'open');
  const frame = (wanted: (frame: JsonObject) => boolean) =>
    new Promise<JsonObject>((resolve) => {
      const look = () => {
        const found = frames.find(wanted);
        if (!found) return;
        looking.delete(look);
        resolve(found);
      };
      looking.add(look);
      look();
    });
  return {
    frames,
    frame,
    send: (data) => socket.send(typeof data === 'string' ? data : JSON.stringify(data)),
    event: async (type, wanted = () => true) => objectOf((await frame((one) => one.t === type && wanted(objectOf(one.d)))).d),
    closed: () => closing,
    end: () => socket.terminate(),
  };
}

const intents = (1 << 0) | (1 << 9) | (1 << 12);

export async function identified(discord: DiscordServer, given: object = {}): Promise<RawSocket> {
  const socket = await connect(discord);
  socket.send({ op: 2, d: { token, intents, properties: {}, ...given } });
  await socket.event('READY');
  return socket;
}
