/** The HTTP API: what it answers is what its OpenAPI document says, and whatever it refuses it refuses with a reason and a way out. */
import { request } from 'node:http';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiServer } from '../../../src/api/http/server.ts';
import { openServer, type ProgramApi, programApi } from '../../support/api.ts';
import { folderWith } from '../../support/knowledge-folder.ts';

let api: ProgramApi;
let server: ApiServer;
let document: {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, object>> }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
};

beforeAll(async () => {
  api = await programApi();
  server = await openServer(api);
  document = JSON.parse(await (await fetch(`${server.url}/openapi.json`)).text());
});
afterAll(() => server.close());

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers });

/** What a header that `fetch` does not let one set comes to. */
function rawStatus(url: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

/** Fails where the body is not what the document says of that answer. */
function expectAsDocumented(name: string, body: unknown): void {
  const ajv = new Ajv2020({ strict: false, formats: { 'date-time': true } });
  ajv.addSchema({ $id: 'document', ...document });
  const valid = ajv.validate({ $ref: `document#/components/schemas/${name}` }, body);
  expect(ajv.errors ?? []).toEqual([]);
  expect(valid).toBe(true);
}

describe('the OpenAPI document', () => {
  it('names every address, and is OpenAPI 3.1', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: server.url }], info: { title: 'Capex Bot' } });
    expect(Object.keys(document.paths)).toEqual([
      '/v1/answer',
      '/v1/check',
      '/v1/compute',
      '/v1/entries',
      '/v1/entries/{id}',
      '/v1/tables/{id}.csv',
    ]);
    for (const path of Object.values(document.paths))
      for (const { responses } of Object.values(path)) expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', 'default']));
  });

  it.each([
    ['answer_question', '/v1/answer', { question: '빅테크 합계' }],
    ['answer_question', '/v1/answer', { question: 'What is the weather?' }],
    ['answer_question', '/v1/answer', { question: '딥시크' }],
    ['check_figure', '/v1/check', { statement: 'Amazon spends $90 billion' }],
    ['check_figure', '/v1/check', { statements: ['딥시크의 개발비는 81억 원이다', 'nothing'] }],
    ['check_figure', '/v1/check', { text: '# A\nMeta spends $10 billion, they say.' }],
    ['compute', '/v1/compute', { query: 'ranking capex' }],
    ['compute', '/v1/compute', { query: 'highest capex' }],
  ])('says what %s gives at %s for %j', async (name, path, input) => {
    expectAsDocumented(`${name}_input`, input);
    const response = await post(path, input);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expectAsDocumented(name, await response.json());
  });

  it('says what the lists give', async () => {
    expectAsDocumented('list_entries', await (await get('/v1/entries?language=ko')).json());
    for (const id of ['faq/nvidia', 'faq%2Fnvidia', 'capex', 'capex/meta'])
      expectAsDocumented('fetch', await (await get(`/v1/entries/${id}`)).json());
    const csv = await get('/v1/tables/capex.csv');
    expect([csv.headers.get('content-type'), (await csv.text()).split('\r\n')[0]]).toEqual([
      'text/csv; charset=utf-8',
      'row,measure,period,kind,value,low,high,approx,unit,source',
    ]);
  });
});

