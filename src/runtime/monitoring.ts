/** Tells operators and their tools how the bot is, over HTTP: `/healthz`, `/readyz` and `/metrics`. Takes nothing and changes nothing. */
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import type { PlatformName } from '../core/adapter.ts';
import type { KnowledgeState } from './metrics.ts';
import type { PlatformState } from './platforms.ts';

export interface MonitoringOptions {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly registry: Registry;
  platforms(): ReadonlyMap<PlatformName, PlatformState>;
  knowledge(): KnowledgeState;
  /** What keeps anything from being remembered now; undefined where nothing does. */
  database(): string | undefined;
  stopping(): boolean;
}

export interface Monitoring {
  /** Such as `http://127.0.0.1:9464`. */
  readonly url: string;
  close(): Promise<void>;
}

type Readiness = Pick<MonitoringOptions, 'platforms' | 'knowledge' | 'database' | 'stopping'>;

/** Ready while one platform serves: the others are not to be cut off by one that is down. What is down, the body tells. */
function readiness({ platforms, knowledge, database, stopping }: Readiness): { readonly ready: boolean; readonly body: object } {
  const states = [...platforms().values()];
  const serving = states.filter((state) => state === 'connected').length;
  // Without any platform it serves programs alone.
  const ready = (serving > 0 || states.length === 0) && !stopping();
  const { version, problems } = knowledge();
  const problem = database();
  const whole = serving === states.length && problems === 0 && problem === undefined;
  const status = stopping() ? 'stopping' : !ready ? 'not ready' : whole ? 'ready' : 'degraded';
  const parts = { platforms: Object.fromEntries(platforms()), knowledge: { version, problems } };
  return { ready, body: { status, ...parts, ...(problem !== undefined && { database: { problem } }) } };
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(`${JSON.stringify(body)}\n`);
}

function listener({ registry, ...state }: Readiness & Pick<MonitoringOptions, 'registry'>): RequestListener {
  return async ({ method, url = '/' }, response) => {
    const [path] = url.split('?');
    if (method !== 'GET' && method !== 'HEAD')
      return answer(response.setHeader('allow', 'GET, HEAD'), 405, { status: 'only GET is taken' });
    switch (path) {
      case '/healthz':
        // That it answers is what shows that the process is alive.
        return answer(response, 200, { status: 'alive' });
      case '/readyz': {
        const { ready, body } = readiness(state);
        return answer(response, ready ? 200 : 503, body);
      }
      case '/metrics':
        return void response.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics());
      default:
        return answer(response, 404, { status: 'there are /healthz, /readyz and /metrics' });
    }
  };
}

/** Rejects where the port cannot be listened on. */
export async function openMonitoring({ host, port, ...asked }: MonitoringOptions): Promise<Monitoring> {
  const server = createServer(listener(asked));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const taken = (server.address() as AddressInfo).port; // An IP socket that listens has an address of this form.
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
