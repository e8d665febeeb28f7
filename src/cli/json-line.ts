/** A reply as one line of JSON, for programs. */
import { pageOption } from '../commands/list-page.ts';
import { plain } from '../core/plain.ts';
import { offersOf, type Reply } from '../core/reply.ts';

/** `id`, `query` and `verdict` are those of an answer's first part; `confidence` is null where nothing was searched. */
export function jsonLine(q: string, reply: Reply): string {
  const [part] = reply.status === 'answer' ? reply.parts : [];
  return JSON.stringify({
    q,
    status: reply.status,
    id: idOf(reply),
    confidence: reply.status === 'notice' ? null : reply.confidence,
    text: plain(reply),
    ...(part?.query !== undefined && { query: part.query }),
    ...(part?.verdict !== undefined && { verdict: part.verdict }),
    suggestions: suggestionsOf(reply),
  });
}

/** What may be asked next, best first; what leads to no id of the knowledge has that of its command: `/help`. "None of these" and the pages of a list suggest nothing. */
export function suggestionsOf(reply: Reply): { readonly id: string; readonly label: string }[] {
  const offers = offersOf(reply).filter(({ call }) => call.command !== 'ask' && call.args[pageOption] === undefined);
  return offers.map(({ id, label, call }) => ({ id: id ?? `/${call.command}`, label }));
}

export function idOf(reply: Reply): string | null {
  return reply.status === 'answer' ? reply.parts[0].id : null;
}
