/** The row at one end of an order, with the others that may be there. */
import { type EvaluationFailure, failure } from './evaluation-problem.ts';
import { atRanks, type End, ordered, rankedRow } from './order.ts';
import { type Outcome, rowAmount, type Series } from './series.ts';
import { amountOf } from './size.ts';

/** The highest or lowest of a series. */
export function extreme(series: Series, end: End): Outcome | EvaluationFailure {
  const standings = ordered(series.members, end);
  const [best, ...others] = standings;
  const [member] = atRanks(series.members, end, 1, 1);
  if (!best || !member) return series.missing.length > 0 ? failure(...series.missing) : failure({ problem: 'noRows' });
  return {
    result: {
      gives: 'extreme',
      end,
      row: rowAmount(best.member),
      rivals: others.filter(({ first }) => first === 1).map((standing) => rowAmount(standing.member)),
      amount: amountOf(member.size),
      rows: standings.map(rankedRow),
      missing: series.missing,
    },
    series: { ...series, members: [member], single: true },
  };
}
