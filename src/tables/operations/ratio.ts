/** How many times the second the first is; with a `base`, what the first is where the second is taken as that number. */
import { isFailure } from '../evaluation-problem.ts';
import { defineOperation } from '../operation.ts';
import { rowByRow } from '../series.ts';
import { divide, scale } from '../size.ts';

export const ratio = defineOperation({
  operands: [{}, {}],
  options: { base: { sort: 'number', optional: true } },
  answersAs: 'ratio',
  compute: (operands, { base }) =>
    rowByRow(operands, ([a, b]) => {
      const times = divide(a.size, b.size, base === undefined ? 'times' : 'number');
      return base === undefined || isFailure(times) ? times : scale(times, base);
    }),
});
