/** From an earlier amount to a later one: in percent, or as an amount or a multiple where that is asked for. */
import { defineOperation } from '../operation.ts';
import { rowByRow } from '../series.ts';
import { divide, growthInPercent, subtract } from '../size.ts';

export const growth = defineOperation({
  operands: [{}, {}],
  options: { as: { sort: 'word', values: ['amount', 'times'], optional: true } },
  syntax: 'periods',
  answersAs: 'growth',
  compute: (operands, { as }) =>
    rowByRow(operands, ([from, to]) => {
      if (as === 'amount') return subtract(to.size, from.size);
      return as === 'times' ? divide(to.size, from.size, 'times') : growthInPercent(from.size, to.size);
    }),
});
