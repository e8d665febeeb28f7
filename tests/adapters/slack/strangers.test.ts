/** Slack's HTTP mode before strangers: what is not signed costs neither memory nor time nor the log, and what was overheard is of no use. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { signature, signedRequest } from '../../../playground/slack/http-delivery.ts';
import { type Chat, type ChatOptions, openChat, signingSecret } from './chat.ts';
import { echo } from './echo.ts';

let chat: Chat;
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await chat?.close();
});

async function open(times?: NonNullable<ChatOptions['http']>['times']): Promise<Chat> {
  chat = await openChat(echo(), { locale: 'en-US', http: { port: 0, ...(times && { times }) } });
  return chat;
}

const megabyte = 1024 * 1024;
const seconds = () => Math.floor(Date.now() / 1_000);
const head = (headers: Readonly<Record<string, string | number>>, path = '/slack/events') =>
  [`POST ${path} HTTP/1.1`, 'host: bot', ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n');
const looksSigned = () => ({ 'x-slack-request-timestamp': seconds(), 'x-slack-signature': `v0=${'0'.repeat(64)}` });

/** A connection that was sent this; what it got, and whether it was closed. */
function send(...parts: readonly (string | Buffer)[]): { readonly got: () => string; readonly closed: () => boolean } {
  const { hostname, port } = new URL(chat.endpoint);
  const socket = connect(Number(port), hostname);
  sockets.push(socket);
  let got = '';
  let closed = false;
  socket.on('data', (data) => (got += data.toString()));
  // A refused sender may be cut off while it still sends.
  socket.on('error', () => {});
  socket.on('close', () => (closed = true));
  for (const part of parts) socket.write(part);
  return { got: () => got, closed: () => closed };
}

const command = (text = 'what?') => ({ command: '/ask', text, user_id: chat.person.user.id, channel_id: chat.general.id });
const signed = (payload: object, at = Date.now()) =>
  signedRequest({ id: 'E', kind: 'slash_commands', payload: { ...payload } }, { signingSecret, now: () => at });
const post = ({ headers, body }: ReturnType<typeof signed>) => fetch(chat.endpoint, { method: 'POST', headers, body });

/** Slack itself is answered meanwhile. */
async function answersSlack(): Promise<void> {
  const response = await post(signed({ ...command(), trigger_id: chat.slack.workspace.newId('Tr') }));
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('You asked: what?');
}

describe('bodies that nobody signed', () => {
  it.each([
    ['unsigned', {}],
    ['with a signature that only looks like one', looksSigned()],
  ])('of 3.9 MB, %s, are refused by their headers', async (_, headers) => {
    await open();
    const before = process.memoryUsage().rss;
    const body = Buffer.alloc(megabyte / 4, 'x');
    const sent = Array.from({ length: 200 }, () => send(head({ 'content-length': 3.9 * megabyte, ...headers }), body));
    await expect.poll(() => sent.filter(({ closed }) => closed()).length).toBe(200);
    // The test holds what it sends, too.
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * megabyte);
    await answersSlack();
  });

  it('are read only as far as there is room for all of them, and make room when they go', async () => {
    await open();
    const chunk = `${(megabyte - 64).toString(16)}\r\n${'x'.repeat(megabyte - 64)}\r\n`;
    const sent = Array.from({ length: 40 }, () => send(head({ 'transfer-encoding': 'chunked', ...looksSigned() }), chunk));
    await expect.poll(() => sent.filter(({ got }) => got().includes(' 503 ')).length).toBeGreaterThan(10);
    for (const socket of sockets) socket.destroy();
    await expect.poll(() => answersSlack().then(() => true)).toBe(true);
  });

  it('never finished are given up, as are headers and silence', async () => {
    await open({ headersTimeout: 300, requestTimeout: 300, connectionsCheckingInterval: 100 });
    const sent = [
      send(head({ 'content-length': 1_000, ...looksSigned() }), 'x'),
      send('POST /slack/events HTTP/1.1\r\nhost: bot\r\n'),
      send(''),
    ];
    await expect.poll(() => sent.every(({ closed }) => closed())).toBe(true);
    await answersSlack();
  });

  it('do not write a line each into the log', async () => {
    await open();
    const { length } = chat.logged;
    const paths = ['/slack/events', '//', '/', '/slack/events/..', '/favicon.ico', '*'];
    const sent = Array.from({ length: 120 }, (_, at) => send(head({ 'content-length': 2 }, paths[at % paths.length]), '{}'));
    await expect.poll(() => sent.every(({ closed }) => closed())).toBe(true);
    const lines = chat.logged.slice(length);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ level: 40, msg: expect.stringContaining('SLACK_SIGNING_SECRET') });
  });
});

