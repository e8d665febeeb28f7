/** The API outlives whatever arrives at its port: every request gets an answer or a refusal, nothing crashes, and nothing of it stays in memory. */
import { Agent, request } from 'node:http';
import fc from 'fast-check';
import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApiServer } from '../../src/api/http/server.ts';
import { openServer, programApi } from '../support/api.ts';
import { atOnce, endure, enduring, watchProcess } from '../support/endurance.ts';
import { hostileVersions } from '../support/hostile-json.ts';
import { hostileText } from '../support/hostile-text.ts';

const watched = watchProcess();
/** What the API logged as an error of its own. */
const failures: string[] = [];
const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
let server: ApiServer;

beforeAll(async () => {
  const log = pino({ level: 'error' }, { write: (line) => void failures.push(line) });
  server = await openServer(await programApi({}, log));
});
afterAll(async () => {
  agent.destroy();
  await server.close();
  watched.end();
});

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** The status of the answer. */
function send({ method, path, headers, body }: Sent): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(`${server.url}${path}`, { agent, method, headers, signal: AbortSignal.timeout(enduring) }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
      response.once('error', reject);
    });
    asked.once('error', reject);
    asked.end(body);
  });
}

const json = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };

const called = (name: string, input: object) => ({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: input } });
const newer = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
  'io.modelcontextprotocol/clientCapabilities': { extensions: { 'io.slack/block-kit': {} } },
};
const messages = [
  called('answer_question', { question: 'How much does Amazon spend?' }),
  called('check_figure', { text: 'Meta spends $10 billion.\nAmazon 90B', language: 'en' }),
  called('compute', { query: 'ranking capex[all 2025]' }),
  called('search', { query: 'nvidia' }),
  called('fetch', { id: 'faq/nvidia' }),
  {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-11-25', capabilities: { extensions: {} }, clientInfo: newer },
  },
  { jsonrpc: '2.0', id: 1, method: 'resources/read', params: { uri: 'knowledge://faq/nvidia' } },
  {
    jsonrpc: '2.0',
    id: 1,
    method: 'completion/complete',
    params: { ref: { type: 'ref/resource', uri: 'knowledge://faq/{name}' }, argument: { name: 'name', value: 'n' } },
  },
  { jsonrpc: '2.0', id: 1, method: 'prompts/get', params: { name: 'check_draft', arguments: { text: 'x' } } },
  { jsonrpc: '2.0', id: 1, method: 'tools/list', params: { _meta: newer } },
  { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'answer_question', arguments: { question: '메타?' }, _meta: newer } },
];
const bodies = [
  { path: '/v1/answer', body: { question: '아마존 투자액은?', language: 'ko' } },
  { path: '/v1/check', body: { statements: ['Amazon spends $90 billion', 'Meta 10B'] } },
  { path: '/v1/check', body: { text: '아마존은 1,000억 달러를 쓴다.\nMeta spends 60–72 billion dollars.' } },
  { path: '/v1/check', body: { name: 'Meta', measure: 'capex', period: 2025, amount: 67e9, unit: 'USD' } },
  { path: '/v1/compute', body: { query: 'difference(capex[amazon 2025], capex[meta 2025])' } },
];

/** JSON of what may be no JSON at all. */
const written = (value: unknown) => JSON.stringify(value) ?? '';

const paths = fc.oneof(
  fc.constantFrom(
    '/',
    '//',
    '/mcp',
    '/openapi.json',
    '/v1/entries',
    '/v1/entries/',
    '/v1/tables/.csv',
    '/v1/entries/%',
    '/../etc/passwd',
    '/v1/entries/__proto__',
    '/v1/tables/constructor.csv',
  ),
  hostileText.map((text) => `/v1/entries/${encodeURIComponent(text.toWellFormed())}`),
  hostileText.map((text) => `/v1/entries?language=${encodeURIComponent(text.toWellFormed())}`),
  fc.webPath().map((path) => `/v1${path}`),
);

const sent: fc.Arbitrary<Sent> = fc.oneof(
  {
    weight: 4,
    arbitrary: hostileVersions(messages).map((message) => ({
      method: 'POST',
      path: '/mcp',
      headers: { ...json, 'mcp-protocol-version': '2025-11-25' },
      body: written(message),
    })),
  },
  {
    weight: 4,
    arbitrary: hostileVersions(bodies).map(({ path, body }) => ({
      method: 'POST',
      path: bodies.find((each) => each.path === path)?.path ?? '/v1/answer',
      headers: json,
      body: written(body),
    })),
  },
  {
    weight: 2,
    arbitrary: hostileText.map((text) => ({ method: 'POST', path: '/v1/answer', headers: json, body: written({ question: text }) })),
  },
  { weight: 2, arbitrary: hostileText.map((text) => ({ method: 'POST', path: '/v1/check', headers: json, body: written({ text }) })) },
  {
    weight: 1,
    arbitrary: hostileText.map((text) => ({ method: 'POST', path: '/v1/compute', headers: json, body: written({ query: text }) })),
  },
  { weight: 1, arbitrary: hostileText.map((text) => ({ method: 'POST', path: '/mcp', headers: json, body: text })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(paths, fc.constantFrom('GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'))
      .map(([path, method]) => ({ method, path, headers: {}, body: undefined })),
  },
);

it(
  'answers or refuses 10,000 hostile requests, and keeps nothing of them',
  async () => {
    await endure(sent, async (batch) => {
      const statuses = await Promise.all(batch.map(send));
      const odd = batch.filter((_, at) => (statuses[at] ?? 500) >= 500);
      expect(odd).toEqual([]);
    });
    expect(failures).toEqual([]);
    expect(watched.uncaught).toEqual([]);
    expect(await send({ method: 'POST', path: '/v1/answer', headers: json, body: '{"question":"meta"}' })).toBe(200);
  },
  enduring,
);
