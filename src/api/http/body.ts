/** Reads the JSON body of a request to the API, and says why one is refused. */
import type { IncomingMessage } from 'node:http';
import { bodyReader } from '../../core/bounded-body.ts';
import { HttpRefusal } from './problem.ts';

/** Bytes: a draft of 20,000 Korean letters, each written as an escape, and what stands around it. */
const longest = 256 * 1024;
/** Bytes of all bodies that are being read. */
const mostHeld = 16 * 1024 * 1024;

export type ReadBody = (request: IncomingMessage) => Promise<Buffer>;

/** Rejects with an `HttpRefusal` where a body is too large, or too many are being read. */
export function requestBodies(): ReadBody {
  const read = bodyReader(mostHeld);
  return async (request) => {
    const body = await read(request, longest);
    if (body === 'tooLarge')
      throw new HttpRefusal('tooLarge', `A request has at most ${longest} bytes: send the text in parts.`, { connection: 'close' });
    if (body === 'busy') throw new HttpRefusal('busy', 'Too many large requests at once: try again.', { connection: 'close' });
    return body;
  };
}

/** The value of a JSON body. */
export function jsonIn(body: Buffer, { 'content-type': type = '' }: IncomingMessage['headers']): unknown {
  if (!/^application\/json *(?:;|$)/i.test(type)) {
    throw new HttpRefusal('mediaType', 'Send a JSON object with “Content-Type: application/json”.');
  }
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new HttpRefusal('invalid', 'The body is not JSON: send an object such as {"question": "…"}.');
  }
}
