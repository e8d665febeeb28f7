/** How much the first is above the second; negative where it is below. */
import { defineOperation } from '../operation.ts';
import { rowByRow } from '../series.ts';
import { subtract } from '../size.ts';

export const difference = defineOperation({
  operands: [{}, {}],
  options: {},
  answersAs: 'difference',
  compute: (operands) => rowByRow(operands, ([a, b]) => subtract(a.size, b.size)),
});
