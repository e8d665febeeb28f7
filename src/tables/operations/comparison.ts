/** Amounts side by side, in the order in which they were named, with what is certain of their order. */
import { failure, isFailure } from '../evaluation-problem.ts';
import { defineOperation } from '../operation.ts';
import { neighboursOf, ordered } from '../order.ts';
import { rowAmount, tablesOf } from '../series.ts';
import { commonUnit } from '../size.ts';

const relations: ReadonlySet<string> = new Set(['ratio', 'share', 'growth', 'difference']);

export const comparison = defineOperation({
  operands: [{}],
  anyNumber: true,
  options: {},
  // Several of one kind of relation are that relation: each ratio to the same base.
  answersAs: ([first, ...others]) => {
    const isSame = others.length > 0 && others.every(({ id }) => id === first.id);
    return isSame && relations.has(first.id.slice(first.table.length + 1)) ? first.id : `${first.table}/comparison`;
  },
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
