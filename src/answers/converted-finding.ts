/** Adds to a finding what its amounts are in another unit, with the rate and where it comes from; or says that there is none. */

import { evaluationContext } from '../resolve/reading.ts';
import { evaluate } from '../tables/evaluate.ts';
import { isFailure } from '../tables/evaluation-problem.ts';
import { tableDataOf } from '../tables/observations.ts';
import type { OperationCall } from '../tables/query.ts';
import { impliedRate } from '../tables/rate.ts';
import { unitName } from './format.ts';
import { exact, type TableContext } from './table-context.ts';
import type { Finding } from './table-finding.ts';
import { sortedBy } from './table-grid.ts';
import { workingBlocks } from './table-working.ts';

/** Four digits: enough to see which pair a rate comes from. */
const precise = (value: number) => Number(value.toPrecision(4));

/** The rate, then each pair of figures that implies an end of it. */
function rateLines({ table, knowledge, words, show, unit: from }: TableContext, to: string, at: number | undefined): string[] | undefined {
  const one = show(exact(1), from);
  if (at !== undefined) return [words.rate(one, show(exact(at), to))];
  const rate = impliedRate([tableDataOf(table, knowledge)], from, to);
  if (!rate) return undefined;
  const range = show({ low: precise(rate.low), high: precise(rate.high), approx: true }, to);
  const ends = rate.pairs.filter((pair) => pair.to / pair.from === rate.low || pair.to / pair.from === rate.high);
  const pairs = ends.map(
    (pair) => `${show(exact(pair.to), to)} ÷ ${show(exact(pair.from), from)} = ${show(exact(precise(pair.to / pair.from)), to)}`,
  );
  return [words.rate(one, range), ...new Set(pairs)];
}

/** `found` is what the query comes to without its conversion. */
export function convertedFinding(call: OperationCall<'converted'>, found: Finding, context: TableContext): Finding {
  const { words, locale, knowledge } = context;
  const { to, at } = call.options;
  const name = unitName(to, locale, knowledge.units);
  const evaluation = evaluate(call, evaluationContext(knowledge));
  const lines = rateLines(context, to, at);
  if (isFailure(evaluation) || !lines) return { ...found, lead: `${words.noRate(name)} ${found.lead}` };
  const { result } = evaluation;
  const rest = { ...found, caveats: [...(at === undefined ? [words.rateCaveat] : [words.ownRate]), ...(found.caveats ?? [])] };
  const body = [...(found.body ?? []), ...workingBlocks(context, lines, words.conversion)];
  if (result.gives === 'amount') return { ...rest, lead: `${found.lead} ${words.converted(context.amount(result.of.amount))}`, body };
  if (result.gives !== 'amounts' && result.gives !== 'comparison' && result.gives !== 'order') return { ...rest, body };
  const rows = result.gives === 'comparison' ? result.sides : result.rows;
  const [grid] = found.tables ?? [];
  const column = rows.map((row) => context.amount(row.amount));
  const at2 = grid ? grid.columns.findIndex(({ title }) => title === context.measure) + 1 : 0;
  const insert = <T>(cells: readonly T[], cell: T) => [...cells.slice(0, at2), cell, ...cells.slice(at2)];
  return {
    ...rest,
    lead: `${found.lead} ${words.convertedRows(name)}`,
    body,
    tables: grid
      ? [
          {
            columns: insert(grid.columns, { title: name, align: 'left' as const, ...sortedBy(rows) }),
            rows: grid.rows.map((cells, index) => insert(cells, column[index] ?? '')),
          },
        ]
      : [],
  };
}
