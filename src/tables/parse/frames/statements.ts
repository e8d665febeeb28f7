/** Frames of whole statements: an amount, a multiple, an order, a rank, a direction or a lone row is said to be so. Whether it is, is judged elsewhere. */
import type { Cue } from '../../../language/cues.ts';
import { type Chart, cuesOf, type Frame, hasCue, marksOf } from '../chart.ts';
import {
  comparisonOf,
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
import { asAmount, bit, type Item, over, overlaps, type Span, shares } from '../item.ts';
import type { AmountSpan } from '../table-spans.ts';
import { boundAway, boundOf, comparisonBy, negated } from './bounds.ts';
import { addingCost, asksOneOf, directions, orders, ranksSaid } from './order-statements.ts';

const relative = (unit: string | undefined) => unit === 'percent' || unit === 'times';

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

/** "All four are above 50 billion": what no more than the largest row has is said of each, unless it is said of the sum. */
function isOfEach(chart: Chart): boolean {
  if (hasCue(chart, 'each')) return true;
  const { amounts, words, tokens } = chart.spans;
  if (
    hasCue(chart, 'sum', 'mean') ||
    !cuesOf(chart, 'all').some(({ mask }) => tokens.some((token, at) => (mask & bit(at)) !== 0n && words.cues.isOfEach(token)))
  )
    return false;
  const largest = words.figures.ofRows?.most ?? 0;
  return amounts.length > 0 && amounts.every((said) => said.amount.value <= largest && boundOf(chart, said).is !== undefined);
}

/** What is said of each is not said of all together: as many pass as there are, or for rows that are not counted, the last one does. */
function ofEach(chart: Chart, item: Span, rows: DraftRows): Item[] {
  return chart.spans.amounts.flatMap((said): Item[] => {
    const { is, cues } = boundOf(chart, said);
    if (!is || is === 'equal' || is === 'within' || is === 'unequal') return [];
    const from = is === 'above' || is === 'atLeast' ? 'bottom' : 'top';
    const amount: Draft = { node: 'amount', amount: said.amount };
    const parts = [
      item,
      said,
      ...cues,
      ...cuesOf(chart, 'each', 'all', 'confirmation'),
      ...(hasCue(chart, 'confirmation') ? cuesOf(chart, 'pick') : []),
    ];
    const number = rows.rows === 'all' ? chart.spans.words.rows.length : rows.rows === 'named' ? rows.ids.length : undefined;
    const last = rowsOf({ rows: 'ranked', from, first: 1, last: 1, of: rows });
    const passing = operation('count', [operation('filter', [rowsOf(rows), amount], { is })]);
    const holds =
      number === undefined
        ? operation('holds', [last, amount], { is })
        : operation('holds', [passing, { node: 'amount', amount: { value: number, start: 0, end: 0 } }], { is: 'equal' });
    return [over(parts, holds, 0.2)];
  });
}

/** Something is said to be so much: "Meta spends 66 billion", "the gap is 40 billion". */
function statements(chart: Chart): Item[] {
  const negations = cuesOf(chart, 'negation');
  return chart.items.flatMap((item) => {
    const subject = isAmount(item.draft) ? undefined : asAmount(item);
    if (!subject) return [];
    if (isScope(item.draft) && isRows(item.draft) && isOfEach(chart)) return ofEach(chart, item, item.draft.rows);
    const named = isScope(item.draft) && hasCue(chart, 'pick') ? addingCost.named : 0;
    const asked = asksOneOf(chart, item) ? addingCost.asked : named;
    const name = operationOf(subject.draft);
    return amountsSaid(chart, name).flatMap((written): Item[] => {
      const said = asPercent(written, name);
      const { amount, ...span } = said;
      if (shares(item, span)) return [];
      // What is only supposed to grow so is no statement.
      if (name === 'growth' && hasCue(chart, 'supposed')) return [];
      const proportion = name === 'share' || name === 'ratio' || name === 'growth';
      const grownBy = name === 'growth' && !relative(amount.unit);
      // "The level is 38%": of a table whose figures are percentages.
      const isOwn = amount.unit === 'percent' && !proportion && chart.spans.words.units.has('percent');
      if (relative(amount.unit) !== proportion && !grownBy && !isOwn) return [];
      const left = saidAs(subject.draft, amount.unit);
      // A bound beside an amount is read with its negation: "no more than".
      const bound = boundOf(chart, said);
      // What bounds the amount is no word of what it is said of.
      if (name === 'difference' && bound.cues.some((cue) => shares(cue, item))) return [];
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
    const said = chart.spans.amounts.find((span) => relative(span.amount.unit) && shares(span, scaled))?.amount;
    const amount = said ? { ...said, value: by, unit: 'times' } : { value: by, unit: 'times', start: 0, end: 0 };
    return chart.items.flatMap((item): Item[] => {
      const subject = isAmount(item.draft) || operationOf(item.draft) === 'scaled' ? undefined : asAmount(item);
      if (!subject || overlaps(item, scaled)) return [];
      // "Of all four together Amazon takes more than half": the half is said of the share.
      if (hasCue(chart, 'share') && isSingle(of) && !isSingle(subject.draft)) return [];
      const beyond = cuesOf(chart, 'more', 'less').find(
        (cue) => Math.abs(cue.last - scaled.first) <= 2 || Math.abs(cue.first - scaled.last) <= 2,
      );
      const least = boundAway(chart, scaled);
      const is = least?.is ?? (beyond && comparisonBy[beyond.cue]) ?? comparisonOf(amount);
      // A part of several is their share: "a quarter of what all spend".
      const shared = amount.value < 1 && !isSingle(of);
      const part: Draft = { node: 'amount', amount: { ...amount, value: amount.value * 100, unit: 'percent' } };
      const holds = shared
        ? operation('holds', [operation('share', [subject.draft, isRows(of) ? operation('sum', [of]) : of]), part], negated(chart, is))
        : operation('holds', [operation('ratio', [subject.draft, of]), { node: 'amount', amount }], negated(chart, is));
      const parts = [
        item,
        scaled,
        ...cuesOf(chart, 'negation', 'confirmation'),
        ...(least ? [least.cue] : []),
        ...(beyond ? [beyond] : []),
      ];
      const than = marksOf(chart, scaled).get('than') ?? 0n;
      parts.push(...cuesOf(chart, 'share'));
      return [over(parts, holds, scaled.cost + subject.cost + 0.1, than)];
    });
  });
}

/** "Only Amazon is above 100 billion": it is, and none of the others. */
function onlyOne(chart: Chart): Item[] {
  const cues = cuesOf(chart, 'only');
  if (cues.length === 0) return [];
  return chart.items.flatMap((item) => {
    const [id, more] = idsIn(item.draft) ?? [];
    if (id === undefined || more !== undefined) return [];
    return chart.spans.amounts.flatMap((said): Item[] => {
      const { is, cues: bounds } = boundOf(chart, said);
      if (!is) return [];
      const amount: Draft = { node: 'amount', amount: said.amount };
      const others = operation('filter', [rowsOf({ rows: 'except', ids: [id] }), amount], { is });
      const none: Draft = { node: 'amount', amount: { value: 0, start: 0, end: 0 } };
      const both = [
        operation('holds', [rowOf(id), amount], { is }),
        operation('holds', [operation('count', [others]), none], { is: 'equal' }),
      ];
      const parts = [item, said, ...bounds, ...cues, ...cuesOf(chart, 'confirmation', 'pick', 'highest')];
      return [over(parts, operation('comparison', both), item.cost - 0.2)];
    });
  });
}

/** A figure of a period, said of nobody: "it is 530 billion for 2026". */
function ofNobody(chart: Chart): Item[] {
  if (chart.spans.rows.length > 0 || chart.spans.periods.length === 0 || hasCue(chart, 'pick')) return [];
  return chart.spans.amounts.flatMap((said): Item[] => {
    if (relative(said.amount.unit)) return [];
    const { is, cues } = boundOf(chart, said);
    const options = is ? { is } : negated(chart, comparisonOf(said.amount));
    const parts = [said, ...cues, ...cuesOf(chart, 'negation', 'confirmation', 'sum')];
    return [over(parts, operation('holds', [operation('sum', [everyRow]), { node: 'amount', amount: said.amount }], options), 0.6)];
  });
}

export const holds: Frame = (chart) => [
  ...statements(chart),
  ...multiples(chart),
  ...orders(chart),
  ...ranksSaid(chart),
  ...directions(chart),
  ...onlyOne(chart),
  ...ofNobody(chart),
];
