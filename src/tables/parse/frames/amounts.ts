/** Frames that make an amount of rows or of another amount: sums, averages, halves. */
import type { Cue } from '../../../language/cues.ts';
import type { OperationName } from '../../query.ts';
import { type Chart, cuesOf, distance, type Frame, hasCue, marksOf } from '../chart.ts';
import { type Draft, everyRow, idsIn, isSingle, operation, operationOf } from '../draft.ts';
import { asAmount, bit, type Item, over, overlaps, type Span, shares } from '../item.ts';

const isSeveral = (draft: Draft) => draft.node === 'rows' && draft.rows.rows !== 'asked' && !isSingle(draft);

/** "All" may be part of what asks: 싹 다 더하면. */
const isAll = (draft: Draft) => draft.node === 'rows' && draft.rows.rows === 'all';

/** Puts several rows together that stand beside the cue; all rows where none do. */
export function aggregate(name: OperationName, cue: Cue): Frame {
  return (chart) =>
    cuesOf(chart, cue).flatMap((span) => {
      const beside = chart.items.flatMap((item) => {
        const near = isSeveral(item.draft) && (isAll(item.draft) || !overlaps(item, span)) ? distance(chart, item, span) : undefined;
        // All rows are meant wherever they stand.
        const apart = near ?? (isAll(item.draft) && !shares(item, span) ? farAway : undefined);
        return apart === undefined ? [] : [{ ...item, cost: item.cost + apart }];
      });
      const again = cuesOf(chart, cue).filter((other) => !shares(other, span));
      return [
        ...beside.map((item) => over([item, span], operation(name, [item.draft]), item.cost)),
        // 합계 … 다 합쳐: the same asked twice.
        ...(again.length === 0 ? [] : beside.map((item) => over([item, span, ...again], operation(name, [item.draft]), item.cost))),
        ...(again.length === 0 ? [] : [over([span, ...again], operation(name, [everyRow]), 0.4)]),
        over([span], operation(name, [everyRow]), 0.4),
      ];
    });
}

/** What it costs that all rows stand far from what puts them together. */
const farAway = 0.35;

const factors: Partial<Readonly<Record<Cue, number>>> = { half: 1 / 2, third: 1 / 3, quarter: 1 / 4, double: 2 };

interface Factor extends Span {
  readonly by: number;
}

function factorsIn(chart: Chart): Factor[] {
  // "Slashes the budget in half": the change is the factor.
  const changes = hasCue(chart, 'supposed') ? cuesOf(chart, 'growth', 'decline', 'less') : [];
  const words = cuesOf(chart, 'half', 'third', 'quarter', 'double').flatMap(({ cue, ...span }) => {
    const by = factors[cue] ?? 1;
    return [{ ...span, by }, ...changes.map((change) => ({ ...over([span, change], everyRow, 0), by }))];
  });
  const multiples = chart.spans.amounts
    .filter(({ amount }) => amount.unit === 'times' && amount.high === undefined)
    .map(({ amount, ...span }) => ({ ...span, by: amount.value }));
  return [...words, ...multiples, ...partsInPercent(chart), ...byPercent(chart)];
}

/** Whether what stands right in front owns it: 합계의 절반. */
const hasOwner = (chart: Chart, { first }: Span) => marksOf(chart, { first: first - 1, last: first - 1 }).has('of');

/** "25% of the total", 합계의 25%. */
function partsInPercent(chart: Chart): Factor[] {
  return chart.spans.amounts.flatMap(({ amount, ...span }) => {
    const isPart = amount.unit === 'percent' && amount.high === undefined && amount.value < 100;
    const follows = marksOf(chart, { ...span, first: span.last + 2, last: span.last + 2 });
    return isPart && (follows.has('of') || hasOwner(chart, span)) ? [{ ...span, by: amount.value / 100 }] : [];
  });
}

