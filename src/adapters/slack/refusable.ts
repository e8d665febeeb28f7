/** Blocks for which Slack may refuse a whole message: pictures, which it loads first, and tables of a sort that it does not take everywhere. The message then goes out without them. */
import type { KnownBlock } from '@slack/types';
import { refusalCode } from './failure.ts';
import { isPicture, plainPicture } from './pictures.ts';
import type { SlackMessage } from './render.ts';
import { plainTable } from './table.ts';

/** The block as Slack takes it anywhere; undefined for one that it does. */
function plainer(block: KnownBlock): KnownBlock[] | undefined {
  if (isPicture(block)) return plainPicture(block);
  return block.type === 'data_table' ? [plainTable(block)] : undefined;
}

export function mayBeRefused({ blocks }: SlackMessage): boolean {
  return blocks.some((block) => isPicture(block) || block.type === 'data_table');
}

/** Slack took nothing: for what was said through a response URL only the status tells. */
export function wasRefused(error: unknown): boolean {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return refusalCode(error)?.startsWith('invalid_blocks') === true || (typeof status === 'number' && status >= 400 && status !== 429);
}

/** The message with what is left of such blocks. */
export function plainest(message: SlackMessage): SlackMessage {
  return { ...message, blocks: message.blocks.flatMap((block) => plainer(block) ?? [block]) };
}

/** Sends the message; where Slack refuses it with such blocks, with what is left of them. Throws what Slack refuses all the same. */
export async function orPlainer<Sent>(message: SlackMessage, send: (message: SlackMessage) => Promise<Sent>): Promise<Sent> {
  try {
    return await send(message);
  } catch (error) {
    if (!mayBeRefused(message) || !wasRefused(error)) throw error;
    return send(plainest(message));
  }
}
