/** A port for what is closed and opened again in a test: nobody is given it by chance meanwhile. */
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Systems hand out ports above these where none is named (Linux from 32768, others from 49152). */
const range = { first: 20_000, last: 32_000 };

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}

/** One on 127.0.0.1 that nothing listens on now. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = range.first + Math.floor(Math.random() * (range.last - range.first));
    if (await isFree(port)) return port;
  }
}