describe('a signature', () => {
  it('is accepted once', async () => {
    await open();
    const request = signed({ ...command(), trigger_id: 'Tr1' });
    expect((await post(request)).status).toBe(200);
    expect((await post(request)).status).toBe(401);
    const pressed = chat.logged.filter(({ event, msg }) => event === 'Tr1' && msg === 'handled');
    expect(pressed).toHaveLength(1);
  });

  it.each(['Infinity', '1e400', '99999999999', `${seconds() + 600}`, `${seconds() - 600}`, '-1', 'NaN', '', ' '])(
    'over the time “%s” is refused',
    async (time) => {
      await open();
      const body = 'command=%2Fask';
      const of = (value: string) => signature(signingSecret, value as unknown as number, body);
      for (const read of [time, String(Number(time))]) {
        const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-slack-request-timestamp': time };
        const response = await fetch(chat.endpoint, { method: 'POST', headers: { ...headers, 'x-slack-signature': of(read) }, body });
        expect(response.status).toBe(401);
      }
    },
  );

  it('of a command makes its answer known to nobody but Slack, and the same command sent again in its name asks nothing', async () => {
    await open();
    const asked = { ...command('once'), trigger_id: 'Tr2' };
    expect(await (await post(signed(asked))).text()).toContain('once');
    // Another process might not have seen the first: the trigger is known, too.
    expect(await (await post(signed(asked, Date.now() + 2_000))).text()).toBe('');
  });
});

it('connections are kept for longer than a load balancer keeps them', async () => {
  await open();
  const response = await post(signed({ ...command(), trigger_id: 'Tr3' }));
  expect(Number(/timeout=(\d+)/.exec(response.headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(60);
});

it('Slack’s own try of the address is answered without a signature, and does nothing', async () => {
  await open();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const tried = await fetch(chat.endpoint, { method: 'POST', headers, body: 'ssl_check=1&command=%2Fask&token=x' });
  expect([tried.status, await tried.text()]).toEqual([200, '']);
  expect((await fetch(chat.endpoint, { method: 'POST', headers, body: 'command=%2Fask&token=x' })).status).toBe(401);
});

it('an answer is never sent to an address that is not Slack’s', async () => {
  await open();
  const asked: string[] = [];
  const elsewhere = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('ok');
  }).listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  const { port } = elsewhere.address() as AddressInfo;
  const [first] = await chat.shownFor(chat.general, () => chat.person.slash(chat.general, '/capex meta'));
  expect(first).toBeDefined();
  const addresses = [
    `http://127.0.0.1:${port}/`,
    `https://slack.com.evil.example:${port}/`,
    `https://slack.com@127.0.0.1:${port}/`,
    `http://hooks.slack.com/`,
    'file:///etc/passwd',
    'nonsense',
  ];
  for (const response_url of addresses) {
    const before = chat.logged.length;
    const response = await post(signed({ ...command(), response_url, trigger_id: chat.slack.workspace.newId('Tr') }));
    expect(await response.text()).toBe('');
    expect(chat.logged.slice(before)).toMatchObject([{ level: 40, msg: expect.stringContaining('not Slack’s') }]);
  }
  expect(asked).toEqual([]);
  await new Promise((closed) => elsewhere.close(closed));
});
