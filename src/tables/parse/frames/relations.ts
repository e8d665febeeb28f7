/** Frames that set two amounts in relation and give another amount: how far apart, how many times, which part, how much more than before. */
import { type Chart, cuesOf, type Frame, hasCue } from '../chart.ts';
import { type Draft, everyRow, isSingle, operation, rowsOf } from '../draft.ts';
import { asAmount, type Item, over, overlaps, type Span, shares } from '../item.ts';
import { type Parts, pairsOf } from '../pairs.ts';

const comparative: Parts = { a: ['subject', 'of'], b: ['than', 'object'], notA: ['than'] };
const apart: Parts = { a: ['among', 'with', 'from', 'subject', 'of'], b: ['than', 'with', 'from', 'of', 'to'], notA: ['than'] };
const proportion: Parts = { a: ['subject'], b: ['of', 'than', 'to'], notA: ['than'] };
const part: Parts = { a: ['subject', 'from', 'of'], b: ['among', 'of', 'from', 'than'], notA: ['among', 'than'] };

const everything = operation('sum', [everyRow]);

/** Items other than stated amounts that can be taken as one amount, apart from the cue. */
function known(chart: Chart, cue: Span): { readonly item: Item; readonly draft: Draft; readonly cost: number }[] {
  return chart.items.flatMap((item) => {
    const amount = item.draft.node === 'amount' || shares(item, cue) ? undefined : asAmount(item);
    return amount ? [{ item, ...amount }] : [];
  });
}

/** How far the highest of several rows is above the lowest. */
function spreads(chart: Chart, cue: Span): Item[] {
  return chart.items.flatMap(({ draft, ...item }): Item[] => {
    if (draft.node !== 'rows' || shares(item, cue) || isSingle(draft)) return [];
    const { rows } = draft;
    const several = rows.rows === 'all' || rows.rows === 'except' || (rows.rows === 'named' && rows.ids.length > 2);
    if (!several) return [];
    const end = (from: 'top' | 'bottom') => rowsOf({ rows: 'ranked', from, first: 1, last: 1, of: rows });
    return [over([item, cue], operation('difference', [end('top'), end('bottom')]), item.cost + 0.3)];
  });
}

export const difference: Frame = (chart) => [
  ...cuesOf(chart, 'difference').flatMap((cue) => [
    ...pairsOf(chart, chart.items, apart, cue).map(({ a, b, items, mask, cost }) =>
      over([...items, cue], operation('difference', [a, b]), cost, mask),
    ),
    ...spreads(chart, cue),
  ]),
  ...cuesOf(chart, 'more', 'less').flatMap((cue) =>
    pairsOf(chart, chart.items, comparative, cue).map(({ a, b, items, mask, cost }) =>
      over([...items, cue], operation('difference', cue.cue === 'more' ? [a, b] : [b, a]), cost + 0.2, mask),
    ),
  ),
];

/** With the right one taken as one or as a hundred: "with Meta as 1, how much is Amazon?" */
function ratiosToBase(chart: Chart): Item[] {
  return cuesOf(chart, 'base').flatMap((cue) => {
    const amounts = known(chart, cue);
    const [base] = amounts
      .filter(({ item }) => item.last < cue.first && cue.first - item.last <= 2)
      .sort((x, y) => y.item.last - x.item.last);
    if (!base) return [];
    return amounts
      .filter(({ item }) => !overlaps(item, base.item))
      .map(({ item, draft, cost }) => over([base.item, item, cue], operation('ratio', [draft, base.draft]), cost + base.cost));
  });
}

export const ratio: Frame = (chart) => [
  ...cuesOf(chart, 'timesAsked', 'ratio').flatMap((cue) =>
    pairsOf(chart, chart.items, proportion, cue).map(({ a, b, items, mask, cost }) => {
      const [x, y] = items;
      // "How many times Meta is Amazon": what follows the words at once is measured by.
      const follows = x && y && y.first > cue.last && y.first - cue.last <= 2 && x.first > y.first;
      return over([...items, cue], operation('ratio', [a, b]), cost - (follows ? 0.6 : 0), mask);
    }),
  ),
  ...ratiosToBase(chart),
];

export const share: Frame = (chart) =>
  cuesOf(chart, 'share', 'percentAsked').flatMap((cue) => [
    // Of one row in another it is how many times the other.
    ...pairsOf(chart, chart.items, part, cue).map(({ a, b, items, mask, cost }) =>
      over([...items, cue], operation(isSingle(a) && isSingle(b) ? 'ratio' : 'share', [a, b]), cost, mask),
    ),
    ...known(chart, cue)
      .filter(({ draft }) => JSON.stringify(draft) !== JSON.stringify(everything))
      .map(({ item, draft, cost }) => over([item, cue], operation('share', [draft, everything]), cost + 0.2)),
  ]);

/** From one period to another; which ones is told when the query is completed. */
export const growth: Frame = (chart) => {
  const as = hasCue(chart, 'timesAsked') ? { as: 'times' } : undefined;
  const periods = new Set(chart.spans.periods.map(({ period }) => period));
  // "How much more in 2026 than in 2025": two periods are set against each other, not two rows.
  const between = periods.size > 1 ? cuesOf(chart, 'more', 'less', 'difference', 'percentAsked') : [];
  const inPercent = hasCue(chart, 'percentAsked', 'growth', 'decline');
  const apart = between.flatMap((cue) => {
    const how = inPercent ? as : { as: 'amount' };
    const parts = [cue, ...cuesOf(chart, 'amountAsked', 'percentAsked')];
    return [
      ...known(chart, cue).map(({ item, draft, cost }) => over([item, ...parts], operation('growth', [draft], how), cost + 0.1)),
      over(parts, operation('growth', [everything], how), 0.4),
    ];
  });
  const grown = cuesOf(chart, 'growth', 'decline').flatMap((cue) => [
    ...known(chart, cue).map(({ item, draft, cost }) => over([item, cue], operation('growth', [draft], as), cost)),
    over([cue], operation('growth', [everything], as), 0.3),
  ]);
  return [...grown, ...apart];
};
