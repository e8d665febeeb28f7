/** A reply as one line of JSON, for programs. */
import { plain } from '../core/plain.ts';
import { offersOf, type Reply } from '../core/reply.ts';

/** `id` is that of an answer's first part, else null; `confidence` is null where nothing was searched. */
export function jsonLine(q: string, reply: Reply): string {
  return JSON.stringify({
    q,
    status: reply.status,
    id: idOf(reply),
    confidence: reply.status === 'notice' ? null : reply.confidence,
    text: plain(reply),
    suggestions: offersOf(reply).map(({ label }) => label),
  });
}

export function idOf(reply: Reply): string | null {
  return reply.status === 'answer' ? reply.parts[0].id : null;
}
