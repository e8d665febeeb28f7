/** `check_figure`: what stated figures are worth against the knowledge; one statement, a batch, or every figure of a draft with its place. */

import { z } from 'zod';
import { counted } from '../../core/counted.ts';
import { longestInput } from '../../core/input.ts';
import { plain } from '../../core/plain.ts';
import { plainRich } from '../../core/plain-rich.ts';
import type { Reply } from '../../core/reply.ts';
import { checkCall } from '../../resolve/check-call.ts';
import { overall } from '../../tables/judge.ts';
import { type DraftStatement, statementsIn } from '../draft.ts';
import { ApiFailure } from '../failure.ts';
import { checkResult, citationResult } from '../figure-result.ts';
import { defineOperation, type OperationContext } from '../operation.ts';
import { suggestionsOf } from '../reply-result.ts';
import { check, citation, knowledgeVersion, language, suggestion, verdict } from '../schema.ts';
import { linkOf, type ServedKnowledge, versionOfServed } from '../served.ts';

const mostStatements = 50;
const longestDraft = 20_000;

const statement = z
  .string()
  .trim()
  .min(1, 'is empty: send a statement with a figure')
  .max(longestInput, `is longer than ${longestInput} characters: send it as text, which is taken apart`);

const input = z
  .strictObject({
    statement: statement.optional().describe('One statement with a figure: “Amazon will spend $100 billion in 2025”.'),
    statements: z
      .array(statement)
      .min(1)
      .max(mostStatements, `has more than ${mostStatements} statements: send them in several requests`)
      .optional(),
    text: z
      .string()
      .min(1, 'is empty: send a text')
      .max(longestDraft, `is longer than ${longestDraft} characters: send it in parts`)
      .optional()
      .describe('A whole draft: every sentence with a figure is checked, and told with its place.'),
    name: z.string().max(200).optional().describe('Instead of a statement: whom or what the figure is of.'),
    measure: z.string().max(200).optional().describe('What is measured, such as capex.'),
    period: z
      .union([z.string().max(50), z.int()])
      .optional()
      .describe('2025, 2025-Q3.'),
    amount: z
      .union([z.string().max(200), z.number()])
      .optional()
      .describe('The figure: “100 billion dollars”, or a number with `unit`.'),
    unit: z.string().max(50).optional().describe('Of an amount that is a number: USD, percent.'),
    language,
  })
  .superRefine((given, context) => {
    const ways = [given.statement, given.statements, given.text, given.amount].filter((way) => way !== undefined);
    if (ways.length === 1) return;
    context.addIssue({ code: 'custom', message: 'give one of statement, statements, text, or amount with name, measure and period' });
  });

const place = z.object({
  offset: z.int().describe('From 0, in UTF-16 units of the text.'),
  line: z.int().describe('From 1.'),
  column: z.int().describe('From 1.'),
});

const checked = z.object({
  statement: z.string(),
  verdict,
  text: z.string().describe('The verdict with its reasons, as people read it.'),
  id: z.string().nullable().describe('What it was held against; take it to `fetch`.'),
  title: z.string().optional(),
  ...check.pick({ stated: true, known: true, really: true, rival: true }).shape,
  reason: check.shape.reason.optional(),
  checks: z.array(check).describe('Each amount of the statement; the first one stands beside the verdict, too.'),
  caveats: z.array(z.string()),
  citations: z.array(citation),
  choices: z.array(suggestion).describe('Where it could be said of several: say which.'),
  url: z.string().optional(),
  place: place.optional().describe('Where the statement stands in the text.'),
  figures: z
    .array(place.extend({ text: z.string() }))
    .optional()
    .describe('Where each figure of it stands in the text.'),
});
type CheckResult = z.output<typeof checked>;

