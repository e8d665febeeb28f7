/** Amounts side by side, in the order in which they were named, with what is certain of their order. */
import { failure, isFailure } from '../evaluation-problem.ts';
import { defineOperation } from '../operation.ts';
import { neighboursOf, ordered } from '../order.ts';
import { rowAmount, tablesOf } from '../series.ts';
import { commonUnit } from '../size.ts';

export const comparison = defineOperation({
  operands: [{}],
  anyNumber: true,
  options: {},
  answersAs: 'comparison',
  compute: (operands) => {
    const missing = operands.flatMap((series) => series.missing);
    const members = operands.flatMap((series) => series.members);
    if (missing.length > 0) return failure(...new Set(missing));
    const unit = commonUnit(members.map(({ size }) => size));
    if (isFailure(unit)) return unit;
    const order = ordered(members, 'top').map(({ member }) => member);
    return {
      result: {
        gives: 'comparison',
        sides: members.map(rowAmount),
        order: order.map((member) => members.indexOf(member)),
        neighbours: neighboursOf(order, 'top'),
      },
      series: { members, missing: [], single: false, tables: tablesOf(operands) },
    };
  },
});
