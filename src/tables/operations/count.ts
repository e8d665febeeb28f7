/** How many rows there are, of those that pass a filter above all. */
import { aggregate } from '../aggregate.ts';
import { defineOperation } from '../operation.ts';
import { numberSize, quantitySize } from '../size.ts';

export const count = defineOperation({
  operands: [{}],
  options: {},
  answersAs: 'filter',
  compute: ([rows]) =>
    aggregate(rows, {
      ofNothing: numberSize(0, 'count'),
      certain: (sizes) => numberSize(sizes.length, 'count'),
      uncertain: (sure, maybe) => quantitySize({ low: sure.length, high: sure.length + maybe.length, approx: false }, 'count'),
    }),
});
