/** How Slack's events arrive: over a socket that the bot opens, or over signed HTTP requests. Hands them to Bolt and reads nothing of them. */
import type { Server } from 'node:http';
import { HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { type Connection, Refused } from '../../core/adapter.ts';
import { keptOpen } from './connection.ts';
import { patientFetch } from './http.ts';
import { guardRequests, mostConnections, type RequestTimes, requestTimes } from './http-guard.ts';
import { slackLogger } from './log.ts';
import { explainListening, explainRefusal, isFinalForConnection } from './refusal.ts';

export type Receive =
  | { readonly mode: 'socket'; readonly appToken: string }
  | {
      readonly mode: 'http';
      readonly signingSecret: string;
      readonly host: string;
      readonly port: number;
      /** How long requests may take, where that is not `requestTimes`. */
      readonly times?: Partial<RequestTimes>;
    };

/** Where Slack sends its requests in HTTP mode. */
export const endpoint = '/slack/events';

export interface OpenReceiver {
  readonly receiver: SocketModeReceiver | HTTPReceiver;
  /** Begins to receive, unless the signal says that it was given up; in HTTP mode returns the address of the endpoint. */
  listen(givenUp: AbortSignal): Promise<string | undefined>;
  /** Ends every connection, and every attempt to open one; waits for nobody for long. */
  close(): Promise<void>;
}

export interface ReceiverOptions {
  readonly apiUrl: string | undefined;
  /** Milliseconds for each attempt to open a connection again. */
  readonly limit: number;
  readonly log: Logger;
  /** Told of every change after the first connection. */
  onConnection(connection: Connection): void;
}

export function openReceiver(receive: Receive, options: ReceiverOptions): OpenReceiver {
  return receive.mode === 'http' ? overHttp(receive, options.log) : overSocket(receive, options);
}

function overHttp({ signingSecret, host, port, times }: Extract<Receive, { mode: 'http' }>, log: Logger): OpenReceiver {
  const receiver = new HTTPReceiver({ signingSecret, endpoints: endpoint, logger: slackLogger(log) });
  guardRequests(receiver, { endpoint, signingSecret, log });
  let listening: Server | undefined;
  return {
    receiver,
    async listen(givenUp) {
      givenUp.throwIfAborted();
      try {
        const server = await receiver.start({ host, port }, { ...requestTimes, ...times });
        server.maxConnections = mostConnections;
        listening = server;
        const address = server.address();
        const taken = typeof address === 'object' && address !== null ? address.port : port;
        return `http://${host.includes(':') ? `[${host}]` : host}:${taken}${endpoint}`;
      } catch (error) {
        throw new Refused(explainListening(error, host, port), { cause: error });
      }
    },
    async close() {
      // Nobody is waited for who keeps a connection, sent nothing on it, or half a request.
      const closed = listening && receiver.stop();
      listening?.closeAllConnections();
      listening = undefined;
      await closed;
    },
  };
}

function overSocket(
  { appToken }: Extract<Receive, { mode: 'socket' }>,
  { apiUrl, limit, log, onConnection }: ReceiverOptions,
): OpenReceiver {
  /** Ends the requests of an attempt that was given up, so that no late answer opens a second connection. */
  let current = AbortSignal.abort();
  const receiver = new SocketModeReceiver({
    appToken,
    logger: slackLogger(log, 'debug'),
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: {
        // What is away is tried again from outside, where it is told of and has its time: not by attempts or queues of the library.
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        fetch: (input, init) => patientFetch(input, { ...init, signal: current }),
        ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
      },
    },
    // Slack repeats an envelope that it saw no acknowledgement for; its id tells.
    customPropertiesExtractor: ({ envelope_id: envelopeId }: { envelope_id?: string }) => ({ envelopeId }),
  });
  const explain = (error: unknown) => explainRefusal(error, 'SLACK_APP_TOKEN', apiUrl);
  const socket = keptOpen(receiver.client, {
    log,
    limit,
    onConnection,
    onAttempt: (givenUp) => {
      current = givenUp;
    },
    explain,
    refusalOf: (error) => (isFinalForConnection(error) ? explain(error) : undefined),
  });
  return {
    receiver,
    async listen(givenUp) {
      await socket.open(givenUp);
      return undefined;
    },
    close: socket.close,
  };
}
