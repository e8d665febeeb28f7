/** So many times an amount: half of it, twice as much. */
import { defineOperation } from '../operation.ts';
import { rowByRow } from '../series.ts';
import { scale } from '../size.ts';

export const scaled = defineOperation({
  operands: [{}],
  options: { by: { sort: 'number' } },
  answersAs: ([of]) => of.id,
  compute: (operands, { by }) => rowByRow(operands, ([of]) => scale(of.size, by)),
});
