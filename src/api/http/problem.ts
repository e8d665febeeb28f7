/** Refusals of HTTP requests as `application/problem+json` (RFC 9457); each says what to do. */
import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import { ApiFailure, type FailureKind } from '../failure.ts';

export const problem = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    code: z
      .string()
      .describe(
        'For programs: invalid, unknownId, ambiguous, unanswerable, tooFast, failed, unauthorised, forbidden, notFound, method, tooLarge or mediaType.',
      ),
    detail: z.string().describe('What is wrong, and what to do.'),
  })
  .describe('Why there is no result, and what to do (RFC 9457).');

type Code = FailureKind | 'unauthorised' | 'forbidden' | 'notFound' | 'method' | 'tooLarge' | 'mediaType' | 'busy';

const statuses: Readonly<Record<Code, readonly [status: number, title: string]>> = {
  invalid: [400, 'The request cannot be read'],
  unauthorised: [401, 'A key is needed'],
  forbidden: [403, 'Not from there'],
  unknownId: [404, 'There is nothing with this id'],
  notFound: [404, 'There is nothing at this address'],
  method: [405, 'This method is not taken here'],
  ambiguous: [409, 'Several things may be meant'],
  tooLarge: [413, 'The request is too large'],
  mediaType: [415, 'The body has to be JSON'],
  unanswerable: [422, 'The knowledge has no answer to it'],
  tooFast: [429, 'Too many requests'],
  failed: [500, 'The bot failed'],
  busy: [503, 'The bot is busy'],
};

/** A request that is refused before anything is asked of the bot. */
export class HttpRefusal extends Error {
  readonly code: Code;
  readonly headers: Readonly<Record<string, string>>;
  constructor(code: Code, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.code = code;
    this.headers = headers;
  }
}

/** Seconds in which a key's limit is over. */
const untilAllowed = '60';

/** Writes the refusal. Any other error is reported as a failure of the bot. */
export function writeProblem(response: ServerResponse, error: unknown): void {
  const code: Code = error instanceof ApiFailure ? error.kind : error instanceof HttpRefusal ? error.code : 'failed';
  const [status, title] = statuses[code];
  const detail = error instanceof ApiFailure || error instanceof HttpRefusal ? error.message : 'Try again later.';
  const body: z.output<typeof problem> = { type: 'about:blank', title, status, code, detail };
  const headers = {
    'content-type': 'application/problem+json; charset=utf-8',
    ...(code === 'tooFast' && { 'retry-after': untilAllowed }),
    ...(error instanceof HttpRefusal && error.headers),
  };
  response.writeHead(status, headers).end(JSON.stringify(body));
}
