/** The shapes that results for programs are made of, once for every way in: MCP, HTTP and its OpenAPI document, and `ask --json`. Only shapes. */
import { z } from 'zod';
import { locales } from '../language/locale.ts';

export const knowledgeVersion = z
  .object({
    version: z.string().describe('Changes with every change of the knowledge: the same for the same contents.'),
    commit: z.string().optional().describe('The Git commit of the folder, where Git knows one.'),
    day: z.string().optional().describe('The day of that commit, such as 2026-11-24.'),
  })
  .describe('Which state of the knowledge the result is from.');
export type KnowledgeVersion = z.output<typeof knowledgeVersion>;

export const verdict = z
  .enum(['yes', 'partly', 'no', 'unknown'])
  .describe(
    'yes: as the knowledge has it. partly: inside a range, or one of several. no: contradicted. unknown: the knowledge has nothing to hold it against.',
  );

export const language = z.enum(locales).optional().describe('The language to answer in; by default that of the text.');

export const citation = z.object({
  label: z.string().describe('The source and its section, as people read it.'),
  href: z.string().optional(),
});

export const amount = z
  .object({
    low: z.number().nullable().describe('null: the source gives no lower end.'),
    high: z.number().nullable().describe('null: the source gives no upper end. The same as low for one amount.'),
    approx: z.boolean().describe('The source says “about”.'),
  })
  .describe('An amount as a range, in the unit itself: 1e11 for 100 billion.');

export const unit = z.string().describe('An ISO currency, a unit of the folder, percent, points, times, rank or count.');

export const figure = z
  .object({
    id: z.string().describe('What answers with it; take it to `fetch`.'),
    name: z.string().describe('What it is of.'),
    measure: z.string().optional(),
    period: z.string().optional().describe('2025, 2025-H1, 2025-Q3, 2025-03.'),
    kind: z.string().optional().describe('actual, expected, planned or claimed.'),
    amount,
    unit,
    text: z.string().describe('The amount as people read it.'),
    speaker: z.string().optional().describe('Who claims it; absent for what the source itself states.'),
    computed: z.boolean().describe('Not written in the source: it follows from its figures.'),
    sources: z.array(citation),
    url: z.string().optional().describe('The file and line that state it.'),
  })
  .describe('A figure with what it is of and where it is from.');

export const check = z.object({
  verdict,
  reason: z
    .string()
    .describe(
      'same, satisfies, inside, open, narrower, wider, overlap, boundInside, edge, outside, wrongFigure, conflict, wrongKind, overlaps or follows.',
    ),
  stated: z
    .object({ amount, unit: unit.optional(), text: z.string() })
    .optional()
    .describe('The amount that was stated; absent where an order was.'),
  known: figure.optional().describe('What it was held against.'),
  really: figure
    .extend({ differs: z.string().describe('In what: row, measure, period, unit or kind.') })
    .optional()
    .describe('The figure that was stated, though it is that of something else.'),
  rival: z
    .object({ amount, unit, text: z.string(), sources: z.array(citation) })
    .optional()
    .describe('What the source gives elsewhere for the same.'),
});

export const suggestion = z.object({ id: z.string().describe('An id, or a command such as /help.'), label: z.string() });
