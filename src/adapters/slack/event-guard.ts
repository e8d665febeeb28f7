/** What arrives over the socket before Slack's library reads it: its error over a frame that it cannot read would end the process, and it keeps to itself why Slack ends a connection. */
import type { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';

/** What the library calls a frame that arrived. */
const arrived = 'ws_message';

export interface FrameGuardOptions {
  readonly log: Logger;
  /** Slack ends the connection; its reason, such as `refresh_requested`. */
  onDisconnect(reason: string): void;
}

/** Stands between the socket and the library's own reading. */
export function guardFrames(client: SocketModeReceiver['client'], { log, onDisconnect }: FrameGuardOptions): void {
  const [read] = client.listeners(arrived);
  client.removeAllListeners(arrived);
  client.on(arrived, async (...frame) => {
    const reason = disconnectReason(frame[0]);
    if (reason !== undefined) onDisconnect(reason);
    try {
      await read?.(...frame);
    } catch (error) {
      log.warn({ err: error }, 'Slack sent something that could not be read; it was left out');
    }
  });
}

/** Undefined for every other frame. */
function disconnectReason(frame: unknown): string | undefined {
  if (typeof frame !== 'string' || !frame.includes('"disconnect"')) return undefined;
  try {
    const parsed: unknown = JSON.parse(frame);
    if (typeof parsed !== 'object' || parsed === null || !('type' in parsed) || parsed.type !== 'disconnect') return undefined;
    return 'reason' in parsed ? String(parsed.reason) : 'no reason given';
  } catch {
    return undefined;
  }
}
