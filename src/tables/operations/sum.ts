/** All amounts added up. */
import { aggregate } from '../aggregate.ts';
import { defineOperation } from '../operation.ts';
import { quantityOf } from '../quotient.ts';
import { together } from '../series.ts';
import { quantitySize, type Size, sum as sumOf } from '../size.ts';

/** An amount that counts or does not. */
function perhaps(size: Size): Size {
  const { low, high, approx } = quantityOf(size);
  return quantitySize({ low: Math.min(0, low), high: Math.max(0, high), approx }, size.unit);
}

export const sum = defineOperation({
  operands: [{}],
  anyNumber: true,
  options: {},
  answersAs: 'total',
  compute: (operands) =>
    aggregate(together(operands), {
      certain: sumOf,
      uncertain: (sure, maybe) => sumOf([...sure, ...maybe.map(perhaps)]),
      ofTotal: (total) => total,
    }),
});