describe('a refusal', () => {
  it.each([
    ['an unknown id', () => get('/v1/entries/faq/nobody'), 404, 'unknownId', 'There is nothing with the id'],
    ['an unknown table', () => get('/v1/tables/nope.csv'), 404, 'unknownId', 'capex'],
    ['an unknown address', () => get('/v1/nowhere'), 404, 'notFound', '/v1/answer'],
    ['another method', () => get('/v1/answer'), 405, 'method', 'POST'],
    ['a body that is not JSON', () => post('/v1/answer', '{'), 400, 'invalid', 'not JSON'],
    [
      'a body of another type',
      () => post('/v1/answer', 'question=1', { 'content-type': 'text/plain' }),
      415,
      'mediaType',
      'application/json',
    ],
    ['a wrong input', () => post('/v1/answer', { q: 1 }), 400, 'invalid', 'question'],
    ['a query that cannot be read', () => post('/v1/compute', { query: 'x' }), 400, 'invalid', 'character 1'],
    ['a query without figures', () => post('/v1/compute', { query: 'capex[meta 1999]' }), 422, 'unanswerable', '2025'],
    ['a body that is too large', () => post('/v1/answer', { question: 'x'.repeat(300_000) }), 413, 'tooLarge', 'in parts'],
    ['a badly encoded id', () => get('/v1/entries/%E0%A4%A'), 400, 'invalid', '%25'],
    ['a wrong language', () => get('/v1/entries?language=fr'), 400, 'invalid', 'language'],
  ])('of %s tells what is wrong and what to do', async (_what, ask, status, code, told) => {
    const response = await ask();
    const body = await response.json();
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/problem+json; charset=utf-8']);
    expect(body).toMatchObject({ status, code, detail: expect.stringContaining(told) });
    expectAsDocumented('Problem', body);
  });

  it('of one who asks too fast says when to come back', async () => {
    const slow = await programApi({ limits: { perUser: 0, perChannel: 0, perProgram: 1 } });
    const other = await openServer(slow);
    await fetch(`${other.url}/v1/entries`);
    const response = await fetch(`${other.url}/v1/entries`);
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '60']);
    await other.close();
  });
});

describe('the ETag', () => {
  it('spares what is the same, until the knowledge is another', async () => {
    const own = await programApi();
    const other = await openServer(own);
    const first = await fetch(`${other.url}/v1/entries`);
    const etag = first.headers.get('etag') ?? '';
    const again = () => fetch(`${other.url}/v1/entries`, { headers: { 'if-none-match': `"other", ${etag}` } });
    expect([(await again()).status, await (await again()).text()]).toEqual([304, '']);
    await own.serve(await folderWith({}));
    const changed = await again();
    expect([changed.status, changed.headers.get('etag') === etag]).toEqual([200, false]);
    await other.close();
  });
});

describe('who may ask', () => {
  it('is whoever has a key, where there are keys; it is never logged', async () => {
    const keys = ['first-key-0123456789', 'second-key-0123456789'];
    const other = await openServer(api, { keys });
    const status = async (authorization?: string) =>
      (await fetch(`${other.url}/v1/entries`, { headers: authorization === undefined ? {} : { authorization } })).status;
    expect(await status()).toBe(401);
    expect(await status('Bearer wrong-key-0123456789')).toBe(401);
    expect(await status(`Basic ${keys[0]}`)).toBe(401);
    for (const key of keys) expect(await status(`Bearer ${key}`)).toBe(200);
    expect((await fetch(`${other.url}/mcp`, { method: 'POST' })).status).toBe(401);
    const described = await (await fetch(`${other.url}/openapi.json`)).json();
    expect(described).toMatchObject({ security: [{ key: [] }], components: { securitySchemes: { key: { scheme: 'bearer' } } } });
    await other.close();
  });

  it('calls the bot by its own names and comes from its own pages', async () => {
    const other = await openServer(api, { publicUrl: 'https://answers.example/' });
    const url = `${other.url}/v1/entries`;
    expect(await rawStatus(url, { host: 'evil.example' })).toBe(403);
    expect(await rawStatus(url, { host: 'answers.example:8443' })).toBe(200);
    expect(await rawStatus(url, { host: '127.0.0.1' })).toBe(200);
    expect(await rawStatus(url, { host: '192.0.2.7' })).toBe(200);
    expect(await rawStatus(url, { origin: 'https://evil.example' })).toBe(403);
    expect(await rawStatus(url, { origin: 'null' })).toBe(403);
    expect(await rawStatus(`${other.url}/mcp`, { host: 'evil.example' }, 'POST')).toBe(403);
    await other.close();
  });

  it('is no other page, unless its origin is allowed', async () => {
    const origin = 'https://page.example';
    const closed = await get('/v1/entries');
    expect(closed.headers.get('access-control-allow-origin')).toBeNull();
    const other = await openServer(api, { origins: [origin] });
    const preflight = await fetch(`${other.url}/v1/answer`, { method: 'OPTIONS', headers: { origin } });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, origin]);
    const read = await fetch(`${other.url}/v1/entries`, { headers: { origin } });
    expect([read.status, read.headers.get('access-control-allow-origin')]).toEqual([200, origin]);
    await other.close();
  });
});
