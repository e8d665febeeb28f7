/** Whether one amount compares so with another, for every choice of amounts in their ranges. */
import { comparisonOption } from '../comparison-option.ts';
import { failure, isFailure } from '../evaluation-problem.ts';
import { defineOperation } from '../operation.ts';
import { rowAmount } from '../series.ts';
import { amountOf, inUnit, subtract } from '../size.ts';
import { truthOf } from '../truth.ts';

export const holds = defineOperation({
  operands: [{}, {}],
  options: comparisonOption,
  syntax: 'comparison',
  answersAs: ([left, right = left]) => (right.isLiteral ? left.id : left.isLiteral ? right.id : `${left.table}/comparison`),
  compute: (operands, { is }) => {
    const several = operands.find(({ members }) => members.length !== 1);
    if (several) {
      return several.missing.length > 0
        ? failure(...several.missing)
        : failure({ problem: 'notOneAmount', amounts: several.members.length });
    }
    const [left, right] = operands.flatMap(({ members }) => members);
    if (!left || !right) return failure({ problem: 'noRows' });
    const by = subtract(left.size, right.size);
    if (isFailure(by)) return by;
    return {
      result: {
        gives: 'truth',
        truth: truthOf(left.size, is, right.size),
        left: rowAmount({ ...left, size: inUnit(left.size, right.size.unit) }),
        right: rowAmount({ ...right, size: inUnit(right.size, left.size.unit) }),
        by: amountOf(by),
      },
    };
  },
});
