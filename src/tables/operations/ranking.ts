/** All rows in order, the largest first unless the other end is asked for. */
import { failure } from '../evaluation-problem.ts';
import { defineOperation } from '../operation.ts';
import { neighboursOf, ordered, rankedRow } from '../order.ts';

export const ranking = defineOperation({
  operands: [{}],
  options: { from: { sort: 'word', values: ['bottom'], optional: true } },
  answersAs: 'ranking',
  compute: ([rows], options) => {
    const from = options.from ?? 'top';
    const standings = ordered(rows.members, from);
    if (standings.length === 0) return rows.missing.length > 0 ? failure(...rows.missing) : failure({ problem: 'noRows' });
    const members = standings.map(({ member }) => member);
    return {
      result: {
        gives: 'order',
        from,
        rows: standings.map(rankedRow),
        neighbours: neighboursOf(members, from),
        missing: rows.missing,
      },
      series: { ...rows, members },
    };
  },
});
