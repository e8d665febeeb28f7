/** Stands between the network and Bolt: hands on what Slack signed, and refuses the rest before it costs memory, time or a line of the log. */
import type { IncomingMessage, RequestListener, ServerOptions, ServerResponse } from 'node:http';
import { HTTPModuleFunctions, type HTTPReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { bodyReader } from '../../core/bounded-body.ts';
import { acceptOnce, stampIn } from './signature.ts';

/** Bytes of a body. A message of 40,000 Korean letters with its blocks, in a form in which each takes eight bytes, is below. */
const bodyLimit = 1024 * 1024;
/** Bytes of all bodies together that nobody has verified yet. */
const unverifiedLimit = 16 * 1024 * 1024;
/** Bytes of the body by which Slack tries whether the address answers, which it does not sign. */
const probeLimit = 1_024;
/** Milliseconds between lines of the log about refused requests. */
const betweenLines = 60_000;

/** Milliseconds. */
export type RequestTimes = Required<
  Pick<ServerOptions, 'headersTimeout' | 'requestTimeout' | 'connectionsCheckingInterval' | 'keepAliveTimeout'>
>;

export const requestTimes: RequestTimes = {
  // Slack itself gives up after three seconds.
  headersTimeout: 10_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  // Longer than the 60 seconds of usual load balancers, which would otherwise send a request into a connection that is just being closed.
  keepAliveTimeout: 75_000,
};
/** At a time, kept ones among them: load balancers keep some dozens. */
export const mostConnections = 500;

export interface RequestGuard {
  readonly endpoint: string;
  readonly signingSecret: string;
  readonly log: Logger;
}

/** Puts the guard before the receiver's own listener. */
export function guardRequests(receiver: Pick<HTTPReceiver, 'requestListener'>, { endpoint, signingSecret, log }: RequestGuard): void {
  const listen = receiver.requestListener;
  const accept = acceptOnce(signingSecret);
  const readBody = bodyReader(unverifiedLimit);
  const noteRefusal = refusalNotes(log);

  /** The body where the request is Slack's, else the status to refuse it with. */
  async function verified(request: IncomingMessage): Promise<Buffer | number> {
    const now = () => Math.floor(Date.now() / 1_000);
    const stamp = stampIn(request.headers, now());
    if (!stamp) return (await isProbe(request)) ? 200 : 401;
    const body = await readBody(request, bodyLimit);
    if (body === 'tooLarge') return 413;
    if (body === 'busy') return 503;
    return accept(stamp, body, now()) ? body : 401;
  }

  /** Slack tries the address of a slash command without a signature: docs.slack.dev/interactivity/implementing-slash-commands. */
  async function isProbe(request: IncomingMessage): Promise<boolean> {
    const declared = Number(request.headers['content-length'] ?? Number.NaN);
    if (request.headers['x-slack-signature'] !== undefined || !(declared <= probeLimit)) return false;
    const body = await readBody(request, probeLimit);
    return typeof body !== 'string' && new URLSearchParams(body.toString()).get('ssl_check') === '1';
  }

  const guarded: RequestListener = async (request, response) => {
    const [path] = (request.url ?? '').split('?');
    if (request.method !== 'POST' || path !== endpoint) return refuse(response, 404);
    const body = await verified(request).catch(() => 400);
    if (typeof body !== 'number') {
      // Bolt takes a body that was read before from there. What it cannot read is an error that nobody would catch.
      const read = Object.assign(request, { rawBody: body });
      return isObject(read) ? listen(read, response) : refuse(response, 400);
    }
    if (body === 401) noteRefusal();
    refuse(response, body);
  };
  receiver.requestListener = guarded;
}

/** A connection that is not Slack's is not kept. */
function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' }).end();
}

/** One line for many: an operator whose signing secret is wrong must see it, and strangers must not fill the log. */
function refusalNotes(log: Logger): () => void {
  let refused = 0;
  let next = 0;
  return () => {
    refused++;
    const now = performance.now();
    if (now < next) return;
    log.warn(
      { refused },
      'requests without a valid signature of Slack were refused; where they are Slack’s own, check SLACK_SIGNING_SECRET',
    );
    refused = 0;
    next = now + betweenLines;
  };
}

type Buffered = Awaited<ReturnType<typeof HTTPModuleFunctions.bufferIncomingMessage>>;

/** What cannot be parsed at all Bolt refuses itself. */
function isObject(request: Buffered): boolean {
  try {
    const body: unknown = HTTPModuleFunctions.parseHTTPRequestBody(request);
    return typeof body === 'object' && body !== null;
  } catch {
    return true;
  }
}
