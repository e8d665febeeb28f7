/** How Slack's events arrive: over a socket that the bot opens, or over signed HTTP requests. Hands them to Bolt and reads nothing of them. */
import { HTTPReceiver, type Logger, SocketModeReceiver } from '@slack/bolt';

export type Receive =
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string; readonly host: string; readonly port: number };

/** Where Slack sends its requests in HTTP mode. */
export const endpoint = '/slack/events';

export interface OpenReceiver {
  readonly receiver: SocketModeReceiver | HTTPReceiver;
  start(): Promise<unknown>;
}

export function openReceiver(receive: Receive, apiUrl: string | undefined, logger: Logger): OpenReceiver {
  if (receive.mode === 'http') {
    const { signingSecret, host, port } = receive;
    const receiver = new HTTPReceiver({ signingSecret, endpoints: endpoint, logger, unhandledRequestTimeoutMillis: 3_001 });
    return { receiver, start: () => receiver.start({ host, port }) };
  }
  const receiver = new SocketModeReceiver({
    appToken: receive.appToken,
    logger,
    // The socket's own client keeps its many retries apart from the Web API's few: a person waits for those.
    installerOptions: { clientOptions: apiUrl ? { slackApiUrl: apiUrl } : {} },
    // Slack repeats an envelope that it saw no acknowledgement for; its id tells.
    customPropertiesExtractor: ({ envelope_id: envelopeId }: { envelope_id?: string }) => ({ envelopeId }),
  });
  return { receiver, start: () => receiver.start() };
}
