/** `search`: what the knowledge has about a query, best first, in the form that ChatGPT's connectors take. Titles only: `fetch` gives the text. */
import { z } from 'zod';
import { offerFor } from '../../answers/offer.ts';
import { longestInput } from '../../core/input.ts';
import { route } from '../../resolve/route.ts';
import { idOfTarget } from '../../resolve/target.ts';
import { urlOf } from '../ids.ts';
import { defineOperation } from '../operation.ts';

const most = 10;

export const search = defineOperation({
  name: 'search',
  title: 'Search the knowledge',
  description:
    'Finds entries, claims and tables of the knowledge about a query, best first. Returns ids, titles and addresses; take an id to `fetch` for the text.',
  input: z.strictObject({
    query: z
      .string()
      .trim()
      .min(1, 'is empty: send what to look for')
      .max(longestInput, `is longer than ${longestInput} characters: send fewer words`)
      .describe('A question or a few words.'),
  }),
  output: z.object({
    results: z.array(z.object({ id: z.string(), title: z.string(), url: z.string() })),
  }),
  async run({ query }, { served, request }) {
    const { engine } = served;
    const question = engine.read(query);
    const found = route(question, engine);
    const decided =
      found.kind === 'answer' ? found.asked.map(({ target }) => idOfTarget(target)) : found.kind === 'choices' ? found.ids : [];
    const near = found.kind === 'refused' ? [] : engine.search.find(question).matches.map(({ id }) => id);
    const locale = request.answerIn ?? question.language ?? request.locale;
    const results = [...new Set([...decided, ...near])]
      .flatMap((id) => {
        const offer = offerFor(id, engine.knowledge, locale);
        return offer ? [{ id, title: offer.label, url: urlOf(id, served) }] : [];
      })
      .slice(0, most);
    return { result: { results } };
  },
});
