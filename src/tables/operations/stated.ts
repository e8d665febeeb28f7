/** What the source itself gives for several rows together; where all rows are meant, the total that covers most of them. */
import { sizeOfTotal, totalOf } from '../aggregate.ts';
import { failure, isFailure } from '../evaluation-problem.ts';
import { defineOperation } from '../operation.ts';
import { type CellsAsked, single } from '../series.ts';

function widest({ table, measure, period, rows }: CellsAsked) {
  if (rows.length < table.rows.length) return undefined;
  return table.totals
    .filter((total) => total.measure === measure && total.period === period)
    .sort((a, b) => b.rows.length - a.rows.length)[0];
}

export const stated = defineOperation({
  operands: [{}],
  options: {},
  answersAs: 'total',
  compute: ([rows]) => {
    const { cells } = rows;
    if (!cells) return failure({ problem: 'notOneAmount', amounts: rows.members.length });
    const total = totalOf(cells) ?? widest(cells);
    const { table, measure, period } = cells;
    if (!total) return failure({ problem: 'noStatedTotal', table: table.id, measure, period });
    const outcome = single(sizeOfTotal(total), [rows], { total });
    return isFailure(outcome) ? outcome : { ...outcome, total };
  },
});
