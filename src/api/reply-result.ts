/** A reply as data: the part of a result that `ask --json` prints and `answer_question` begins with. */
import { z } from 'zod';
import { pageOption } from '../commands/list-page.ts';
import { plain } from '../core/plain.ts';
import { offersOf, type Reply } from '../core/reply.ts';
import { suggestion, verdict } from './schema.ts';

export const replyResult = z.object({
  status: z
    .enum(['answer', 'choices', 'none', 'notice'])
    .describe(
      'choices: one of several is meant, ask back. none: not in the knowledge. notice: nothing was asked of the knowledge, such as a greeting.',
    ),
  id: z.string().nullable().describe('The id of the answer’s first part.'),
  confidence: z.number().nullable().describe('How sure it is that this is what was asked, 0 to 1; null where nothing was searched.'),
  text: z.string().describe('All that the answer says, as people read it.'),
  query: z.string().optional().describe('Of a table’s answer: its query; take it to `compute`.'),
  verdict: verdict.optional().describe('Where the question presumes a figure.'),
  suggestions: z.array(suggestion).describe('What may be asked next, best first.'),
});
export type ReplyResult = z.output<typeof replyResult>;

/** `id`, `query` and `verdict` are those of an answer's first part. */
export function replyResultOf(reply: Reply): ReplyResult {
  const [part] = reply.status === 'answer' ? reply.parts : [];
  return {
    status: reply.status,
    id: idOf(reply),
    confidence: reply.status === 'notice' ? null : reply.confidence,
    text: plain(reply),
    ...(part?.query !== undefined && { query: part.query }),
    ...(part?.verdict !== undefined && { verdict: part.verdict }),
    suggestions: suggestionsOf(reply),
  };
}

/** What may be asked next, best first; what leads to no id of the knowledge has that of its command: `/help`. "None of these" and the pages of a list suggest nothing. */
export function suggestionsOf(reply: Reply): ReplyResult['suggestions'] {
  const offers = offersOf(reply).filter(({ call }) => call.command !== 'ask' && call.args[pageOption] === undefined);
  return offers.map(({ id, label, call }) => ({ id: id ?? `/${call.command}`, label }));
}

export function idOf(reply: Reply): string | null {
  return reply.status === 'answer' ? reply.parts[0].id : null;
}
