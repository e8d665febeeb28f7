/** The row with the largest amount, and every other that may have it. */
import { extreme } from '../extreme.ts';
import { defineOperation } from '../operation.ts';

export const highest = defineOperation({
  operands: [{}],
  options: {},
  answersAs: 'highest',
  compute: ([rows]) => extreme(rows, 'top'),
});
