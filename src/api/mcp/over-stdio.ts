/** MCP over the standard input and output of a process, for a client on the same machine, in both eras of the protocol. */
import type { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Api } from '../perform.ts';
import { resourcesOf } from './resources.ts';
import { mcpServer } from './server.ts';
import type { SlackBlocks } from './tools.ts';

export interface McpOverStdio {
  /** Resolves when the client has gone. */
  readonly ended: Promise<void>;
  knowledgeChanged(): void;
  close(): Promise<void>;
}

/** Resources that one client follows. */
const mostSubscribed = 1_000;

export function mcpOverStdio(api: Api, slackBlocks: SlackBlocks): McpOverStdio {
  let current: McpServer | undefined;
  /** Of the older eras; what the newer one asks for the library keeps itself. */
  const subscribed = new Set<string>();
  let sortsItself = false;
  const handle = serveStdio(
    ({ era }) => {
      const server = mcpServer({ api, key: 'stdio', slackBlocks, canBeTold: true });
      if (era === 'legacy') {
        server.server.setRequestHandler('resources/subscribe', ({ params: { uri } }) => {
          if (subscribed.size < mostSubscribed) subscribed.add(uri);
          return {};
        });
        server.server.setRequestHandler('resources/unsubscribe', ({ params: { uri } }) => {
          subscribed.delete(uri);
          return {};
        });
      }
      current = server;
      sortsItself = era === 'modern';
      return server;
    },
    { onerror: (error) => api.log.debug({ err: error }, 'an MCP message was refused') },
  );
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
  });
  return {
    ended,
    knowledgeChanged() {
      if (!current?.isConnected()) return;
      current.sendResourceListChanged();
      for (const uri of sortsItself ? resourcesOf(api.served()) : subscribed)
        void current.server.sendResourceUpdated({ uri }).catch(() => {});
    },
    close: handle.close,
  };
}
