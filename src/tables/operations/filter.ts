/** The rows whose amount compares so with a limit: surely, perhaps, or not. A row is not set against itself. */

import { comparisonOption } from '../comparison-option.ts';
import { failure, isFailure } from '../evaluation-problem.ts';
import { defineOperation } from '../operation.ts';
import { passing } from '../passing.ts';
import { rowAmount } from '../series.ts';
import { amountOf, inUnit } from '../size.ts';

export const filter = defineOperation({
  operands: [{}, {}],
  options: comparisonOption,
  syntax: 'comparison',
  answersAs: 'filter',
  compute: ([rows, limits], { is }) => {
    if (rows.members.length === 0 && rows.missing.length > 0) return failure(...rows.missing);
    const found = passing(rows.members, is, limits);
    if (isFailure(found)) return found;
    return {
      result: {
        gives: 'selection',
        surely: found.surely.map(rowAmount),
        maybe: found.maybe.map(rowAmount),
        no: found.no.map(rowAmount),
        limit: amountOf(inUnit(found.limit.size, rows.members[0]?.size.unit)),
        missing: rows.missing,
      },
      series: {
        members: [...found.surely, ...found.maybe.map((member) => ({ ...member, membership: 'maybe' as const }))],
        missing: rows.missing,
        single: false,
        tables: rows.tables,
      },
    };
  },
});
