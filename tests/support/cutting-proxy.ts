/** Stands between the bot and a PostgreSQL, and cuts connections as a network does: all of them, or one whose answer is on its way. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface CuttingProxy {
  /** The address of the database by way of the proxy. */
  readonly address: string;
  /** Cuts every connection now. */
  cutAll(): void;
  /** The server carries out the next statement with this text in it; its answer is lost with the connection. Resolves when that happened. */
  loseAnswerTo(text: string): Promise<void>;
  /** Passes nothing on any more, and cuts nothing: as a network that drops what is sent. */
  fallSilent(): void;
  close(): Promise<void>;
}

export async function openCuttingProxy(address: string): Promise<CuttingProxy> {
  const target = new URL(address);
  const open = new Set<Socket>();
  let silent = false;
  let awaited: { readonly text: string; lost(): void } | undefined;

  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    let lost: (() => void) | undefined;
    const cut = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', cut);
      socket.on('close', () => {
        open.delete(socket);
        cut();
      });
    }
    client.on('data', (data) => {
      if (silent) return;
      if (awaited && data.includes(awaited.text)) {
        lost = awaited.lost;
        awaited = undefined;
      }
      upstream.write(data);
    });
    upstream.on('data', (data) => {
      if (silent) return;
      if (!lost) return void client.write(data);
      cut();
      lost();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxied = new URL(address);
  proxied.port = String((server.address() as AddressInfo).port); // An IP socket that listens has an address of this form.
  const cutAll = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    address: proxied.href,
    cutAll,
    fallSilent() {
      silent = true;
    },
    loseAnswerTo: (text) =>
      new Promise((resolve) => {
        awaited = { text, lost: resolve };
      }),
    async close() {
      server.close();
      cutAll();
    },
  };
}
