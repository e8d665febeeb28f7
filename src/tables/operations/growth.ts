/** From an earlier amount to a later one: in percent, or as an amount or a multiple where that is asked for. */
import { isFailure } from '../evaluation-problem.ts';
import { defineOperation } from '../operation.ts';
import { endsOf } from '../quotient.ts';
import { rowByRow } from '../series.ts';
import { divide, minusOne, type Size, scale, subtract } from '../size.ts';

function inPercent(from: Size, to: Size) {
  const quotient = divide(to, from, 'percent');
  if (isFailure(quotient)) return quotient;
  // A loss that gets smaller grows.
  return scale(minusOne(quotient), endsOf(from).high < 0 ? -100 : 100);
}

export const growth = defineOperation({
  operands: [{}, {}],
  options: { as: { sort: 'word', values: ['amount', 'times'], optional: true } },
  syntax: 'periods',
  answersAs: 'growth',
  compute: (operands, { as }) =>
    rowByRow(operands, ([from, to]) => {
      if (as === 'amount') return subtract(to.size, from.size);
      return as === 'times' ? divide(to.size, from.size, 'times') : inPercent(from.size, to.size);
    }),
});
