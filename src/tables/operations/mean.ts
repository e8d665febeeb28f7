/** The average of all amounts. */
import { aggregate } from '../aggregate.ts';
import { isFailure } from '../evaluation-problem.ts';
import { defineOperation } from '../operation.ts';
import { quantityOf } from '../quotient.ts';
import { together } from '../series.ts';
import { commonUnit, quantitySize, type Size, scale, sum } from '../size.ts';

function meanOf(sizes: readonly Size[]) {
  const all = sum(sizes);
  return isFailure(all) ? all : scale(all, 1 / sizes.length);
}

/** The lowest average: of what surely counts, with each further amount that lowers it. */
function lowest(sure: readonly number[], maybe: readonly number[]): number {
  let count = sure.length;
  let total = sure.reduce((a, b) => a + b, 0);
  for (const value of [...maybe].sort((a, b) => a - b)) {
    if (count > 0 && value * count >= total) break;
    count += 1;
    total += value;
  }
  return total / count;
}

function meanOfSome(sure: readonly Size[], maybe: readonly Size[]) {
  const unit = commonUnit([...sure, ...maybe]);
  if (isFailure(unit)) return unit;
  const [certain, possible] = [sure, maybe].map((sizes) => sizes.map(quantityOf));
  if (!certain || !possible) return meanOf(sure);
  const low = lowest(
    certain.map((each) => each.low),
    possible.map((each) => each.low),
  );
  const high = -lowest(
    certain.map((each) => -each.high),
    possible.map((each) => -each.high),
  );
  return quantitySize({ low, high, approx: [...certain, ...possible].some(({ approx }) => approx) }, unit.unit);
}

export const mean = defineOperation({
  operands: [{}],
  anyNumber: true,
  options: {},
  answersAs: 'average',
  compute: (operands) =>
    aggregate(together(operands), { certain: meanOf, uncertain: meanOfSome, ofTotal: (total, count) => scale(total, 1 / count) }),
});
