/** The HTTP side of the local Discord server: reads a request, checks the token, finds the route, writes the answer, and keeps a record. Knows no endpoint. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Body, readBody } from './body.ts';
import { notFound, Refusal, unauthorized } from './refusal.ts';
import type { Answer, Route } from './routes.ts';

/** A request as it came and what it was answered. */
export interface RecordedRequest {
  readonly method: string;
  /** Without version and query: `/channels/1/messages`. */
  readonly path: string;
  readonly body: unknown;
  readonly fileNames: readonly string[];
  readonly status: number;
  /** The body of the answer. */
  readonly answer: unknown;
}

/** Makes the next requests fail. */
export interface Fault {
  /** How many requests. */
  times: number;
  /** Only requests whose path matches; all without it. */
  readonly path?: RegExp;
  /** Only requests of this method; all without it. */
  readonly method?: string;
  /** Never answered, and not carried out. */
  readonly unanswered?: boolean;
  /** Carried out all the same, but the bot never hears of it. */
  readonly answerLost?: boolean;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: object;
}

/** The refusal of a rate limit. `retryAfter` is in seconds. */
export function rateLimit(times: number, retryAfter: number, path?: RegExp): Fault {
  return {
    times,
    ...(path ? { path } : {}),
    status: 429,
    headers: { 'retry-after': String(retryAfter), 'x-ratelimit-scope': 'user' },
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global: false },
  };
}

/** Leaves requests without an answer, as a server does that hangs. */
export function silence(times: number, path?: RegExp): Fault {
  return { times, ...(path ? { path } : {}), unanswered: true, status: 0, body: {} };
}

export interface RestOptions {
  readonly routes: readonly Route[];
  readonly requests: RecordedRequest[];
  readonly faults: Fault[];
  accepts(token: string): boolean;
  changed(): void;
}

export function restServer(options: RestOptions): Server {
  return createServer((request, response) => {
    void answer(request, response, options);
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, options: RestOptions): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const path = decodePath(url.pathname.replace(/^\/api(\/v\d+)?/, ''));
  const method = request.method ?? 'GET';
  let body: Body = { json: undefined, files: [] };
  let answered: Answer;
  let unanswered = false;
  try {
    body = await readBody(request);
    const fault = options.faults.find(
      (one) => one.times > 0 && (one.path?.test(path) ?? true) && (one.method === undefined || one.method === method),
    );
    if (fault?.answerLost) {
      handled(method, path, url.searchParams, body, request.headers.authorization ?? '', options);
      response.destroy();
    }
    unanswered = fault?.unanswered ?? false;
    if (fault) answered = failed(fault, response);
    else answered = handled(method, path, url.searchParams, body, request.headers.authorization ?? '', options);
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal(500, 0, `500: Internal Server Error: ${String(error)}`);
    answered = { status: refusal.status, body: refusal.body() };
  }
  const fileNames = body.files.map(({ filename }) => filename);
  options.requests.push({ method, path, body: body.json, fileNames, status: answered.status, answer: answered.body });
  options.changed();
  if (response.destroyed || unanswered) return;
  if (answered.body === undefined) response.writeHead(answered.status).end();
  else response.writeHead(answered.status, { 'content-type': 'application/json' }).end(JSON.stringify(answered.body));
}

function handled(method: string, path: string, query: URLSearchParams, body: Body, authorization: string, options: RestOptions): Answer {
  for (const route of options.routes) {
    const parts = route.method === method ? matched(route.path, path) : undefined;
    if (!parts) continue;
    const [scheme, token = ''] = authorization.split(' ');
    if (!route.open && (scheme !== 'Bot' || !options.accepts(token))) throw unauthorized();
    return route.handle({ parts, query, body });
  }
  throw notFound();
}

function failed(fault: Fault, response: ServerResponse): Answer {
  fault.times -= 1;
  for (const [name, value] of Object.entries(fault.headers ?? {})) response.setHeader(name, value);
  return { status: fault.status, body: fault.body };
}

/** The variable parts of the path; undefined for another path. */
function matched(pattern: string, path: string): readonly string[] | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const same = wanted.every((part, index) => part.startsWith(':') || part === given[index]);
  return same ? given.filter((_, index) => wanted[index]?.startsWith(':')) : undefined;
}

/** `@original` arrives as `%40original`. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
