/** The call that asks for an entry: what buttons carry and what a conversation keeps. */
import type { Call } from '../core/reply.ts';
import type { Entry } from '../knowledge/knowledge.ts';

/** The option that holds the entry's file name, in `/faq` and `/claim`. */
export const topicOption = 'topic';

export function callForEntry(entry: Entry): Call {
  return { command: entry.type, args: { [topicOption]: entry.id.slice(entry.type.length + 1) } };
}
