/** The row with the smallest amount, and every other that may have it. */
import { extreme } from '../extreme.ts';
import { defineOperation } from '../operation.ts';

export const lowest = defineOperation({
  operands: [{}],
  options: {},
  answersAs: 'lowest',
  compute: ([rows]) => extreme(rows, 'bottom'),
});
