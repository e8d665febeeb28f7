/** Frames that pick rows by a bound and count them: who is above an amount or another row, how many are, whether any is. */
import type { Comparison } from '../../comparison-option.ts';
import { type Chart, cuesOf, distance, type Frame, hasCue, marksOf } from '../chart.ts';
import { comparisonOf, everyRow, idsIn, isAmount, isRows, operation, operationOf } from '../draft.ts';
import { asAmount, bit, bitsSet, type Item, over, type Span, shares } from '../item.ts';
import { above, boundOf, comparisonBy, negated } from './bounds.ts';

/** Words that ask for some of the rows. `onlyItem` is true for the word for rows itself, such as "companies". */
interface PickSpan extends Span {
  readonly onlyItem: boolean;
}

/** Who is above an amount or above another row. */
export const filter: Frame = (chart) => {
  // "Which of the four": all are picked from.
  const wholes = chart.items.filter(({ draft }) => isRows(draft) && draft.rows.rows === 'all');
  const picks = [...cuesOf(chart, 'pick', 'none', 'anyAsked'), ...someOf(chart)].map((pick): PickSpan => {
    const onlyItem = (pick.mask & ~chart.spans.items) === 0n;
    const scopes = wholes.filter((whole) => !shares(whole, pick) && distance(chart, pick, whole) !== undefined);
    const [widest] = scopes.sort((a, b) => bitsSet(b.mask) - bitsSet(a.mask));
    return { ...(widest ? over([pick, widest], everyRow, 0) : pick), onlyItem };
  });
  const byAmount = chart.spans.amounts.flatMap(({ amount, ...span }) => {
    const bound = boundOf(chart, { amount, ...span });
    // 900억 넘는 빅테크, "everyone under 74 billion": whom the bound stands beside is picked.
    const isBounded = ({ first, last }: Span) =>
      bound.is !== undefined &&
      ((first > span.last && first <= span.last + 2) || bound.cues.some((cue) => cue.first > last && cue.first <= last + 1));
    // "Nobody is at 100 billion": none reaches it.
    const reached = hasCue(chart, 'none') && amount.high === undefined;
    const options = bound.is ? { is: bound.is } : reached ? { is: 'atLeast' as const } : negated(chart, comparisonOf(amount));
    return [...picks, ...wholes.filter(isBounded).map((whole): PickSpan => ({ ...whole, onlyItem: false }))].map((pick) =>
      over(
        [
          span,
          pick,
          ...bound.cues,
          ...cuesOf(chart, 'negation', 'pick', 'whole'),
          ...(cuesOf(chart, 'pick').length > 0 ? cuesOf(chart, 'all', 'each') : []),
        ],
        operation('filter', [everyRow, { node: 'amount', amount }], options),
        // Who has exactly so much is seldom asked; a sum is said to pass a bound by itself.
        options.is === 'equal' ? 2 : hasCue(chart, 'sum') && pick.onlyItem ? 2 : 0.1,
      ),
    );
  });
  // "Nobody except Amazon is over 100 billion", "which of the other three": some of them are picked from.
  const amongSome = byAmount.flatMap((item) =>
    chart.items.flatMap((scope): Item[] => {
      const isSome = isRows(scope.draft) && (scope.draft.rows.rows === 'except' || (idsIn(scope.draft)?.length ?? 0) > 2);
      const of = item.draft.node === 'operation' ? item.draft : undefined;
      if (!isSome || !of || shares(scope, item)) return [];
      return [over([item, scope], { ...of, of: [scope.draft, ...of.of.slice(1)] }, item.cost + scope.cost)];
    }),
  );
  const byRow = cuesOf(chart, 'more', 'less', 'same').flatMap((cue) =>
    chart.items.flatMap((item) => {
      // How far two are apart is nothing to set a row against.
      const isApart = operationOf(item.draft) === 'difference';
      const limit = isAmount(item.draft) || isApart || shares(item, cue) ? undefined : asAmount(item);
      const marks = marksOf(chart, item);
      // "Who beats Meta": what follows the verb is what it is set against.
      const follows = item.first === cue.last + 1;
      const mark = above.b.find((each) => marks.has(each));
      if (!limit || (!mark && !follows)) return [];
      const options = negated(chart, comparisonBy[cue.cue] ?? 'equal');
      return picks
        .filter((pick) => !shares(pick, item))
        .map((pick) =>
          over(
            [item, cue, pick, ...cuesOf(chart, 'negation')],
            operation('filter', [everyRow, limit.draft], options),
            limit.cost + (mark ? 0 : 0.2),
            mark ? marks.get(mark) : 0n,
          ),
        );
    }),
  );
  return [...byAmount, ...amongSome, ...byRow];
};

/** So many of the rows: "two of the four", 세 곳, 회사가 셋. */
function someOf(chart: Chart): (Span & { readonly number: number })[] {
  const { tokens, words } = chart.spans;
  return tokens.flatMap((token, index) => {
    const number = words.cues.countOf(token);
    const [before, next] = [tokens[index - 1], tokens[index + 1]];
    if (number === undefined || number < 1 || number >= words.rows.length) return [];
    if (next && words.cues.isCounter(next)) return [{ first: index, last: index + 1, mask: bit(index) | bit(index + 1), number }];
    // 회사가 셋; a number in digits is more often a rank or a year.
    const isSaidOf = before !== undefined && words.cues.isCounter(before) && !/^\d/.test(token.text);
    return isSaidOf ? [{ first: index - 1, last: index, mask: bit(index - 1) | bit(index), number }] : [];
  });
}

/** How many pass a filter; that none does, or so many. */
export const count: Frame = (chart) => {
  const passing = chart.items.filter(({ draft }) => operationOf(draft) === 'filter');
  const says = (item: Item, number: number, is: Comparison, cues: readonly Span[]) =>
    over(
      [item, ...cues, ...cuesOf(chart, 'confirmation', 'pick')],
      operation('holds', [operation('count', [item.draft]), { node: 'amount', amount: { value: number, start: 0, end: 0 } }], { is }),
      item.cost - 0.2,
    );
  const asked = hasCue(chart, 'countAsked')
    ? passing.map((item) => over([item, ...cuesOf(chart, 'countAsked')], operation('count', [item.draft]), item.cost))
    : [];
  const none = cuesOf(chart, 'none').flatMap((cue) => passing.map((item) => says(item, 0, 'equal', [cue])));
  // Rows above another row are listed, with what is certain about each.
  const byAmount = passing.filter(({ draft }) => draft.node === 'operation' && draft.of[1]?.node === 'amount');
  const any = cuesOf(chart, 'anyAsked').flatMap((cue) => byAmount.map((item) => says(item, 1, 'atLeast', [cue])));
  const some = someOf(chart).flatMap((number) => {
    const bounds = cuesOf(chart, 'atLeast', 'atMost').filter((cue) => cue.last < number.first && number.first - cue.last <= 2);
    const is = bounds[0]?.cue === 'atLeast' ? 'atLeast' : bounds[0]?.cue === 'atMost' ? 'atMost' : 'equal';
    return passing.map((item) => says(item, number.number, is, [number, ...bounds, ...cuesOf(chart, 'only')]));
  });
  return [...asked, ...none, ...any, ...some];
};
