/** Frames that make a question of rows and amounts: which is highest, who is above, in which order, whether it is so, or simply how much. */
import { comparePeriods } from '../../../knowledge/period.ts';
import type { Cue } from '../../../language/cues.ts';
import type { Comparison } from '../../comparison-option.ts';
import { type Chart, cuesOf, distance, type Frame, hasCue, marksOf } from '../chart.ts';
import { comparisonOf, type Draft, type DraftRows, denied, everyRow, idsIn, isSingle, operation, rowOf, rowsOf } from '../draft.ts';
import { asAmount, bitsSet, type Item, over, overlaps, type Span, shares } from '../item.ts';
import { type Parts, pairsOf } from '../pairs.ts';
import type { AmountSpan } from '../table-spans.ts';

const above: Parts = { a: ['subject', 'of'], b: ['than', 'object'], notA: ['than'] };
const beside: Parts = { a: ['subject', 'with', 'of'], b: ['than', 'with', 'to', 'of'], notA: [] };

const comparisonBy: Partial<Readonly<Record<Cue, Comparison>>> = { more: 'above', less: 'below', same: 'equal' };

const isAmount = ({ node }: Draft) => node === 'amount';
const isRows = (draft: Draft): draft is Extract<Draft, { node: 'rows' }> => draft.node === 'rows';
const isScope = (draft: Draft) => isRows(draft) && draft.rows.rows !== 'asked' && draft.rows.rows !== 'ranked' && !isSingle(draft);
const relative = (unit: string | undefined) => unit === 'percent' || unit === 'times';
const gives = (draft: Draft) => (draft.node === 'operation' ? draft.operation : undefined);

/** Cues from which the bound of an amount was read: "more than", 이상. */
function boundCues(chart: Chart, { first, last }: Span, bound: unknown): readonly Span[] {
  if (bound === undefined) return [];
  return cuesOf(chart, 'more', 'less', 'negation').filter((cue) => cue.first <= last + 3 && cue.last >= first - 3);
}

/** What bounds an amount: its own words, or what stands right in front of it: "tops $400bn", "clear of 75 billion". */
function boundOf(chart: Chart, { amount, ...span }: AmountSpan): { readonly is?: Comparison; readonly cues: readonly Span[] } {
  if (amount.bound) return { is: amount.bound, cues: boundCues(chart, span, amount.bound) };
  const cue = cuesOf(chart, 'more', 'less').find(({ last }) => last < span.first && span.first - last <= 2);
  const is = cue && comparisonBy[cue.cue];
  return cue && is && amount.high === undefined ? { is: hasCue(chart, 'negation') ? denied(is) : is, cues: [cue] } : { cues: [] };
}

/** A comparison, turned round where the question denies it. */
function negated(chart: Chart, comparison: Comparison): { readonly is: Comparison } {
  return { is: hasCue(chart, 'negation') ? denied(comparison) : comparison };
}

/** In the unit of what is said of it: growth as an amount, a third of another as a ratio. */
function saidAs(draft: Draft, unit: string | undefined): Draft {
  if (draft.node !== 'operation') return draft;
  if (draft.operation === 'growth' && !relative(unit)) return { ...draft, options: { as: 'amount' } };
  return draft.operation === 'share' && unit === 'times' ? operation('ratio', draft.of) : draft;
}

/** A part of several is said in percent: a third of what all spend. */
function asPercent({ amount, ...span }: AmountSpan, name: string | undefined): AmountSpan {
  const isPart = name === 'share' && amount.unit === 'times' && amount.value < 1;
  return isPart ? { ...span, amount: { ...amount, value: amount.value * 100, unit: 'percent' } } : { ...span, amount };
}

const parts: Partial<Readonly<Record<Cue, number>>> = { half: 50, third: 100 / 3, quarter: 25 };

/** Amounts, with the words that are amounts of a share: "more than a quarter". */
function amountsSaid(chart: Chart, name: string | undefined): readonly AmountSpan[] {
  const { amounts } = chart.spans;
  if (name !== 'share') return amounts;
  const said = cuesOf(chart, 'half', 'third', 'quarter').filter((cue) => !amounts.some((amount) => shares(amount, cue)));
  return [
    ...amounts,
    ...said.map(({ cue, ...span }): AmountSpan => ({ ...span, amount: { value: parts[cue] ?? 0, unit: 'percent', start: 0, end: 0 } })),
  ];
}