/** "If it were raised by 10%", 10% 더 쓰면. */
function byPercent(chart: Chart): Factor[] {
  if (!hasCue(chart, 'supposed')) return [];
  const changes = cuesOf(chart, 'growth', 'more', 'decline', 'less');
  return chart.spans.amounts.flatMap(({ amount, ...span }) => {
    const [nearest] = changes.toSorted((a, b) => Math.abs(a.first - span.first) - Math.abs(b.first - span.first));
    if (amount.unit !== 'percent' || amount.high !== undefined || !nearest) return [];
    const sign = nearest.cue === 'decline' || nearest.cue === 'less' ? -1 : 1;
    const supposed = cuesOf(chart, 'supposed').reduce((mask, cue) => mask | cue.mask, 0n);
    return [{ ...over([span, nearest], everyRow, 0, supposed), by: (100 + sign * amount.value) / 100 }];
  });
}

/** "Two Googles' worth": a number right in front of a single row. */
function counted(chart: Chart): Item[] {
  const { tokens, words } = chart.spans;
  return chart.items.flatMap(({ draft, ...item }): Item[] => {
    const before = tokens[item.first - 1];
    const count = before && idsIn(draft)?.length === 1 && tokens[item.first]?.text.endsWith('s') ? words.cues.countOf(before) : undefined;
    const number = { first: item.first - 1, last: item.first - 1, mask: bit(item.first - 1) };
    return count !== undefined && count > 1 ? [over([number, item], operation('scaled', [draft], { by: count }), item.cost + 0.1)] : [];
  });
}

const parts = { perDay: 'day', perWeek: 'week', perMonth: 'month', perQuarter: 'quarter' } as const satisfies Partial<Record<Cue, string>>;

/** "How much is that a month", 하루에 얼마씩. */
export const per: Frame = (chart) =>
  (Object.keys(parts) as (keyof typeof parts)[]).flatMap((name) =>
    // A quarter of something is a part of it.
    (name === 'perQuarter' && hasCue(chart, 'share', 'percentAsked', 'quarter') ? [] : cuesOf(chart, name)).flatMap((cue) =>
      chart.items.flatMap((item): Item[] => {
        const amount = item.draft.node === 'amount' || shares(item, cue) ? undefined : asAmount(item);
        const isSpread = operationOf(item.draft) === 'per';
        const near =
          isAll(item.draft) ||
          chart.spans.rows.filter(({ draft }) => idsIn(draft)?.length === 1).length === 1 ||
          distance(chart, item, cue) !== undefined;
        return amount && near && !isSpread
          ? [over([item, cue, ...cuesOf(chart, 'each')], operation('per', [amount.draft], { part: parts[name] }), amount.cost)]
          : [];
      }),
    ),
  );

/** "Half of Amazon", 메타의 두 배. */
export const scaled: Frame = (chart) => [
  ...counted(chart),
  ...factorsIn(chart).flatMap(({ by, ...factor }) =>
    chart.items.flatMap((item): Item[] => {
      const amount = item.draft.node === 'amount' ? undefined : asAmount(item);
      const apart = amount && !overlaps(item, factor) ? distance(chart, item, factor) : undefined;
      if (!amount || apart === undefined) return [];
      const isBeside = factor.first - item.last <= 1;
      const owner = isBeside ? marksOf(chart, item).get('of') : undefined;
      // What follows is halved, unless something in front owns the half.
      const isOwned = item.last < factor.first ? owner !== undefined : !hasOwner(chart, factor);
      const unmarked = isOwned ? 0 : 0.3;
      // "If it doubled", 두 배로 뛰면: the change is the factor.
      const changes = hasCue(chart, 'supposed') ? cuesOf(chart, 'growth', 'decline', 'supposed') : [];
      return [
        over(
          [item, factor, ...changes],
          operation('scaled', [amount.draft], { by }),
          Math.min(amount.cost, item.cost + 0.2) + unmarked + apart,
          owner ?? 0n,
        ),
      ];
    }),
  ),
];
