/** `fetch`: the whole text of an id, with where it stands and what it is, in the form that ChatGPT's connectors take. */
import { z } from 'zod';
import { plain } from '../../core/plain.ts';
import { offerOf, urlOf } from '../ids.ts';
import { defineOperation } from '../operation.ts';
import { part, partResult } from '../part-result.ts';
import { knowledgeVersion, language } from '../schema.ts';
import { versionOfServed } from '../served.ts';

export const fetchEntry = defineOperation({
  name: 'fetch',
  title: 'Fetch an entry',
  description:
    'The whole text of an entry, a claim or a table by its id, such as faq/bubble, claim/distillation, capex or capex/amazon, with its figures, periods and sources.',
  input: z.strictObject({
    id: z.string().trim().min(1, 'is empty: send an id that `search` returned').max(300, 'is not an id: send one that `search` returned'),
    language,
  }),
  output: z.object({
    id: z.string(),
    title: z.string(),
    text: z.string(),
    url: z.string(),
    metadata: z.object({
      kind: z.string().describe('faq, claim or table.'),
      status: z.string().optional().describe('Of a claim: how far it can be relied on.'),
      ...part.pick({ period: true, query: true, figures: true, caveats: true, citations: true }).shape,
      knowledge: knowledgeVersion,
    }),
  }),
  async run({ id: given }, { bot, served, request }) {
    const { knowledge } = served.engine;
    const { id, call, label } = offerOf(given, served, request.answerIn ?? request.locale);
    const reply = await bot.reply(call, request);
    const entry = knowledge.entries.find((each) => each.id === id);
    const [answer] = reply.status === 'answer' ? reply.parts : [];
    const told = answer && partResult(answer, reply.locale, served);
    const result = {
      id,
      title: told?.title ?? label,
      text: plain(reply),
      url: urlOf(id, served),
      metadata: {
        kind: entry?.type ?? 'table',
        ...(entry?.type === 'claim' && { status: entry.status }),
        ...(told?.period !== undefined && { period: told.period }),
        ...(told?.query !== undefined && { query: told.query }),
        figures: told?.figures ?? [],
        caveats: told?.caveats ?? [],
        citations: told?.citations ?? [],
        knowledge: versionOfServed(served),
      },
    };
    return { result, reply };
  },
});