/** What is said of each is not said of all together: that each has at least so much holds where the last one has. */
function ofEach(chart: Chart, item: Span, rows: DraftRows): Item[] {
  return chart.spans.amounts.flatMap((said): Item[] => {
    const { is, cues } = boundOf(chart, said);
    if (!is || is === 'equal' || is === 'within' || is === 'unequal') return [];
    const from = is === 'above' || is === 'atLeast' ? 'bottom' : 'top';
    const last = rowsOf({ rows: 'ranked', from, first: 1, last: 1, of: rows });
    const parts = [item, said, ...cues, ...cuesOf(chart, 'each', 'all', 'confirmation', 'pick')];
    return [over(parts, operation('holds', [last, { node: 'amount', amount: said.amount }], { is }), 0.2)];
  });
}

/** Something is said to be so much: "Meta spends 66 billion", "the gap is 40 billion". */
function statements(chart: Chart): Item[] {
  const negations = cuesOf(chart, 'negation');
  return chart.items.flatMap((item) => {
    const subject = isAmount(item.draft) ? undefined : asAmount(item);
    if (!subject) return [];
    if (isScope(item.draft) && hasCue(chart, 'each')) return isRows(item.draft) ? ofEach(chart, item, item.draft.rows) : [];
    const asked = isScope(item.draft) && hasCue(chart, 'pick') ? 2 : 0;
    const name = gives(subject.draft);
    return amountsSaid(chart, name).flatMap((written): Item[] => {
      const said = asPercent(written, name);
      const { amount, ...span } = said;
      if (shares(item, span)) return [];
      // What is only supposed to grow so is no statement.
      if (name === 'growth' && hasCue(chart, 'supposed')) return [];
      const proportion = name === 'share' || name === 'ratio' || name === 'growth';
      const grownBy = name === 'growth' && !relative(amount.unit);
      if (relative(amount.unit) !== proportion && !grownBy) return [];
      const left = saidAs(subject.draft, amount.unit);
      // A bound beside an amount is read with its negation: "no more than".
      const bound = boundOf(chart, said);
      const options = bound.is ? { is: bound.is } : negated(chart, comparisonOf(amount));
      const parts = [item, span, ...negations, ...bound.cues, ...cuesOf(chart, 'confirmation')];
      return [over(parts, operation('holds', [left, { node: 'amount', amount }], options), subject.cost + asked)];
    });
  });
}

/** "Amazon is twice Meta", 아마존은 메타의 절반이야. */
function multiples(chart: Chart): Item[] {
  return chart.items.flatMap((scaled) => {
    const { draft } = scaled;
    if (draft.node !== 'operation' || draft.operation !== 'scaled') return [];
    const [of = everyRow] = draft.of;
    const by = Number(draft.options?.by);
    const times = chart.spans.amounts.find((span) => span.amount.unit === 'times' && shares(span, scaled))?.amount;
    const amount = times ?? { value: by, unit: 'times', start: 0, end: 0 };
    return chart.items.flatMap((item): Item[] => {
      const subject = isAmount(item.draft) || gives(item.draft) === 'scaled' ? undefined : asAmount(item);
      if (!subject || overlaps(item, scaled)) return [];
      const beyond = cuesOf(chart, 'more', 'less').find(
        (cue) => Math.abs(cue.last - scaled.first) <= 2 || Math.abs(cue.first - scaled.last) <= 2,
      );
      const is = (beyond && comparisonBy[beyond.cue]) ?? comparisonOf(amount);
      // A part of several is their share: "a quarter of what all spend".
      const shared = amount.value < 1 && !isSingle(of);
      const part: Draft = { node: 'amount', amount: { ...amount, value: amount.value * 100, unit: 'percent' } };
      const holds = shared
        ? operation('holds', [operation('share', [subject.draft, isRows(of) ? operation('sum', [of]) : of]), part], negated(chart, is))
        : operation('holds', [operation('ratio', [subject.draft, of]), { node: 'amount', amount }], negated(chart, is));
      const parts = [item, scaled, ...cuesOf(chart, 'negation', 'confirmation'), ...(beyond ? [beyond] : [])];
      return [over(parts, holds, scaled.cost + subject.cost + 0.1)];
    });
  });
}

