/** The server that programs ask: HTTP and MCP on one port of the bot's own process. Loaded only where it is set up. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mcpOverHttp } from '../mcp/over-http.ts';
import type { SlackBlocks } from '../mcp/tools.ts';
import type { Api } from '../perform.ts';
import { apiListener } from './listener.ts';

export interface ApiServerOptions {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly keys: readonly string[];
  readonly origins: readonly string[];
  /** Where others reach it; undefined for where it listens. */
  readonly publicUrl: string | undefined;
  readonly api: Api;
  readonly slackBlocks: SlackBlocks;
}

export interface ApiServer {
  /** Such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Tells clients that listen that the resources are others now. */
  knowledgeChanged(): void;
  /** Takes no new requests, lets those in flight end, then closes. */
  close(): Promise<void>;
}

/** Milliseconds. */
const times = { headersTimeout: 10_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000, keepAliveTimeout: 75_000 };
const mostConnections = 500;
/** Milliseconds for requests that are on their way when it stops. */
const patience = 5_000;

const bracketed = (host: string) => (host.includes(':') ? `[${host}]` : host);

/** Rejects where the port cannot be listened on. */
export async function openApiServer(options: ApiServerOptions): Promise<ApiServer> {
  const { host, port, keys, origins, publicUrl, api, slackBlocks } = options;
  const mcp = mcpOverHttp(api, slackBlocks);
  let url = '';
  const hosts = [host, ...(publicUrl === undefined ? [] : [new URL(publicUrl).hostname])];
  const server = createServer(times, apiListener({ api, mcp: mcp.listen, keys, origins, hosts, url: () => publicUrl ?? url }));
  server.maxConnections = mostConnections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const taken = (server.address() as AddressInfo).port; // An IP socket that listens has an address of this form.
  url = `http://${bracketed(host)}:${taken}`;
  return {
    url,
    knowledgeChanged: mcp.knowledgeChanged,
    async close() {
      await mcp.close();
      await closed(server);
    },
  };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(cutOff);
      resolve();
    });
    server.closeIdleConnections();
  });
}
