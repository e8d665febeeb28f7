/** Frames that ask of rows and amounts: which is highest, in which order, side by side, or simply how much. */
import type { Cue } from '../../../language/cues.ts';
import { type Chart, cuesOf, type Frame, hasCue, marksOf } from '../chart.ts';
import {
  type Draft,
  type DraftRows,
  everyRow,
  idsIn,
  isAmount,
  isRows,
  isScope,
  isSingle,
  operation,
  operationOf,
  rowOf,
  rowsOf,
} from '../draft.ts';
import { type Item, over, overlaps, type Span, shares } from '../item.ts';
import { type Parts, pairsOf } from '../pairs.ts';

const beside: Parts = { a: ['subject', 'with', 'of'], b: ['than', 'with', 'to', 'of'], notA: [] };

/** The first or the last, of all rows or of some. */
function extreme(name: 'highest' | 'lowest', end: 'top' | 'bottom'): Frame {
  return (chart) => {
    const asks = cuesOf(chart, 'pick', 'amountAsked', 'amountNamed');
    const scopes = chart.items.filter(({ draft }) => isScope(draft));
    const ranked = chart.items.flatMap(({ draft, ...item }) => {
      if (!isRows(draft) || draft.rows.rows !== 'ranked' || draft.rows.from !== end) return [];
      const { first, last } = draft.rows;
      const most = (rows: DraftRows): Draft =>
        first === 1 && last === 1 ? operation(name, [rowsOf(rows)]) : operation('ranking', [rowsOf(rows)]);
      const ofSome = scopes.flatMap((scope) =>
        overlaps(scope, item) || !isRows(scope.draft) ? [] : [over([item, scope, ...asks], most(scope.draft.rows), item.cost + scope.cost)],
      );
      return [over([item, ...asks], most({ rows: 'all' }), item.cost), ...ofSome];
    });
    // "Who is ahead of all the others?" Of two that are named, both are shown.
    const better = cuesOf(chart, end === 'top' ? 'more' : 'less').flatMap((cue) => {
      const picks = cuesOf(chart, 'pick');
      const ofSome = scopes
        .filter((scope) => !shares(scope, cue) && idsIn(scope.draft)?.length !== 2)
        .map((scope) => over([scope, cue, ...picks], operation(name, [scope.draft]), scope.cost + (picks.length > 0 ? 0 : 0.5)));
      return picks.length > 0 ? [...ofSome, over([cue, ...picks], operation(name, [everyRow]), 0.8)] : ofSome;
    });
    return [...ranked, ...better];
  };
}

export const highest = extreme('highest', 'top');
export const lowest = extreme('lowest', 'bottom');

const ranks = ['ranking', 'rankAsked', 'ascending'] as const;

/** All or some in order; who grew most, where growth is asked of them. */
export const ranking: Frame = (chart) => {
  const from = hasCue(chart, 'ascending') ? { from: 'bottom' } : undefined;
  // The word for rows says what is put in order: 많은 순서대로 제조사.
  const items = cuesOf(chart, 'pick').filter(({ mask }) => (mask & ~chart.spans.items) === 0n);
  const all = [...cuesOf(chart, ...ranks, 'whole'), ...items];
  const orders = cuesOf(chart, ...ranks).flatMap((cue) => [
    over([cue, ...all], operation('ranking', [everyRow], from), 0.2),
    ...chart.items
      .filter((item) => isScope(item.draft) && !shares(item, cue))
      .map((item) => over([item, ...all], operation('ranking', [item.draft], from), item.cost)),
  ]);
  const grown = cuesOf(chart, 'growth', 'decline').flatMap((cue) =>
    chart.items.flatMap(({ draft, ...item }): Item[] => {
      if (!isRows(draft) || draft.rows.rows !== 'ranked' || !isSingle(draft)) return [];
      const name = draft.rows.from === 'top' ? 'highest' : 'lowest';
      return [over([item, cue, ...cuesOf(chart, 'pick', 'percentAsked')], operation(name, [operation('growth', [everyRow])]), item.cost)];
    }),
  );
  return [...orders, ...grown, ...neighbours(chart)];
};

/** Who comes next is told by the order of all. */
function neighbours(chart: Chart): Item[] {
  return cuesOf(chart, 'neighbour').flatMap((cue) =>
    chart.items
      .filter((item) => idsIn(item.draft)?.length === 1)
      .map((item) => over([item, cue, ...cuesOf(chart, 'pick', 'ranking', 'confirmation')], operation('ranking', [everyRow]), item.cost)),
  );
}

export const rank: Frame = (chart) =>
  cuesOf(chart, ...(hasCue(chart, 'pick') ? (['rankAsked'] as const) : ranks)).flatMap((cue) =>
    chart.items
      .filter((item) => idsIn(item.draft)?.length === 1 && !shares(item, cue))
      .map((item) => {
        const further = cuesOf(chart, ...ranks, 'amountAsked', 'more', 'less', 'highest', 'lowest').filter((other) => !shares(other, item));
        const among = chart.items.filter(
          (other) => isRows(other.draft) && other.draft.rows.rows === 'all' && marksOf(chart, other).has('among'),
        );
        return over([item, cue, ...further, ...among], operation('rank', [item.draft]), item.cost + 0.1);
      }),
  );

