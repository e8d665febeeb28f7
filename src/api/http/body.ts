/** Reads the body of a request as JSON, never more of it than a request needs, nor of all together than there is room for. */
import type { IncomingMessage } from 'node:http';
import { HttpRefusal } from './problem.ts';

/** Bytes: a draft of 20,000 Korean letters, each written as an escape, and what stands around it. */
const longest = 256 * 1024;
/** Bytes of all bodies that are being read. */
const mostHeld = 16 * 1024 * 1024;

export type ReadBody = (request: IncomingMessage) => Promise<Buffer>;

export function bodyReader(): ReadBody {
  let held = 0;
  return async (request) => {
    const tooLarge = () =>
      new HttpRefusal('tooLarge', `A request has at most ${longest} bytes: send the text in parts.`, { connection: 'close' });
    if (Number(request.headers['content-length'] ?? 0) > longest) throw tooLarge();
    const chunks: Buffer[] = [];
    let size = 0;
    try {
      for await (const chunk of request as AsyncIterable<Buffer>) {
        size += chunk.length;
        held += chunk.length;
        if (size > longest) throw tooLarge();
        if (held > mostHeld) throw new HttpRefusal('busy', 'Too many large requests at once: try again.', { connection: 'close' });
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    } finally {
      held -= size;
    }
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