/** A reply to `/check` as data. */
function checkedOf(stated: string, reply: Reply, served: ServedKnowledge): CheckResult {
  const [part] = reply.status === 'answer' ? reply.parts : [];
  const checks = reply.status === 'answer' ? reply.parts.flatMap((each) => each.checks ?? []).map((each) => checkResult(each, served)) : [];
  const { verdict: _, ...first } = checks[0] ?? {};
  const url = part && linkOf(part.id, served);
  return {
    statement: stated,
    verdict: reply.status === 'answer' ? overall(reply.parts.map((each) => each.verdict ?? 'unknown')) : 'unknown',
    text: part ? plainRich(part.lead) : plain(reply),
    id: part?.id ?? null,
    ...(part && { title: part.title }),
    ...first,
    checks,
    caveats: part?.caveats.map(plainRich) ?? [],
    citations: part?.citations.map(citationResult) ?? [],
    choices: reply.status === 'choices' ? suggestionsOf(reply) : [],
    ...(url !== undefined && { url }),
  };
}

async function checkOne(
  stated: string,
  { bot, served, request }: OperationContext,
): Promise<{ readonly checked: CheckResult; readonly reply: Reply }> {
  const reply = await bot.reply({ command: checkCall.command, args: { [checkCall.statement]: stated } }, request);
  return { checked: checkedOf(stated, reply, served), reply };
}

const placed = ({ statement: _, figures, ...at }: DraftStatement) => ({ place: at, figures: [...figures] });

export const checkFigure = defineOperation({
  name: 'check_figure',
  title: 'Check a figure',
  description:
    'Holds stated figures against curated knowledge: verdict yes, partly, no or unknown, with what was stated and what is known (range, unit, period, kind, who claims it, source, id). Takes one statement, up to 50 of them, or a whole draft, whose figures it finds. “unknown” means that the knowledge has nothing to hold it against: it is neither right nor wrong.',
  input,
  output: checked.partial().extend({
    verdict: verdict.describe('Of several statements: what all come to; partly where they differ.'),
    text: z.string(),
    results: z.array(checked).optional().describe('One for each statement, where there are several or a text.'),
    knowledge: knowledgeVersion,
  }),
  async run(given, asking) {
    const knowledge = versionOfServed(asking.served);
    const single = given.statement ?? composed(given);
    if (single !== undefined) {
      const { checked: result, reply } = await checkOne(single, asking);
      return { result: { ...result, knowledge }, reply };
    }
    const found: readonly (Pick<DraftStatement, 'statement'> & Partial<DraftStatement>)[] =
      given.text === undefined ? (given.statements ?? []).map((each) => ({ statement: each })) : await statementsOf(given.text, asking);
    const results: CheckResult[] = [];
    for (const each of found) {
      const { checked: result } = await checkOne(each.statement, asking);
      results.push(isPlaced(each) ? { ...result, ...placed(each) } : result);
    }
    const worth = results.map((each) => each.verdict);
    return { result: { verdict: overall(worth), text: summaryOf(worth), results, knowledge } };
  },
});

const isPlaced = (each: Partial<DraftStatement>): each is DraftStatement => each.figures !== undefined;

/** The parts of a figure as one statement. */
function composed({ name, measure, period, amount, unit }: z.output<typeof input>): string | undefined {
  if (amount === undefined) return undefined;
  const parts = [name, measure, period, amount, unit].filter((each) => each !== undefined);
  return parts.join(' ');
}

async function statementsOf(text: string, { served: { engine } }: OperationContext): Promise<DraftStatement[]> {
  const found = await statementsIn(text, engine);
  if (found.length <= mostStatements) return found;
  throw new ApiFailure(
    'invalid',
    `The text has ${found.length} statements with figures, more than ${mostStatements}.`,
    'Send it in parts.',
  );
}

/** "4 statements: 2 yes, 1 no, 1 unknown." */
function summaryOf(worth: readonly CheckResult['verdict'][]): string {
  const counts = verdict.options.flatMap((each) => {
    const times = worth.filter((one) => one === each).length;
    return times > 0 ? [`${times} ${each}`] : [];
  });
  if (counts.length === 0) return 'No statement with a figure was found.';
  return `${counted(worth.length, 'statement')}: ${counts.join(', ')}.`;
}