/** One is said to be above the other. */
function orders(chart: Chart): Item[] {
  // 반도 안 되는 says half, not less.
  const fractions = cuesOf(chart, 'half', 'third', 'quarter', 'double');
  const relations = cuesOf(chart, 'more', 'less', 'same').filter((cue) => !fractions.some((fraction) => shares(fraction, cue)));
  return relations.flatMap((cue) =>
    pairsOf(chart, chart.items, above, cue)
      .filter(({ items, a }) => items.length === 2 && !isAmount(a) && !items.some((item) => shares(item, cue)))
      .map(({ a, b, items, mask, cost }) => {
        const options = negated(chart, comparisonBy[cue.cue] ?? 'equal');
        return over([...items, cue, ...cuesOf(chart, 'negation', 'confirmation')], operation('holds', [a, b], options), cost, mask);
      }),
  );
}

/** A row is said to have a rank: "Is Meta last?", 구글이 2위야? */
function ranksSaid(chart: Chart): Item[] {
  if (hasCue(chart, 'pick') && !hasCue(chart, 'confirmation')) return [];
  return chart.items.flatMap(({ draft, ...ranked }) => {
    if (!isRows(draft) || draft.rows.rows !== 'ranked' || !isSingle(draft)) return [];
    const { from, first } = draft.rows;
    return chart.items.flatMap((item): Item[] => {
      const [id, more] = idsIn(item.draft) ?? [];
      if (id === undefined || more !== undefined || overlaps(item, ranked)) return [];
      const rank = operation('rank', [rowOf(id)], from === 'bottom' ? { from } : undefined);
      const amount: Draft = { node: 'amount', amount: { value: first, start: 0, end: 0 } };
      return [
        over(
          [ranked, item, ...cuesOf(chart, 'negation', 'confirmation', 'pick')],
          operation('holds', [rank, amount], negated(chart, 'equal')),
          ranked.cost + item.cost,
        ),
      ];
    });
  });
}

/** Something is said to grow or to shrink: "capex shrinks next year, right?" */
function directions(chart: Chart): Item[] {
  if (hasCue(chart, 'amountAsked', 'percentAsked', 'timesAsked', 'pick') || chart.spans.amounts.length > 0) return [];
  const nothing: Draft = { node: 'amount', amount: { value: 0, unit: 'percent', start: 0, end: 0 } };
  const [first, second] = [...new Set(chart.spans.periods.map(({ period }) => period))];
  // "More in 2024 than in 2025": of two periods the first one is spoken of.
  const isBack = first !== undefined && second !== undefined && (comparePeriods(first, second) ?? 0) < 0;
  const between = second === undefined ? [] : cuesOf(chart, 'more', 'less', 'same');
  const said = hasCue(chart, 'confirmation') ? cuesOf(chart, 'growth', 'decline') : [];
  return [...said, ...between].flatMap((cue) => {
    const up = cue.cue === 'growth' || (cue.cue === 'more' && !isBack) || (cue.cue === 'less' && isBack);
    const options = negated(chart, cue.cue === 'same' ? 'equal' : up ? 'above' : 'below');
    const says = (of: Draft) => operation('holds', [operation('growth', [of]), nothing], options);
    const parts = [cue, ...cuesOf(chart, 'confirmation', 'negation', 'comparison')];
    const known = chart.items.flatMap((item): Item[] => {
      const amount = isAmount(item.draft) || shares(item, cue) ? undefined : asAmount(item);
      return amount ? [over([item, ...parts], says(amount.draft), amount.cost)] : [];
    });
    return [...known, over(parts, says(operation('sum', [everyRow])), 0.3)];
  });
}

export const holds: Frame = (chart) => [
  ...statements(chart),
  ...multiples(chart),
  ...orders(chart),
  ...ranksSaid(chart),
  ...directions(chart),
];

