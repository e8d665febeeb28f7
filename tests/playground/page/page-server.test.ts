/** Nobody but the page itself drives the playground, and nothing but the page's own script runs on it. */
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openPageServer, type PageServer } from '../../../playground/page-server.ts';
import type { Act, Done, ToPage, View } from '../../../playground/protocol.ts';

let server: PageServer | undefined;
let folder = '';

afterEach(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(act: (act: Act) => Promise<Done> = async () => ({})): Promise<PageServer> {
  folder = await mkdtemp(join(tmpdir(), 'page-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>page</title>');
  await writeFile(join(folder, 'secret.env'), 'TOKEN=1');
  const view = (person: View['person']) => ({ person }) as View; // the server hands it on unread
  server = await openPageServer({ port: 0, pageDir: folder, view, act: (_, wanted) => act(wanted) });
  return server;
}

async function get({ url }: PageServer, path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') {
  const { hostname, port } = new URL(url);
  const sent = request({ hostname, port, path, method, headers });
  sent.end();
  const [answer] = await once(sent, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(Buffer.from(chunk));
  return { status: answer.statusCode as number, headers: answer.headers, text: Buffer.concat(chunks).toString() };
}

/** A connection as a page of this origin would open it, with what comes over it. */
function connect({ url }: PageServer, origin: string | undefined = url) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket`, origin === undefined ? {} : { origin });
  const messages: ToPage[] = [];
  socket.on('message', (data) => messages.push(JSON.parse(String(data))));
  const opened = new Promise<boolean>((resolve) => {
    socket.once('open', () => resolve(true));
    socket.once('error', () => resolve(false));
  });
  return { socket, messages, opened };
}

describe('the page', () => {
  it('is served with a policy that lets no other script run', async () => {
    const page = await open();
    const { status, headers, text } = await get(page, '/');
    expect(status).toBe(200);
    expect(text).toContain('<title>page</title>');
    expect(headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self';/);
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });

  it.each(['/../package.json', '/secret.env', '/%2e%2e/package.json', '/nothing.js'])('gives nothing else away: %s', async (path) => {
    expect((await get(await open(), path)).status).toBe(404);
  });

  it('takes no other method', async () => {
    expect((await get(await open(), '/', {}, 'POST')).status).toBe(405);
  });

  it.each(['evil.example', 'evil.example:3000', '127.0.0.1', '127.0.0.1.evil.example'])('answers no other host: “%s”', async (host) => {
    const page = await open();
    expect((await get(page, '/', { host })).status).toBe(403);
  });
});

describe('its line', () => {
  it.each(['https://evil.example', 'http://127.0.0.1:1', 'null'])('is closed to a page of %s', async (origin) => {
    expect(await connect(await open(), origin).opened).toBe(false);
  });

  it('is closed to what names no origin', async () => {
    const page = await open();
    const socket = new WebSocket(`${page.url.replace('http', 'ws')}/socket`);
    await expect(once(socket, 'open')).rejects.toThrow('401');
  });

  it('carries out an act, and says why where it cannot be', async () => {
    const page = await open(async (wanted) => {
      if (wanted.do === 'slash') throw new Error('There is no such channel.');
      return {};
    });
    const { socket, messages, opened } = connect(page);
    expect(await opened).toBe(true);
    socket.send(JSON.stringify({ id: 1, act: { do: 'become', person: 'en' } }));
    socket.send(JSON.stringify({ id: 2, act: { do: 'slash', place: 'C1', line: '/capex' } }));
    await expect.poll(() => messages).toContainEqual({ type: 'done', id: 1 });
    await expect.poll(() => messages).toContainEqual({ type: 'failed', id: 2, message: 'There is no such channel.' });
    await expect.poll(() => messages).toContainEqual({ type: 'view', view: { person: 'en' } });
  });

  it.each(['no json', '{}', '{"id":1,"act":{"do":"shutDown"}}', '{"id":1,"act":{"do":"slash","place":"C1","line":"x","more":1}}'])(
    'is cut where it carries no act: %s',
    async (text) => {
      const { socket, opened } = connect(await open());
      await opened;
      socket.send(text);
      const [code] = await once(socket, 'close');
      expect(code).toBe(1008);
    },
  );
});

it('says that the page is not built, and how to build it', async () => {
  const opening = openPageServer({ port: 0, pageDir: join(tmpdir(), 'no-such-page'), view: () => ({}) as View, act: async () => ({}) });
  await expect(opening).rejects.toThrow(/npm run build/);
});
