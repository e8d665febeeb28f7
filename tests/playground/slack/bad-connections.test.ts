/** The local Slack outlives every connection that goes wrong. */
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSlack, type SlackServer } from '../../../playground/slack/server.ts';

let slack: SlackServer;

beforeEach(async () => {
  slack = await openSlack({ botToken: 'xoxb-test', appToken: 'xapp-test' });
});

afterEach(() => slack.close());

async function send(text: string): Promise<void> {
  const { hostname, port } = new URL(slack.apiUrl);
  const socket = connect(Number(port), hostname);
  await new Promise<void>((resolve) => {
    socket.on('close', () => resolve());
    socket.on('error', () => resolve());
    // What is not answered is hung up on half way.
    socket.write(text, () => setTimeout(() => socket.destroy(), 50));
  });
}

it.each([
  ['a body that never ends', 'POST /api/chat.postMessage HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf'],
  ['a path of slashes', 'POST // HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n'],
  [
    'an upgrade of slashes',
    'GET // HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  ],
  ['no HTTP at all', '\u0000\u0001nonsense\r\n\r\n'],
])('%s', async (_name, text) => {
  await send(text);
  const response = await fetch(`${slack.apiUrl}auth.test`, { method: 'POST', headers: { authorization: 'Bearer xoxb-test' } });
  expect(await response.json()).toMatchObject({ ok: true });
});