/** Who is above an amount or above another row. */
export const filter: Frame = (chart) => {
  // "Which of the four": all are picked from.
  const wholes = chart.items.filter(({ draft }) => isRows(draft) && draft.rows.rows === 'all');
  const picks = cuesOf(chart, 'pick').map((pick): Span => {
    const scopes = wholes.filter((whole) => !shares(whole, pick) && distance(chart, pick, whole) !== undefined);
    const [widest] = scopes.sort((a, b) => bitsSet(b.mask) - bitsSet(a.mask));
    return widest ? over([pick, widest], everyRow, 0) : pick;
  });
  const byAmount = chart.spans.amounts.flatMap(({ amount, ...span }) => {
    const bound = boundOf(chart, { amount, ...span });
    // 900억 넘는 빅테크, "everyone under 74 billion": whom the bound stands beside is picked.
    const isBounded = ({ first, last }: Span) =>
      bound.is !== undefined &&
      ((first > span.last && first <= span.last + 2) || bound.cues.some((cue) => cue.first > last && cue.first <= last + 1));
    const options = bound.is ? { is: bound.is } : negated(chart, comparisonOf(amount));
    return [...picks, ...wholes.filter(isBounded)].map((pick) =>
      over(
        [span, pick, ...bound.cues, ...cuesOf(chart, 'negation')],
        operation('filter', [everyRow, { node: 'amount', amount }], options),
        0.1,
      ),
    );
  });
  const byRow = cuesOf(chart, 'more', 'less', 'same').flatMap((cue) =>
    chart.items.flatMap((item) => {
      const limit = isAmount(item.draft) || shares(item, cue) ? undefined : asAmount(item);
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
  return [...byAmount, ...byRow];
};

/** How many pass a filter. */
export const count: Frame = (chart) =>
  hasCue(chart, 'countAsked')
    ? chart.items
        .filter(({ draft }) => gives(draft) === 'filter')
        .map((item) => over([item, ...cuesOf(chart, 'countAsked')], operation('count', [item.draft]), item.cost))
    : [];

/** The first or the last, of all rows or of some. */
function extreme(name: 'highest' | 'lowest', end: 'top' | 'bottom'): Frame {
  return (chart) => {
    const asks = cuesOf(chart, 'pick', 'amountAsked');
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
  const all = [...cuesOf(chart, ...ranks, 'whole')];
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
  return [...orders, ...grown];
};

export const rank: Frame = (chart) =>
  cuesOf(chart, ...(hasCue(chart, 'pick') ? (['rankAsked'] as const) : ranks)).flatMap((cue) =>
    chart.items
      .filter((item) => idsIn(item.draft)?.length === 1 && !shares(item, cue))
      .map((item) => over([item, cue, ...cuesOf(chart, ...ranks, 'amountAsked')], operation('rank', [item.draft]), item.cost + 0.1)),
  );

export const comparison: Frame = (chart) => {
  const listed = chart.items.flatMap((item): Item[] => {
    const ids = idsIn(item.draft) ?? [];
    if (ids.length < 2) return [];
    const cost = item.cost + (hasCue(chart, 'comparison') ? 0 : 0.1);
    const of = operation('comparison', ids.map(rowOf));
    const each = hasCue(chart, 'each') ? cuesOf(chart, 'difference') : [];
    const plainly = over([item, ...cuesOf(chart, 'comparison', 'each', 'amountAsked'), ...each], of, cost);
    const better = cuesOf(chart, 'more', 'less')
      .filter((cue) => !shares(item, cue))
      .map((cue) => over([item, cue, ...cuesOf(chart, 'pick', 'comparison')], of, cost));
    return [plainly, ...better];
  });
  const paired = cuesOf(chart, 'comparison', 'more', 'less').flatMap((cue) =>
    pairsOf(chart, chart.items, beside, cue)
      .filter(({ items, a, b }) => items.length === 2 && !isAmount(a) && !isAmount(b))
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
          cost + (cue.cue === 'comparison' ? 0 : 0.4),
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
  const amounts = cuesOf(chart, 'amountAsked');
  const wholes = cuesOf(chart, 'whole', 'each', 'all');
  const asked = chart.items.flatMap((item): Item[] => {
    if (item.draft.node === 'amount' || (isRows(item.draft) && item.draft.rows.rows === 'asked')) return [];
    if (isRows(item.draft)) {
      const { rows } = item.draft;
      // Who is second is told by the order of all, with what is not certain of it.
      if (rows.rows === 'ranked')
        return [over([item, ...amounts, ...cuesOf(chart, 'pick', 'ranking')], operation('ranking', [rowsOf(rows.of)]), item.cost)];
      return [over([item, ...amounts, ...wholes], item.draft, item.cost + (rows.rows === 'others' ? 0.5 : 0))];
    }
    const put = item.draft.operation === 'sum' || item.draft.operation === 'mean' ? wholes : [];
    return [over([item, ...amounts, ...put, ...cuesOf(chart, ...(askedBy[item.draft.operation] ?? []))], item.draft, item.cost)];
  });
  const alone = wholes.length > 0 ? 0.1 : 0.6;
  const nothing: Span = { first: 0, last: 0, mask: 0n };
  return [...asked, over([nothing, ...wholes, ...amounts], everyRow, alone)];
};
