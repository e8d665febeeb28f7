/** Where one row stands among the others: 2nd, or 2nd or 3rd where ranges overlap. */
import { failure, isFailure } from '../evaluation-problem.ts';
import { defineOperation } from '../operation.ts';
import { rowAmount, single } from '../series.ts';
import { gapOf, quantitySize } from '../size.ts';

export const rank = defineOperation({
  operands: [{}, { label: 'among', optional: true }],
  options: { from: { sort: 'word', values: ['bottom'], optional: true } },
  answersAs: 'ranking',
  compute: (operands, options) => {
    const from = options.from ?? 'top';
    const [{ members, missing: without }, among] = operands;
    const [own, other] = members;
    if (!own || other) return without.length > 0 ? failure(...without) : failure({ problem: 'notOneAmount', amounts: members.length });
    const others = among.members.filter(({ row }) => row === undefined || row !== own.row);
    const gaps = others.map((each) => ({ each, gap: from === 'top' ? gapOf(each.size, own.size) : gapOf(own.size, each.size) }));
    const sure = gaps.filter(({ each }) => each.membership === 'surely');
    const ahead = sure.filter(({ gap }) => gap.low > 0);
    const equal = sure.filter(({ gap }) => gap.low === 0 && gap.high === 0);
    const open = gaps.filter((each) => each.gap.high >= 0 && !ahead.includes(each) && !equal.includes(each));
    const first = 1 + ahead.length;
    const last = first + open.length;
    const size = quantitySize({ low: first, high: last, approx: false }, 'rank');
    const outcome = single(size, operands, own.row === undefined ? {} : { row: own.row });
    if (isFailure(outcome) || !outcome.series) return outcome;
    const amounts = (list: typeof gaps) => list.map(({ each }) => rowAmount(each));
    return {
      result: {
        gives: 'rank',
        from,
        row: { ...rowAmount(own), first, last },
        of: others.length + 1,
        ahead: amounts(ahead),
        open: amounts(open),
        equal: amounts(equal),
        missing: among.missing,
      },
      series: outcome.series,
    };
  },
});
