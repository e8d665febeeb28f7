/** `compute`: a query of the table language over the knowledge's tables, with its ranges and the working. */
import { z } from 'zod';
import { refusalSentence } from '../../answers/refusal.ts';
import { tableContext } from '../../answers/table-context.ts';
import { workingLines } from '../../answers/table-working.ts';
import { cleanInput, longestInput } from '../../core/input.ts';
import { plain } from '../../core/plain.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { evaluateAsked, evaluationContext } from '../../resolve/reading.ts';
import { isFailure } from '../../tables/evaluation-problem.ts';
import { printQuery } from '../../tables/print-query.ts';
import type { Query } from '../../tables/query.ts';
import { cellsIn } from '../../tables/query-cells.ts';
import { type LineProblem, readQuery } from '../../tables/read-query.ts';
import { ApiFailure } from '../failure.ts';
import { defineOperation } from '../operation.ts';
import { part, partResult } from '../part-result.ts';
import { queryResult, queryResultOf } from '../query-result.ts';
import { knowledgeVersion, language } from '../schema.ts';
import { versionOfServed } from '../served.ts';

/** Possibilities that an error names. */
const mostNamed = 12;

function problemTold({ problem, at, found, expected }: LineProblem): string {
  const where = found === '' ? 'It ends too early' : `At character ${at + 1} stands “${found.slice(0, 40)}”`;
  if (problem === 'deep') return `${where}: the query has too many levels.`;
  const named = expected.slice(0, mostNamed).map((each) => ('text' in each ? `“${each.text}”` : `a ${each.sort}`));
  const more = expected.length > mostNamed ? ', …' : '';
  return named.length > 0 ? `${where}; there may stand ${named.join(', ')}${more}.` : `${where}.`;
}

const example =
  'Queries look like sum capex[all 2025], capex[amazon 2025], ratio(capex[amazon 2025], capex[meta 2025]); `fetch` of a table’s id names its rows.';

/** The query and the table that it is over. */
function queryIn(line: string, knowledge: Knowledge) {
  const read = readQuery(line, evaluationContext(knowledge).tables);
  if ('problem' in read) throw new ApiFailure('invalid', `The query cannot be read. ${problemTold(read.problem)}`, example);
  const { query } = read;
  const id = tablesIn(query)[0];
  const table = knowledge.tables.find((each) => each.id === id);
  if (!table) throw new ApiFailure('invalid', 'The query is over no table.', example);
  return { query, table };
}

const tablesIn = (query: Query) => cellsIn(query).map(({ table }) => table);

export const compute = defineOperation({
  name: 'compute',
  title: 'Compute from a table',
  description:
    'Computes over the knowledge’s tables with ranges: sum, mean, difference, ratio, share, growth, ranking, highest, lowest, filter, holds. `query` is one line such as “sum capex[all 2025]”, “difference(capex[amazon 2025], capex[meta 2025])”, “ranking capex[all 2025]”; answers of answer_question carry theirs. An order or a row that the ranges leave open is marked as such.',
  input: z.strictObject({
    query: z
      .string()
      .trim()
      .min(1, 'is empty: send a query such as sum capex[all 2025]')
      .max(longestInput, `is longer than ${longestInput} characters: send a shorter query`),
    language,
  }),
  output: part.omit({ verdict: true, checks: true }).extend({
    query: z.string().describe('The query in full, with what it left out.'),
    text: z.string().describe('The answer as people read it.'),
    result: queryResult,
    working: z.array(z.string()).describe('How it was computed, step by step.'),
    knowledge: knowledgeVersion,
  }),
  async run({ query: line }, { bot, served, request }) {
    const { knowledge, read } = served.engine;
    const locale = request.answerIn ?? request.locale;
    const { query, table } = queryIn(cleanInput(line), knowledge);
    const evaluation = evaluateAsked(query, evaluationContext(knowledge));
    if (isFailure(evaluation)) {
      const { problems } = evaluation;
      const why = refusalSentence({ reason: { kind: 'noFigure', table, problems }, question: read('') }, knowledge, locale);
      throw new ApiFailure('unanswerable', why, 'Ask for rows and periods that the table has.');
    }
    const printed = printQuery(query);
    const reply = await bot.reply({ command: table.command.name, args: { query: printed } }, request);
    const [answer] = reply.status === 'answer' ? reply.parts : [];
    if (!answer) throw new ApiFailure('unanswerable', plain(reply), 'Ask for rows and periods that the table has.');
    const context = tableContext(evaluation, table, knowledge, reply.locale);
    const { verdict: _, checks: __, ...told } = partResult(answer, reply.locale, served);
    const result = {
      ...told,
      query: printed,
      text: plain(reply),
      result: queryResultOf(evaluation, context),
      working: workingLines(evaluation.working, context),
      knowledge: versionOfServed(served),
    };
    return { result, reply };
  },
});
