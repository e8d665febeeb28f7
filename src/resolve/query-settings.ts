/** What a question says of all figures that it asks for: which measure, which periods, in which unit, put together or one by one. Decides nothing about rows. */
import { comparePeriods, orderPeriods, periodContains } from '../knowledge/period.ts';
import type { Settings } from '../tables/parse/complete.ts';
import { type Draft, idsIn } from '../tables/parse/draft.ts';
import type { TableSpans } from '../tables/parse/table-spans.ts';
import type { TableData } from '../tables/table-data.ts';

/** Whether a total or an average is asked for of one and the same figure in several periods: of rows it is an operation of its own. */
function acrossPeriods({ cues }: TableSpans, draft: Draft): 'sum' | 'mean' | undefined {
  if (draft.node !== 'rows' || (idsIn(draft)?.length ?? 0) !== 1) return undefined;
  return (['sum', 'mean'] as const).find((name) => cues.some(({ cue }) => cue === name));
}

/** All periods from the first to the last where both are named as the ends, and the parts of a year that only has parts. */
function periodsMeant({ periods, tokens, words }: TableSpans, named: readonly string[], known: readonly string[]): readonly string[] {
  const [first = '', last = '', more] = named;
  const isEnd = periods.some((span) => span.period === last && words.cues.marksOf(tokens, span).has('to'));
  if (more === undefined && isEnd && known.includes(first) && known.includes(last))
    return orderPeriods(known).filter((period) => (comparePeriods(first, period) ?? 1) <= 0 && (comparePeriods(period, last) ?? 1) <= 0);
  return named.flatMap((period) => {
    const parts = known.includes(period) ? [] : known.filter((part) => periodContains(period, part));
    return parts.length > 1 ? orderPeriods(parts) : [period];
  });
}

/** What the question says of all its figures: which measure, which periods, in which unit. */
export function settingsOf(spans: TableSpans, draft: Draft, data: TableData): Settings {
  const [measure = spans.measuresByUnit[0]] = spans.measures;
  const each = spans.cues.some(({ cue }) => cue === 'each');
  const named = [...new Set(spans.periods.map(({ period }) => period))];
  const across = acrossPeriods(spans, draft);
  const periods = across === undefined ? named : periodsMeant(spans, named, data.periods(measure ?? data.measures[0]?.id ?? ''));
  const unit = data.measures.find(({ id }) => id === measure)?.unit ?? data.measures[0]?.unit;
  const states = draft.node === 'operation' && draft.operation === 'holds';
  // "Is 685 trillion won the right won figure?"
  const isSaidIn = states && spans.amounts.some(({ amount }) => amount.unit === spans.currency);
  return {
    ...(measure !== undefined && { measure }),
    periods,
    ...(each && { each }),
    ...(across !== undefined && periods.length > 1 && { across }),
    ...(spans.currency !== undefined &&
      spans.currency !== unit &&
      !isSaidIn && { unit: spans.currency, ...(spans.rate !== undefined && { rate: spans.rate }) }),
  };
}
