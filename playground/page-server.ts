/**
 * Serves the page of the playground on loopback and speaks with it over a WebSocket. Knows what an act looks like, not what it does.
 * No other site may drive it: every request must name this very host, every socket come from this very page, and the page runs no script but its own.
 */
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { type Act, type Done, fromPage, type PersonKey, type ToPage, type View } from './protocol.ts';

export interface PageServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** The folder of the built page. */
  readonly pageDir: string;
  view(person: PersonKey): View;
  /** Carries out what a person does; throws an `Error` for what the app would not let one do. */
  act(person: PersonKey, act: Act): Promise<Done>;
}

export interface PageServer {
  readonly url: string;
  /** Shows every open page what there is now. */
  refresh(): void;
  close(): Promise<void>;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Pictures in messages are not loaded, so nothing comes from outside. */
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** Bytes of one message from the page. */
const frameBytes = 256 * 1024;
/** Milliseconds in which many changes become one picture. */
const together = 15;

export async function openPageServer({ port, pageDir, view, act }: PageServerOptions): Promise<PageServer> {
  const files = await readPage(pageDir);
  const people = new Map<WebSocket, PersonKey>();
  let hosts: readonly string[] = [];

  const isOwn = ({ headers: { host } }: IncomingMessage) => hosts.includes(host ?? '');
  const isOwnPage = ({ headers: { origin } }: IncomingMessage) => hosts.some((host) => origin === `http://${host}`);

  function serve(request: IncomingMessage, response: ServerResponse): void {
    const refuse = (status: number, text: string) =>
      response.writeHead(status, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end(text);
    if (!isOwn(request)) return void refuse(403, 'The playground answers on its own address only.');
    if (request.method !== 'GET' && request.method !== 'HEAD') return void refuse(405, 'Only GET and HEAD are answered here.');
    const [path = '/'] = (request.url ?? '/').split('?');
    const file = files.get(path === '/' ? '/index.html' : path);
    if (!file) return void refuse(404, 'There is no such page.');
    response.writeHead(200, { ...headers, 'content-type': file.type }).end(request.method === 'HEAD' ? undefined : file.bytes);
  }

  const server = createServer(serve);
  const sockets = new WebSocketServer({
    server,
    path: '/socket',
    maxPayload: frameBytes,
    verifyClient: ({ req }: { readonly req: IncomingMessage }) => isOwn(req) && isOwnPage(req),
  });

  // It repeats the errors of the server, which rejects below.
  sockets.on('error', () => {});

  const send = (socket: WebSocket, message: ToPage) => socket.send(JSON.stringify(message));
  const show = (socket: WebSocket) => send(socket, { type: 'view', view: view(people.get(socket) ?? 'ko') });

  async function read(socket: WebSocket, data: RawData): Promise<void> {
    const asked = parse(data);
    if (!asked) return socket.close(1008, 'This is not an act.');
    const { id, act: wanted } = asked;
    try {
      if (wanted.do === 'become') people.set(socket, wanted.person);
      const doing = wanted.do === 'become' ? Promise.resolve({}) : act(people.get(socket) ?? 'ko', wanted);
      // What a person writes is there at once, whatever the bot does with it.
      refresh();
      send(socket, { type: 'done', id, ...(await doing) });
    } catch (error) {
      send(socket, { type: 'failed', id, message: error instanceof Error ? error.message : String(error) });
    }
    refresh();
  }

  sockets.on('connection', (socket) => {
    people.set(socket, 'ko');
    socket.on('message', (data) => void read(socket, data));
    socket.on('close', () => people.delete(socket));
    socket.on('error', () => socket.terminate());
    show(socket);
  });

  let waiting: NodeJS.Timeout | undefined;
  function refresh(): void {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      for (const socket of people.keys()) if (socket.readyState === socket.OPEN) show(socket);
    }, together);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo; // An IP socket that listens has an address of this form.
  hosts = ['127.0.0.1', 'localhost'].map((host) => `${host}:${taken}`);

  return {
    url: `http://127.0.0.1:${taken}`,
    refresh,
    async close() {
      clearTimeout(waiting);
      for (const socket of sockets.clients) socket.terminate();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

/** The page's few files, by path. */
async function readPage(folder: string): Promise<Map<string, { readonly type: string; readonly bytes: Buffer }>> {
  const names = await readdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new Error(`The page of the playground is not built (${folder}): run npm run build.`, { cause });
  });
  const known = names.filter((name) => contentTypes[extname(name)] !== undefined);
  const files = known.map(async (name) => {
    const file = { type: contentTypes[extname(name)] ?? '', bytes: await readFile(join(folder, name)) };
    return [`/${name.split(sep).join('/')}`, file] as const;
  });
  return new Map(await Promise.all(files));
}

function parse(data: RawData) {
  try {
    const parsed = fromPage.safeParse(JSON.parse(data.toString()));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
