/** Which periods a knowledge has figures for, and when they were written down. */
import { memo } from '../core/memo.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { orderPeriods } from '../knowledge/period.ts';

const known = memo<Knowledge, readonly string[]>();

/** Every period that the knowledge has a figure for, earliest first. */
export function knownPeriods(knowledge: Knowledge): readonly string[] {
  return known(knowledge, '', () => {
    const ofTables = knowledge.tables.flatMap(({ rows, totals }) => [
      ...rows.flatMap(({ observations }) => observations.map(({ period }) => period)),
      ...totals.map(({ period }) => String(period)),
    ]);
    const ofEntries = knowledge.entries.flatMap(({ period, figures }) => [
      period,
      ...Object.values(figures).map((figure) => figure.period),
    ]);
    return orderPeriods([...ofTables, ...ofEntries.filter((period) => period !== undefined).map(String)]);
  });
}

/** The day on which the newest table was written: its own "this year" is the one of that day. Undefined where no table says. */
export function writtenOn({ tables }: Pick<Knowledge, 'tables'>): string | undefined {
  return tables
    .flatMap(({ asOf }) => asOf ?? [])
    .sort()
    .at(-1);
}
