/** How many times the second the first is. */
import { defineOperation } from '../operation.ts';
import { rowByRow } from '../series.ts';
import { divide } from '../size.ts';

export const ratio = defineOperation({
  operands: [{}, {}],
  options: {},
  answersAs: 'ratio',
  compute: (operands) => rowByRow(operands, ([a, b]) => divide(a.size, b.size, 'times')),
});
