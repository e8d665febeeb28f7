/** One part of an answer as data: the figures that it rests on are looked up by its query or its entry, so that chats never pay for them. */
import { z } from 'zod';
import { figuresOfEntry, figuresOfTable } from '../answers/figure.ts';
import type { Figure } from '../core/figure.ts';
import { plainRich } from '../core/plain-rich.ts';
import type { Answer } from '../core/reply.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Locale } from '../language/locale.ts';
import { targetOfLine } from '../resolve/reference.ts';
import { checkResult, citationResult, figureResult } from './figure-result.ts';
import { check, citation, figure, verdict } from './schema.ts';
import { linkOf, type ServedKnowledge } from './served.ts';

export const part = z.object({
  id: z.string().describe('What it is answered with; take it to `fetch`.'),
  title: z.string(),
  lead: z.string().describe('The answer in one or two sentences.'),
  period: z.string().optional().describe('What the figures are for, as people read it.'),
  query: z.string().optional().describe('Of a table’s answer; take it to `compute`.'),
  verdict: verdict.optional(),
  checks: z.array(check).optional().describe('Where a statement was judged: each amount of it.'),
  figures: z.array(figure).describe('What it comes to, and every figure of the source that it rests on.'),
  caveats: z.array(z.string()).describe('What one must know to read the figures rightly.'),
  citations: z.array(citation),
  url: z.string().optional().describe('The file and line that it is written in.'),
});
export type Part = z.output<typeof part>;

function figuresOf({ id, query }: Answer, knowledge: Knowledge, locale: Locale): Figure[] {
  const target = query === undefined ? undefined : targetOfLine(query, knowledge);
  if (target) return figuresOfTable(target, knowledge, locale);
  const entry = knowledge.entries.find((each) => each.id === id);
  return entry ? figuresOfEntry(entry, knowledge, locale) : [];
}

export function partResult(answer: Answer, locale: Locale, served: ServedKnowledge): Part {
  const { id, title, lead, period, query, verdict: worth, checks, caveats, citations } = answer;
  const url = linkOf(id, served);
  return {
    id,
    title,
    lead: plainRich(lead),
    ...(period !== undefined && { period }),
    ...(query !== undefined && { query }),
    ...(worth !== undefined && { verdict: worth }),
    ...(checks && { checks: checks.map((each) => checkResult(each, served)) }),
    figures: figuresOf(answer, served.engine.knowledge, locale).map((each) => figureResult(each, served)),
    caveats: caveats.map(plainRich),
    citations: citations.map(citationResult),
    ...(url !== undefined && { url }),
  };
}
