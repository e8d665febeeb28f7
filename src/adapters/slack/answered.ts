/** Whether somebody's message has its answer already: asked of Slack where the process that was answering died. Sends nothing. */

import type { MessageMetadata } from '@slack/types';
import type { WebClient } from '@slack/web-api';

const eventType = 'capex_bot_answer';

/** Says, unseen, which message is answered: by its timestamp. */
export function answerTo(message: string): MessageMetadata {
  return { event_type: eventType, event_payload: { to: message } };
}

export interface MessagePosition {
  readonly channel: string;
  readonly thread: string | undefined;
  /** The message's own timestamp. */
  readonly message: string;
}

/** False, too, where Slack does not let the bot read what stands there: rather an answer twice than none. */
export async function wasAnswered(client: WebClient, { channel, thread, message }: MessagePosition): Promise<boolean> {
  const since = { channel, oldest: message, inclusive: true, include_all_metadata: true, limit: 200 };
  try {
    const { messages = [] } = await (thread ? client.conversations.replies({ ...since, ts: thread }) : client.conversations.history(since));
    return messages.some(({ metadata }) => isAnswerTo(message, metadata));
  } catch {
    return false;
  }
}

function isAnswerTo(message: string, metadata: { event_type?: string; event_payload?: object } | undefined): boolean {
  if (metadata?.event_type !== eventType) return false;
  const { to }: { readonly to?: unknown } = metadata.event_payload ?? {};
  return to === message;
}
