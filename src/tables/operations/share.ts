/** How much of a whole a part is, in percent. That the part is in the whole is respected. */
import { isFailure } from '../evaluation-problem.ts';
import { defineOperation } from '../operation.ts';
import { rowByRow } from '../series.ts';
import { divide, scale } from '../size.ts';

export const share = defineOperation({
  operands: [{}, { label: 'of' }],
  options: {},
  answersAs: 'share',
  compute: (operands) =>
    rowByRow(operands, ([part, whole]) => {
      const size = divide(part.size, whole.size, 'percent');
      return isFailure(size) ? size : scale(size, 100);
    }),
});
