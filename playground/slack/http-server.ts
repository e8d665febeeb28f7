/** The HTTP face of the local Slack: Web API methods under /api/, response URLs under /response/, and faults on demand. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { requestBytes } from './limits.ts';
import type { Arguments } from './message-check.ts';
import { Refusal } from './refusal.ts';
import type { Responses } from './responses.ts';
import type { WebApi } from './web-api.ts';

/** A request that the bot made. */
export interface RecordedRequest {
  /** The Web API method, or `response_url`. */
  readonly method: string;
  readonly given: Arguments;
  /** `ok`, or the error code that it was refused with. */
  readonly result: string;
}

/** Faults on demand: the next `times` calls of a method are answered this way. */
export interface Fault {
  readonly method: string;
  readonly kind: /** A status that is not a success: 429, 503. `retryAfter` is in seconds. */
    | { readonly type: 'status'; readonly status: number; readonly retryAfter?: number }
    | { readonly type: 'error'; readonly code: string; readonly fields?: object }
    /** Carried out, but the bot never hears of it. */
    | { readonly type: 'answer lost' }
    /** Carried out and answered as usual, but not before this. */
    | { readonly type: 'held'; readonly until: Promise<void>; onArrival(): void };
  times: number;
}

export interface HttpServerOptions {
  readonly api: WebApi;
  readonly responses: Responses;
  readonly requests: RecordedRequest[];
  readonly faults: readonly Fault[];
  changed(): void;
}

/** The status of a rate limit. */
export const tooManyRequests = 429;

class Failure extends Error {
  readonly status: number;
  readonly retryAfter: number | undefined;

  constructor({ status, retryAfter }: { readonly status: number; readonly retryAfter?: number }) {
    super(status === tooManyRequests ? 'ratelimited' : 'service_unavailable');
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

export function httpServer({ api, responses, requests, faults, changed }: HttpServerOptions): Server {
  /** Does what a fault does to the method before it is carried out; true where its answer is to be lost. */
  async function fail(method: string): Promise<boolean> {
    const fault = faults.find((one) => one.method === method && one.times > 0);
    if (!fault) return false;
    fault.times--;
    if (fault.kind.type === 'answer lost') return true;
    if (fault.kind.type === 'held') {
      fault.kind.onArrival();
      await fault.kind.until;
      return false;
    }
    throw fault.kind.type === 'status' ? new Failure(fault.kind) : new Refusal(fault.kind.code, [], fault.kind.fields);
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [pathname = ''] = (request.url ?? '/').split('?');
    const [, area = '', last = ''] = pathname.split('/');
    if (request.method !== 'POST' || (area !== 'api' && area !== 'response'))
      return answer(response, 404, { ok: false, error: 'not_found' });
    const method = area === 'api' ? last : 'response_url';
    let given: Arguments = {};
    let result = 'ok';
    try {
      given = await readArguments(request);
      const lost = await fail(method);
      if (lost) {
        api(method, given, tokenOf(request, given));
        response.destroy();
      } else if (area === 'response') {
        responses.answer(last, given);
        answer(response, 200, { ok: true });
      } else answer(response, 200, { ok: true, ...api(method, given, tokenOf(request, given)) });
    } catch (error) {
      result = refuse(response, error, area === 'response' ? 400 : 200);
    } finally {
      requests.push({ method, given, result });
      changed();
    }
  }

  // A client that hangs up half way, or a fault of this server itself: that connection ends, the others go on.
  return createServer((request, response) => void serve(request, response).catch(() => response.destroy()));
}

/** Writes the refusal and returns its code; throws what is none. */
function refuse(response: ServerResponse, error: unknown, status: number): string {
  if (error instanceof Failure) {
    if (error.retryAfter !== undefined) response.setHeader('retry-after', String(error.retryAfter));
    answer(response, error.status, { ok: false, error: error.message });
    return error.message;
  }
  if (!(error instanceof Refusal)) {
    answer(response, 500, { ok: false, error: 'internal_error' });
    throw error;
  }
  answer(response, error.code === 'expired_url' || error.code === 'used_url' ? 404 : status, error.body());
  return error.code;
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

function tokenOf(request: IncomingMessage, given: Arguments): string | undefined {
  const [, bearer] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
  return bearer ?? (typeof given.token === 'string' ? given.token : undefined);
}

/** JSON or a form; anything else has no arguments. */
async function readArguments(request: IncomingMessage): Promise<Arguments> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > requestBytes) throw new Refusal('request_too_large');
    chunks.push(bytes);
  }
  const body = Buffer.concat(chunks).toString('utf8');
  if (!(request.headers['content-type'] ?? '').startsWith('application/json')) return Object.fromEntries(new URLSearchParams(body));
  const parsed = z.record(z.string(), z.unknown()).safeParse(parse(body));
  if (!parsed.success) throw new Refusal('invalid_json');
  return parsed.data;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
