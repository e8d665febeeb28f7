/** Answers HTTP requests: guarded, routed, performed, and refused as problem+json where something is wrong. Listens nowhere itself. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { today } from '../../core/day.ts';
import { commonLocale, inLocale } from '../../language/locale.ts';
import { ApiFailure } from '../failure.ts';
import { type Api, perform, readInput } from '../perform.ts';
import { jsonIn, requestBodies } from './body.ts';
import { type Guard, type GuardOptions, guarding } from './guard.ts';
import { openApiDocument } from './openapi.ts';
import { HttpRefusal, writeProblem } from './problem.ts';
import { type Route, routes } from './routes.ts';

/** Answers a request to `/mcp` that was let through, with the body that was read. */
export type McpListener = (request: IncomingMessage, response: ServerResponse, body: Buffer, key: string) => Promise<void>;

export interface ListenerOptions extends GuardOptions {
  readonly api: Api;
  readonly mcp: McpListener;
  /** Where it can be reached, for the OpenAPI document. */
  url(): string;
}

const addresses = ['/mcp', '/openapi.json', ...routes.map(({ path }) => path)];

function send(response: ServerResponse, type: string, body: string, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...headers }).end(body);
}

/** The route of a path, with the id in it. */
function routeOf(method: string, path: string): { readonly route: Route; readonly id?: string } {
  const found = routes.flatMap((route) => {
    const match = route.pattern.exec(path);
    return match ? [{ route, ...(match[1] !== undefined && { id: decoded(match[1]) }) }] : [];
  });
  const wanted = found.find(({ route }) => route.method === (method === 'HEAD' ? 'get' : method.toLowerCase()));
  if (wanted) return wanted;
  if (found.length === 0) throw new HttpRefusal('notFound', `There are ${addresses.join(', ')}.`);
  const allow = found.map(({ route }) => route.method.toUpperCase()).join(', ');
  throw new HttpRefusal('method', `Only ${allow} is taken here.`, { allow });
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    throw new HttpRefusal('invalid', 'The id in the address is badly encoded: write % as %25.');
  }
}

/** Changes with the knowledge, and with the day, on which it depends what is out of date. */
const entityTag = ({ served }: Api) => `W/"${served().version}-${today()}"`;

const isKnown = (tag: string, { 'if-none-match': known = '' }: IncomingMessage['headers']) =>
  known === '*' || known.split(',').some((each) => each.trim() === tag);

const corsHeaders = {
  'access-control-allow-methods': 'GET, POST, DELETE, OPTIONS',
  'access-control-allow-headers':
    'authorization, content-type, if-none-match, mcp-session-id, mcp-protocol-version, mcp-method, mcp-name, last-event-id',
  'access-control-max-age': '600',
} as const;

function allowOrigin(response: ServerResponse, origin: string | undefined): void {
  if (origin === undefined) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-expose-headers', 'etag, retry-after, mcp-session-id');
  response.setHeader('vary', 'origin');
}

export function apiListener({ api, mcp, url, ...guards }: ListenerOptions): RequestListener {
  const guard: Guard = guarding(guards);
  const readBody = requestBodies();
  const needsKey = guards.keys.length > 0;

  const document = () => {
    const { name, description, languages } = api.bot.identity();
    const said = (text: typeof name) => inLocale(text, languages.includes(commonLocale) ? commonLocale : (languages[0] ?? commonLocale));
    return openApiDocument({ title: said(name), description: said(description), url: url(), needsKey });
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', headers } = request;
    const { pathname, searchParams } = locationOf(request);
    const origin = guard.origin(headers);
    allowOrigin(response, origin);
    if (method === 'OPTIONS' && origin !== undefined) return void response.writeHead(204, corsHeaders).end();
    if (pathname === '/openapi.json' && (method === 'GET' || method === 'HEAD'))
      return send(response, 'application/json', JSON.stringify(document()));
    const key = guard.key(headers);
    if (pathname === '/mcp') return mcp(request, response, await readBody(request), key);
    const { route, id } = routeOf(method, pathname);
    const tag = route.method === 'get' ? entityTag(api) : '';
    if (tag !== '' && isKnown(tag, headers)) return void response.writeHead(304, { etag: tag }).end();
    const given =
      route.method === 'post'
        ? jsonIn(await readBody(request), headers)
        : { ...Object.fromEntries(searchParams), ...(id !== undefined && { id }) };
    const { result } = await perform(route.operation, readInput(route.operation, given), { platform: 'http', key }, api);
    const body = typeof result === 'string' ? result : JSON.stringify(result);
    send(
      response,
      route.type,
      body,
      route.method === 'get' ? { etag: tag, 'cache-control': 'private, no-cache' } : { 'cache-control': 'no-store' },
    );
  }

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!(error instanceof ApiFailure) && !(error instanceof HttpRefusal) && !request.destroyed)
        api.log.error({ err: error }, 'an HTTP request of a program failed');
      if (response.headersSent || response.destroyed) response.destroy();
      else writeProblem(response, error);
    });
  };
}

/** The path and the query string. Undefined for `//` and others that are not an address. */
function locationOf({ url = '/' }: IncomingMessage): Pick<URL, 'pathname' | 'searchParams'> {
  const whole = `http://localhost${url.startsWith('/') ? url : '/'}`;
  if (!URL.canParse(whole)) throw new HttpRefusal('invalid', 'The address of this request cannot be read.');
  return new URL(whole);
}
