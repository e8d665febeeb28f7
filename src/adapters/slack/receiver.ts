/** How Slack's events arrive: over a socket that the bot opens, or over signed HTTP requests. Hands them to Bolt and reads nothing of them. */
import { HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { slackLogger } from './log.ts';
import { explainListening, explainRefusal } from './refusal.ts';
import { keptOpen } from './socket.ts';

export type Receive =
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string; readonly host: string; readonly port: number };

/** Where Slack sends its requests in HTTP mode. */
export const endpoint = '/slack/events';

export interface OpenReceiver {
  readonly receiver: SocketModeReceiver | HTTPReceiver;
  /** Begins to receive; in HTTP mode returns the address of the endpoint. Rejects with a message for the operator. */
  listen(): Promise<string | undefined>;
  /** Before the receiver itself is stopped: nothing is opened again. */
  release(): void;
}

export function openReceiver(receive: Receive, apiUrl: string | undefined, log: Logger): OpenReceiver {
  return receive.mode === 'http' ? overHttp(receive, log) : overSocket(receive, apiUrl, log);
}

function overHttp({ signingSecret, host, port }: Extract<Receive, { mode: 'http' }>, log: Logger): OpenReceiver {
  const receiver = new HTTPReceiver({ signingSecret, endpoints: endpoint, logger: slackLogger(log) });
  return {
    receiver,
    async listen() {
      try {
        const server = await receiver.start({ host, port });
        const address = server.address();
        const taken = typeof address === 'object' && address !== null ? address.port : port;
        return `http://${host.includes(':') ? `[${host}]` : host}:${taken}${endpoint}`;
      } catch (error) {
        throw new Error(explainListening(error, host, port), { cause: error });
      }
    },
    release() {},
  };
}

function overSocket({ appToken }: Extract<Receive, { mode: 'socket' }>, apiUrl: string | undefined, log: Logger): OpenReceiver {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: slackLogger(log),
    autoReconnectEnabled: false,
    // The socket's own client keeps its many retries apart from the Web API's few: a person waits for those.
    installerOptions: { clientOptions: apiUrl ? { slackApiUrl: apiUrl } : {} },
    // Slack repeats an envelope that it saw no acknowledgement for; its id tells.
    customPropertiesExtractor: ({ envelope_id: envelopeId }: { envelope_id?: string }) => ({ envelopeId }),
  });
  const socket = keptOpen(receiver.client, log);
  return {
    receiver,
    release: socket.release,
    async listen() {
      try {
        await socket.open();
        return undefined;
      } catch (error) {
        throw new Error(explainRefusal(error, 'SLACK_APP_TOKEN', apiUrl), { cause: error });
      }
    },
  };
}
