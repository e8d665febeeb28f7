/** Frames that make an amount of rows or of another amount: sums, averages, halves. */
import type { Cue } from '../../../language/cues.ts';
import type { OperationName } from '../../query.ts';
import { type Chart, cuesOf, distance, type Frame, marksOf } from '../chart.ts';
import { type Draft, everyRow, isSingle, operation } from '../draft.ts';
import { asAmount, type Item, over, overlaps, type Span } from '../item.ts';

const isSeveral = (draft: Draft) => draft.node === 'rows' && draft.rows.rows !== 'asked' && !isSingle(draft);

/** Puts several rows together that stand beside the cue; all rows where none do. */
export function aggregate(name: OperationName, cue: Cue): Frame {
  return (chart) =>
    cuesOf(chart, cue).flatMap((span) => {
      const beside = chart.items.flatMap((item) => {
        const apart = isSeveral(item.draft) && !overlaps(item, span) ? distance(chart, item, span) : undefined;
        return apart === undefined ? [] : [{ ...item, cost: item.cost + apart }];
      });
      return [
        ...beside.map((item) => over([item, span], operation(name, [item.draft]), item.cost)),
        over([span], operation(name, [everyRow]), 0.4),
      ];
    });
}

const factors: Partial<Readonly<Record<Cue, number>>> = { half: 1 / 2, third: 1 / 3, quarter: 1 / 4, double: 2 };

interface Factor extends Span {
  readonly by: number;
}

function factorsIn(chart: Chart): Factor[] {
  const words = cuesOf(chart, 'half', 'third', 'quarter', 'double').map((span) => ({ ...span, by: factors[span.cue] ?? 1 }));
  const multiples = chart.spans.amounts
    .filter(({ amount }) => amount.unit === 'times' && amount.high === undefined)
    .map(({ amount, ...span }) => ({ ...span, by: amount.value }));
  return [...words, ...multiples];
}

/** "Half of Amazon", 메타의 두 배. */
export const scaled: Frame = (chart) =>
  factorsIn(chart).flatMap(({ by, ...factor }) =>
    chart.items.flatMap((item): Item[] => {
      const amount = item.draft.node === 'amount' ? undefined : asAmount(item);
      const apart = amount && !overlaps(item, factor) ? distance(chart, item, factor) : undefined;
      if (!amount || apart === undefined) return [];
      const owner = marksOf(chart, item).get('of');
      const unmarked = item.last < factor.first && owner === undefined ? 0.3 : 0;
      return [
        over(
          [item, factor],
          operation('scaled', [amount.draft], { by }),
          Math.min(amount.cost, item.cost + 0.2) + unmarked + apart,
          owner ?? 0n,
        ),
      ];
    }),
  );
