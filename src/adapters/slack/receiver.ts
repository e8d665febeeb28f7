/** How Slack's events arrive: over a socket that the bot opens, or over signed HTTP requests. Hands them to Bolt and reads nothing of them. */
import { HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { type Connection, Refused } from '../../core/adapter.ts';
import { guardFrames } from './frames.ts';
import { slackLogger } from './log.ts';
import { explainListening, explainRefusal, isAboutToken, startFailure } from './refusal.ts';
import { guardRequests } from './requests.ts';
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

export interface ReceiverOptions {
  readonly apiUrl: string | undefined;
  readonly log: Logger;
  /** Told of every change after the first connection. */
  onConnection(connection: Connection): void;
}

export function openReceiver(receive: Receive, options: ReceiverOptions): OpenReceiver {
  return receive.mode === 'http' ? overHttp(receive, options.log) : overSocket(receive, options);
}

function overHttp({ signingSecret, host, port }: Extract<Receive, { mode: 'http' }>, log: Logger): OpenReceiver {
  const receiver = new HTTPReceiver({ signingSecret, endpoints: endpoint, logger: slackLogger(log) });
  guardRequests(receiver, endpoint);
  return {
    receiver,
    async listen() {
      try {
        const server = await receiver.start({ host, port });
        const address = server.address();
        const taken = typeof address === 'object' && address !== null ? address.port : port;
        return `http://${host.includes(':') ? `[${host}]` : host}:${taken}${endpoint}`;
      } catch (error) {
        throw new Refused(explainListening(error, host, port), { cause: error });
      }
    },
    release() {},
  };
}

function overSocket({ appToken }: Extract<Receive, { mode: 'socket' }>, { apiUrl, log, onConnection }: ReceiverOptions): OpenReceiver {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: slackLogger(log),
    autoReconnectEnabled: false,
    // A line that is down is tried on from outside, where it is told of; the library's own hundred attempts would hide it.
    installerOptions: { clientOptions: { retryConfig: { retries: 1 }, ...(apiUrl ? { slackApiUrl: apiUrl } : {}) } },
    // Slack repeats an envelope that it saw no acknowledgement for; its id tells.
    customPropertiesExtractor: ({ envelope_id: envelopeId }: { envelope_id?: string }) => ({ envelopeId }),
  });
  guardFrames(receiver.client, log);
  const refusalOf = (error: unknown) => (isAboutToken(error) ? explainRefusal(error, 'SLACK_APP_TOKEN', apiUrl) : undefined);
  const socket = keptOpen(receiver.client, { log, onConnection, refusalOf });
  return {
    receiver,
    release: socket.release,
    async listen() {
      try {
        await socket.open();
        return undefined;
      } catch (error) {
        throw startFailure(error, 'SLACK_APP_TOKEN', apiUrl);
      }
    },
  };
}
