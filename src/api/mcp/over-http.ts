/** MCP over Streamable HTTP, in both eras of the protocol: hands requests that were let through to the library, and its answers back. Keeps nothing of a client. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createMcpHandler } from '@modelcontextprotocol/server';
import { requestId } from '../../core/request.ts';
import type { McpListener } from '../http/listener.ts';
import type { Api } from '../perform.ts';
import { resourcesOf } from './resources.ts';
import { blockKit, mcpServer } from './server.ts';
import type { SlackBlocks } from './tools.ts';

export interface McpOverHttp {
  readonly listen: McpListener;
  knowledgeChanged(): void;
  close(): Promise<void>;
}

/** Streams on which clients wait for changes, at a time. */
const mostListening = 200;

/**
 * In the eras before 2026 a client says once, in its first request, what it shows, and no server is kept for the next one:
 * the id of its session, which it sends back with every request, says it instead.
 */
const showsBlocks = 'blocks-';

/** What a first request of the older eras announces. */
function announcesBlocks(message: unknown): boolean {
  const { method, params } = (message ?? {}) as { readonly method?: unknown; readonly params?: unknown };
  if (method !== 'initialize') return false;
  const { capabilities } = (params ?? {}) as { readonly capabilities?: { readonly extensions?: object | null } | null };
  return typeof capabilities?.extensions === 'object' && capabilities.extensions !== null && blockKit in capabilities.extensions;
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

function webRequest({ method = 'GET', headers, url }: IncomingMessage, body: Buffer, signal: AbortSignal): Request {
  const given = Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : []));
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(`http://localhost${url}`, { method, headers: given, signal, ...(hasBody && { body: new Uint8Array(body) }) });
}

/** Responses that are streamed. */
const stream = 'text/event-stream';

async function send(response: ServerResponse, answer: Response, more: Readonly<Record<string, string>>): Promise<void> {
  const headers = { ...Object.fromEntries(answer.headers), ...more };
  if (!answer.headers.get('content-type')?.startsWith(stream))
    return void response.writeHead(answer.status, headers).end(Buffer.from(await answer.arrayBuffer()));
  response.writeHead(answer.status, headers);
  if (!answer.body) return void response.end();
  response.flushHeaders();
  // A client that goes away has nothing left to be told.
  await pipeline(Readable.fromWeb(answer.body as import('node:stream/web').ReadableStream), response).catch(() => {});
}

export function mcpOverHttp(api: Api, slackBlocks: SlackBlocks): McpOverHttp {
  const handler = createMcpHandler(
    ({ era, authInfo, requestInfo }) =>
      mcpServer({
        api,
        key: authInfo?.clientId ?? '',
        slackBlocks,
        // No stream is kept open for the older eras.
        canBeTold: era === 'modern',
        showsBlocks: requestInfo?.headers.get('mcp-session-id')?.startsWith(showsBlocks) ?? false,
      }),
    {
      maxSubscriptions: mostListening,
      onerror: (error) => api.log.debug({ err: error }, 'an MCP request was refused'),
    },
  );
  return {
    async listen(request, response, body, key) {
      const gone = new AbortController();
      response.once('close', () => response.writableFinished || gone.abort());
      const message = parsed(body);
      const answer = await handler.fetch(webRequest(request, body, gone.signal), {
        authInfo: { token: '', clientId: key, scopes: [] },
        ...(message !== undefined && { parsedBody: message }),
      });
      const session = announcesBlocks(message) && answer.ok ? { 'mcp-session-id': `${showsBlocks}${requestId()}` } : {};
      await send(response, answer, session);
    },
    knowledgeChanged() {
      handler.notify.resourcesChanged();
      for (const uri of resourcesOf(api.served())) handler.notify.resourceUpdated(uri);
    },
    close: handler.close,
  };
}
