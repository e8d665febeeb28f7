/** What a platform asks to send later is sent later, where that is soon; over real HTTP. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { retryAfter } from '../../../src/adapters/shared/retry-after.ts';

/** Answers with these, one after the other; the last for all further requests. Resolves to what sends, and how often it did. */
async function answering(...responses: readonly (readonly [status: number, retryAfter?: string])[]) {
  let asked = 0;
  const server = createServer((_, response) => {
    const [status = 500, retryAfter] = responses[Math.min(asked++, responses.length - 1)] ?? [];
    response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end('…');
  });
  server.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // An IP socket that listens has an address of this form.
  return { send: () => fetch(`http://127.0.0.1:${port}/`), asked: () => asked };
}

it.each([429, 500, 503])('%i with a short pause is waited out', async (status) => {
  const { send, asked } = await answering([status, '0.05'], [200]);
  expect((await retryAfter(send)).status).toBe(200);
  expect(asked()).toBe(2);
});

it.each([
  ['no pause', [503]],
  ['too long a pause', [429, '3600']],
  ['a pause that is no number', [429, 'Wed, 21 Oct 2026 07:28:00 GMT']],
  ['an empty pause', [429, '']],
  ['another status', [404, '1']],
] as const)('%s is not waited for', async (_, response) => {
  const { send, asked } = await answering([...response] as [number, string?]); // a row above
  expect((await retryAfter(send)).status).toBe(response[0]);
  expect(asked()).toBe(1);
});

it('a platform that asks again and again is asked three times', async () => {
  const { send, asked } = await answering([429, '0']);
  expect((await retryAfter(send)).status).toBe(429);
  expect(asked()).toBe(3);
});

it('what the caller leaves to others is not waited for', async () => {
  const { send, asked } = await answering([429, '0']);
  expect((await retryAfter(send, ({ status }) => status >= 500)).status).toBe(429);
  expect(asked()).toBe(1);
});
