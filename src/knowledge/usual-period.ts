/** Which period of a measure is meant where a question names none. */
import { orderPeriods } from './period.ts';

/** The latest that more than half of the rows have, else the latest of those that most have; undefined without figures. `periods` has one for each figure of the measure. */
export function usualPeriodOf(periods: readonly string[], rowCount: number): string | undefined {
  const counts = new Map<string, number>();
  for (const period of periods) counts.set(period, (counts.get(period) ?? 0) + 1);
  const latestFirst = orderPeriods(periods).reverse();
  const most = Math.max(...counts.values());
  return (
    latestFirst.find((period) => (counts.get(period) ?? 0) * 2 > rowCount) ?? latestFirst.find((period) => counts.get(period) === most)
  );
}
