/** `list_entries`: everything that can be fetched, for programs that want it all. HTTP alone serves it: MCP lists its resources. */
import { z } from 'zod';
import { offerFor } from '../../answers/offer.ts';
import { idsOf, urlOf } from '../ids.ts';
import { defineOperation } from '../operation.ts';
import { knowledgeVersion, language } from '../schema.ts';
import { versionOfServed } from '../served.ts';

export const listEntries = defineOperation({
  name: 'list_entries',
  title: 'List the entries',
  description: 'Every entry, claim and table of the knowledge, with its id and title.',
  input: z.strictObject({ language }),
  output: z.object({
    entries: z.array(z.object({ id: z.string(), kind: z.enum(['faq', 'claim', 'table']), title: z.string(), url: z.string() })),
    knowledge: knowledgeVersion,
  }),
  async run(_input, { served, request }) {
    const { knowledge } = served.engine;
    const locale = request.answerIn ?? request.locale;
    const kindOf = (id: string): 'faq' | 'claim' | 'table' => knowledge.entries.find((each) => each.id === id)?.type ?? 'table';
    const entries = idsOf(knowledge).flatMap((id) => {
      const offer = offerFor(id, knowledge, locale);
      return offer ? [{ id, kind: kindOf(id), title: offer.label, url: urlOf(id, served) }] : [];
    });
    return { result: { entries, knowledge: versionOfServed(served) } };
  },
});
