/** Reads the body of an HTTP request into memory: never more of one than its limit, nor of all that are being read than there is room for. Parses nothing and answers nobody. */

/** What is read of a request; `node:http` requests are such. */
export interface BodySource extends AsyncIterable<Buffer> {
  readonly headers: { readonly 'content-length'?: string | undefined };
}

export type BodyReader = (source: BodySource, limit: number) => Promise<Buffer | 'tooLarge' | 'busy'>;

/** `room` is for all bodies together and `limit` for one, in bytes. A declared length over the limit is not read at all. */
export function bodyReader(room: number): BodyReader {
  let held = 0;
  return async (source, limit) => {
    if (Number(source.headers['content-length'] ?? 0) > limit) return 'tooLarge';
    const chunks: Buffer[] = [];
    let size = 0;
    try {
      for await (const chunk of source) {
        size += chunk.length;
        held += chunk.length;
        if (size > limit) return 'tooLarge';
        if (held > room) return 'busy';
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    } finally {
      held -= size;
    }
  };
}
