/** Frames of statements without an amount: that one is above another, has a rank, grows or shrinks. Whether it is right is judged elsewhere. */
import { comparePeriods } from '../../../knowledge/period.ts';
import { type Chart, cuesOf, hasCue, marksOf } from '../chart.ts';
import {
  type Draft,
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
  sortOf,
} from '../draft.ts';
import { asAmount, type Item, over, overlaps, type Span, shares } from '../item.ts';
import { pairsOf } from '../pairs.ts';
import { above, comparisonBy, negated } from './bounds.ts';

/** What it costs to add rows up where one of them is asked for: by "which" or "who", and by the word for rows alone. */
export const addingCost = { asked: 4, named: 2 } as const;

/** Whether one of several rows is asked for: "which of the four spend more than 95 billion?" */
export const asksOneOf = (chart: Chart, { draft }: Item): boolean =>
  isScope(draft) && cuesOf(chart, 'pick').some(({ mask }) => (mask & ~chart.spans.items) !== 0n);

/** "More than each of the others" is more than the first of them. */
function extremeOf(draft: Draft, from: 'top' | 'bottom'): Draft | undefined {
  const [of] = draft.node === 'operation' && draft.operation === 'sum' ? draft.of : [];
  return of && isScope(of) && isRows(of) ? rowsOf({ rows: 'ranked', from, first: 1, last: 1, of: of.rows }) : undefined;
}

/** Near enough to bound it. */
const isBeside = (cue: Span, amount: Span) => cue.first <= amount.last + 3 && amount.first <= cue.last + 3;

/** One is said to be above the other. */
export function orders(chart: Chart): Item[] {
  // 반도 안 되는 says half, not less.
  const fractions = cuesOf(chart, 'half', 'third', 'quarter', 'double');
  const relations = cuesOf(chart, 'more', 'less', 'same').filter((cue) => !fractions.some((fraction) => shares(fraction, cue)));
  return relations.flatMap((cue) =>
    pairsOf(chart, chart.items, above, cue)
      .filter(({ items, a }) => items.length === 2 && !isAmount(a) && !items.some((item) => shares(item, cue)))
      // A multiple is said to be so much, not to be more than, unless it is supposed.
      .filter(({ b, items }) => !isAmount(b) || items.some((item) => isAmount(item.draft) && isBeside(cue, item)))
      .filter(({ a, b }) => (operationOf(a) === 'growth') === (operationOf(b) === 'growth'))
      .filter(({ a, b }) => hasCue(chart, 'supposed') || (operationOf(a) !== 'scaled' && operationOf(b) !== 'scaled'))
      .map(({ a, b, items, mask, cost }) => {
        const options = negated(chart, comparisonBy[cue.cue] ?? 'equal');
        const isEach = cuesOf(chart, 'each').some((span) => span.first > cue.last && span.first <= cue.last + 2);
        const each = isEach && cue.cue !== 'same' ? extremeOf(b, cue.cue === 'more' ? 'top' : 'bottom') : undefined;
        const parts = [...items, cue, ...cuesOf(chart, 'negation', 'confirmation'), ...(each ? cuesOf(chart, 'each') : [])];
        // "They top Amazon's figure": what follows the verb is what they are set against.
        const [first] = items;
        const follows = first !== undefined && first.first === cue.last + 1 && !marksOf(chart, first).has('subject');
        const asked = items.some((item) => asksOneOf(chart, item)) ? addingCost.asked : 0;
        return over(parts, operation('holds', [a, each ?? b], options), cost + asked + (follows ? 1 : 0), mask);
      }),
  );
}

/** A row is said to have a rank: "Is Meta last?", 구글이 2위야? */
export function ranksSaid(chart: Chart): Item[] {
  // "The most borrowed tool" picks none: its word for rows only says what is first.
  const picks = cuesOf(chart, 'pick').filter(({ mask }) => (mask & ~chart.spans.items) !== 0n);
  return chart.items.flatMap(({ draft, ...ranked }) => {
    if (!isRows(draft) || draft.rows.rows !== 'ranked' || !isSingle(draft)) return [];
    const { from, first } = draft.rows;
    return chart.items.flatMap((item): Item[] => {
      const [id, more] = idsIn(item.draft) ?? [];
      if (id === undefined || more !== undefined || overlaps(item, ranked)) return [];
      // 가장 많은 곳은 메타다 names the row: nothing is asked for.
      const isSaid = hasCue(chart, 'confirmation') || marksOf(chart, item).has('predicate');
      if (picks.length > 0 && !isSaid) return [];
      const rank = operation('rank', [rowOf(id)], from === 'bottom' ? { from } : undefined);
      const amount: Draft = { node: 'amount', amount: { value: first, start: 0, end: 0 } };
      // "Number two behind Amazon": who stands beside says the same again.
      const beside = cuesOf(chart, 'more', 'less', 'neighbour').flatMap((cue) =>
        chart.items
          .filter(
            (other) =>
              idsIn(other.draft)?.length === 1 && (other.first === cue.last + 1 || other.last === cue.first - 1) && !shares(other, item),
          )
          .flatMap((other) => [cue, other]),
      );
      return [
        over(
          [ranked, item, ...beside, ...cuesOf(chart, 'all', 'negation', 'confirmation', 'pick', 'ranking', 'rankAsked')],
          operation('holds', [rank, amount], negated(chart, 'equal')),
          ranked.cost + item.cost,
        ),
      ];
    });
  });
}

/** Something is said to grow or to shrink: "capex shrinks next year, right?" */
export function directions(chart: Chart): Item[] {
  if (hasCue(chart, 'amountAsked', 'percentAsked', 'timesAsked', 'pick') || chart.spans.amounts.length > 0) return [];
  const nothing: Draft = { node: 'amount', amount: { value: 0, unit: 'percent', start: 0, end: 0 } };
  const [first, second] = [...new Set(chart.spans.periods.map(({ period }) => period))];
  // "More in 2024 than in 2025": of two periods the first one is spoken of.
  const isBack = first !== undefined && second !== undefined && (comparePeriods(first, second) ?? 0) < 0;
  // A headline such as "extra dollars 2026 against 2025" claims nothing.
  const isClaimed = hasCue(chart, 'confirmation') || chart.spans.periods.some((span) => marksOf(chart, span).has('than'));
  const between = second === undefined ? [] : cuesOf(chart, ...(isClaimed ? (['more', 'less', 'same'] as const) : (['same'] as const)));
  // Nobody asks by how much something shrinks without a word that asks.
  const isStated = hasCue(chart, 'confirmation') || (second !== undefined && hasCue(chart, 'grew'));
  const said = isStated ? cuesOf(chart, 'growth', 'decline') : cuesOf(chart, 'decline');
  return [...said, ...between].flatMap((cue) => {
    const up = cue.cue === 'growth' || (cue.cue === 'more' && !isBack) || (cue.cue === 'less' && isBack);
    const options = negated(chart, cue.cue === 'same' ? 'equal' : up ? 'above' : 'below');
    const says = (of: Draft) => operation('holds', [operation('growth', [of]), nothing], options);
    const parts = [cue, ...cuesOf(chart, 'confirmation', 'negation', 'comparison')];
    const known = chart.items.flatMap((item): Item[] => {
      const amount =
        isAmount(item.draft) || shares(item, cue) || sortOf(item.draft) !== 'amount' || operationOf(item.draft) === 'growth'
          ? undefined
          : asAmount(item);
      return amount ? [over([item, ...parts], says(amount.draft), amount.cost)] : [];
    });
    return [...known, over(parts, says(operation('sum', [everyRow])), 0.3)];
  });
}