/** "By how much does A exceed B" asks how far they are apart: what it costs to show them side by side. */
const gapCost = 0.6;

const isAll = ({ draft }: Item) => isRows(draft) && draft.rows.rows === 'all';
const isRanked = ({ draft }: Item) => isRows(draft) && draft.rows.rows === 'ranked';

export const comparison: Frame = (chart) => {
  const asksGap = hasCue(chart, 'amountAsked') && hasCue(chart, 'more', 'less') && !hasCue(chart, 'pick');
  const apart = asksGap ? gapCost : 0;
  const listed = chart.items.flatMap((item): Item[] => {
    const ids = idsIn(item.draft) ?? [];
    if (ids.length < 2) return [];
    const cost = item.cost + (hasCue(chart, 'comparison') ? 0 : 0.1);
    const of = operation('comparison', ids.map(rowOf));
    const each = hasCue(chart, 'each') ? cuesOf(chart, 'difference') : [];
    const plainly = over([item, ...cuesOf(chart, 'comparison', 'each', 'amountAsked'), ...each], of, cost);
    const better = cuesOf(chart, 'more', 'less')
      .filter((cue) => !shares(item, cue))
      .map((cue) => over([item, cue, ...cuesOf(chart, 'pick', 'comparison')], of, cost + apart));
    return [plainly, ...better];
  });
  const paired = cuesOf(chart, 'comparison', 'more', 'less').flatMap((cue) =>
    pairsOf(chart, chart.items, beside, cue)
      .filter(({ items, a, b }) => items.length === 2 && !isAmount(a) && !isAmount(b))
      .filter(({ a, b }) => cue.cue === 'comparison' || (operationOf(a) !== 'scaled' && operationOf(b) !== 'scaled'))
      // The highest is one of all, and less than they are together.
      .filter(({ items }) => cue.cue === 'comparison' || !(items.some(isAll) && items.some(isRanked)))
      .map(({ a, b, items, mask, cost }) =>
        over(
          [
            ...items,
            cue,
            ...cuesOf(chart, 'comparison', 'more', 'less', 'pick', 'amountAsked').filter(
              (more) => !items.some((item) => shares(item, more)),
            ),
          ],
          operation('comparison', [a, b]),
          cost + apart + (cue.cue === 'comparison' ? 0 : hasCue(chart, 'confirmation') && !hasCue(chart, 'amountAsked') ? 1.4 : 0.4),
          mask,
        ),
      ),
  );
  return [...listed, ...paired];
};

/** The cues that ask for what an operation gives. */
const askedBy: Partial<Readonly<Record<string, readonly Cue[]>>> = {
  ratio: ['timesAsked', 'ratio'],
  share: ['percentAsked', 'share'],
  growth: ['percentAsked', 'timesAsked'],
};

/** What is left to ask: how much something is, or the rows as they stand. */
export const plain: Frame = (chart) => {
  const amounts = cuesOf(chart, 'amountAsked', 'amountNamed');
  const wholes = cuesOf(chart, 'whole', 'each', 'all');
  const asked = chart.items.flatMap((item): Item[] => {
    if (item.draft.node === 'amount' || (isRows(item.draft) && item.draft.rows.rows === 'asked')) return [];
    if (isRows(item.draft)) {
      const { rows } = item.draft;
      // Who is second is told by the order of all, with what is not certain of it.
      if (rows.rows === 'ranked')
        return [over([item, ...amounts, ...cuesOf(chart, 'pick', 'ranking')], operation('ranking', [rowsOf(rows.of)]), item.cost)];
      const together = rows.rows !== 'named' && hasCue(chart, 'amountAsked') && !hasCue(chart, 'each', 'whole', 'pick', 'rangeEnd');
      const draft = together ? operation('sum', [item.draft]) : item.draft;
      return [over([item, ...amounts, ...wholes], draft, item.cost + (rows.rows === 'others' ? 0.5 : 0))];
    }
    const put = item.draft.operation === 'sum' || item.draft.operation === 'mean' ? wholes : [];
    return [over([item, ...amounts, ...put, ...cuesOf(chart, ...(askedBy[item.draft.operation] ?? []))], item.draft, item.cost)];
  });
  // "Each spends 90 billion" is held against nobody: all are shown.
  const said = hasCue(chart, 'each') ? chart.spans.amounts : [];
  const alone = wholes.length > 0 ? 0.1 : 0.6;
  const nothing: Span = { first: 0, last: 0, mask: 0n };
  return [...asked, over([nothing, ...wholes, ...amounts, ...said], everyRow, alone)];
};
