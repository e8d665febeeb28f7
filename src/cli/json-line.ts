/** A reply as one line of JSON, for programs: what the API describes as the result of a reply. */
import { replyResultOf } from '../api/reply-result.ts';
import type { Reply } from '../core/reply.ts';

export function jsonLine(q: string, reply: Reply): string {
  return JSON.stringify({ q, ...replyResultOf(reply) });
}
