/** The row at one end of an order, with the others that may be there. */
import { type EvaluationFailure, failure } from './evaluation-problem.ts';
import { atRanks, type End, ordered, rankedRow } from './order.ts';
import { quantityOf } from './quotient.ts';
import { type Member, type Outcome, rowAmount, type Series } from './series.ts';
import { amountOf, quantitySize } from './size.ts';

/** The amount at the end where some may not belong: at least that of those that surely do. */
function extremeOfSome(members: readonly Member[], end: End): Member {
  const sign = end === 'top' ? 1 : -1;
  const ranges = members.map(({ size, membership }) => {
    const { low, high, approx } = quantityOf(size);
    return { ...(sign === 1 ? { low, high } : { low: -high, high: -low }), approx, membership };
  });
  const sure = ranges.filter(({ membership }) => membership === 'surely');
  const least = sure.length > 0 ? Math.max(...sure.map(({ low }) => low)) : Math.min(...ranges.map(({ low }) => low));
  const most = Math.max(...ranges.map(({ high }) => high));
  const [low, high] = sign === 1 ? [least, most] : [-most, -least];
  const candidates = members.flatMap(({ row }) => row ?? []);
  return {
    size: quantitySize({ low, high, approx: ranges.some(({ approx }) => approx) }, members[0]?.size.unit),
    membership: 'surely',
    candidates,
  };
}

/** The highest or lowest of a series. */
export function extreme(series: Series, end: End): Outcome | EvaluationFailure {
  const standings = ordered(series.members, end);
  const [best, ...others] = standings;
  const member = series.members.some(({ membership }) => membership === 'maybe')
    ? extremeOfSome(series.members, end)
    : atRanks(series.members, end, 1, 1)[0];
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
    series: { members: [member], missing: series.missing, single: true, tables: series.tables },
  };
}
