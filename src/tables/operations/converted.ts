/** The same amount in another unit: as the source itself gives it, at the asker's rate, or at the rates that the source's own pairs of figures imply. */
import { failure } from '../evaluation-problem.ts';
import { defineOperation } from '../operation.ts';
import { convert, impliedRate } from '../rate.ts';
import { rowByRow, tablesOf } from '../series.ts';
import { quantitySize, scale } from '../size.ts';

export const converted = defineOperation({
  operands: [{}],
  options: { to: { sort: 'word' }, at: { sort: 'number', optional: true } },
  answersAs: ([of]) => of.id,
  compute: (operands, { to, at }) =>
    rowByRow(operands, ([{ size, total }]) => {
      const { unit } = size;
      if (unit === undefined || unit === to) return { ...size, unit: to };
      if (at !== undefined) return { ...scale(size, at), unit: to };
      const given = total?.also[to];
      if (given) return quantitySize(given, to);
      const rate = impliedRate(tablesOf(operands), unit, to);
      return rate ? convert(size, rate, to) : failure({ problem: 'noRate', from: unit, to });
    }),
});
