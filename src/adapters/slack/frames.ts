/** Slack's library leaves the error over a frame that it cannot read to the process, which would end: such a frame is logged and left out. Reads none itself. */
import type { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';

/** What the library calls a frame that arrived. */
const arrived = 'ws_message';

/** Stands between the socket and the library's own reading. */
export function guardFrames(client: SocketModeReceiver['client'], log: Logger): void {
  const [read] = client.listeners(arrived);
  client.removeAllListeners(arrived);
  client.on(arrived, async (...frame) => {
    try {
      await read?.(...frame);
    } catch (error) {
      log.warn({ err: error }, 'Slack sent something that could not be read; it was left out');
    }
  });
}
