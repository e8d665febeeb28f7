/** Frames that set two amounts in relation and give another amount: how far apart, how many times, which part, how much more than before. */
import { amountWords } from '../../../language/languages.ts';
import { type Chart, cuesOf, type Frame, hasCue, marksOf } from '../chart.ts';
import { type Draft, everyRow, idsIn, isSingle, operation, operationOf, rowOf, rowsOf } from '../draft.ts';
import { asAmount, bit, type Item, over, overlaps, type Span, shares } from '../item.ts';
import { pairsOf as everyPair, type Parts } from '../pairs.ts';

const comparative: Parts = { a: ['subject', 'of'], b: ['than', 'object'], notA: ['than'] };
const apart: Parts = { a: ['among', 'with', 'from', 'subject', 'of'], b: ['than', 'with', 'from', 'of', 'to'], notA: ['than'] };
const taken: Parts = { a: ['from'], b: ['object', 'of'], notA: ['than'] };
const proportion: Parts = { a: ['subject'], b: ['of', 'than', 'to'], notA: ['than'] };
const part: Parts = { a: ['subject', 'from', 'of'], b: ['among', 'of', 'from', 'than'], notA: ['among', 'than'] };

/** Pairs of what the table has: an amount of the person's own is only held against something. */
const pairsOf: typeof everyPair = (chart, items, parts, taken) =>
  everyPair(chart, items, parts, taken).filter(
    ({ a, b }) => a.node !== 'amount' && b.node !== 'amount' && !(isNamedSum(a) && isRanked(b)) && !(isNamedSum(b) && isRanked(a)),
  );

/** Two that are named beside a rank of all: those two are set against each other. */
const isNamedSum = (draft: Draft) =>
  draft.node === 'operation' && draft.operation === 'sum' && draft.of.some((of) => (idsIn(of)?.length ?? 0) > 1);
const isRanked = (draft: Draft) => draft.node === 'rows' && draft.rows.rows === 'ranked' && draft.rows.of.rows === 'all';

const everything = operation('sum', [everyRow]);
const isWhole = (draft: Draft) => JSON.stringify(draft) === JSON.stringify(everything);

/** What grows is an amount of rows; how a relation grows is not asked. */
const grows = (draft: Draft) =>
  draft.node === 'rows' || (draft.node === 'operation' && (draft.operation === 'sum' || draft.operation === 'mean'));

interface KnownAmount {
  readonly item: Item;
  readonly draft: Draft;
  readonly cost: number;
}

/** Items other than stated amounts that can be taken as one amount, apart from the cue. */
function known(chart: Chart, cue: Span): KnownAmount[] {
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

/** "Alphabet less Meta", 마이크로소프트에서 메타 빼면: what is taken from a row is no exception. */
function takenAway(chart: Chart): Item[] {
  const less = cuesOf(chart, 'less').flatMap((cue) =>
    pairsOf(chart, chart.items, { a: [], b: [], notA: [] }, cue)
      .filter(({ items: [a, b] }) => a?.last === cue.first - 1 && b?.first === cue.last + 1)
      .map(({ a, b, items }) => over([...items, cue, ...cuesOf(chart, 'difference')], operation('difference', [a, b]), 0)),
  );
  const out = cuesOf(chart, 'exceptBefore').flatMap((cue) =>
    pairsOf(chart, chart.items, taken, cue)
      .filter(({ items: [a, b] }) => a && b && marksOf(chart, a).has('from') && b.last < cue.first && a.last < b.first)
      .map(({ a, b, items, mask, cost }) =>
        over([...items, cue, ...cuesOf(chart, 'more', 'difference')], operation('difference', [a, b]), cost, mask),
      ),
  );
  return [...less, ...out];
}

export const difference: Frame = (chart) => [
  ...cuesOf(chart, 'difference').flatMap((cue) => [
    ...pairsOf(chart, chart.items, apart, cue).map(({ a, b, items, mask, cost }) =>
      // "A minus B, what is the gap": the same asked twice.
      over([...items, ...cuesOf(chart, 'difference')], operation('difference', [a, b]), cost, mask),
    ),
    ...spreads(chart, cue),
  ]),
  ...takenAway(chart),
  ...cuesOf(chart, 'more', 'less').flatMap((cue) =>
    pairsOf(chart, chart.items, comparative, cue)
      .filter(({ a, b }) => hasCue(chart, 'amountAsked') || (operationOf(a) !== 'scaled' && operationOf(b) !== 'scaled'))
      .map(({ a, b, items, mask, cost }) =>
        over(
          [...items, cue],
          operation('difference', cue.cue === 'more' ? [a, b] : [b, a]),
          // That one is more than the other is rather said than asked, where nothing asks how much.
          cost + (hasCue(chart, 'amountAsked', 'percentAsked', 'timesAsked') || chart.spans.amounts.length > 0 ? 0.2 : 1.2),
          mask,
        ),
      ),
  ),
];

/** "How many Metas fit into one Amazon": what is counted is measured by. */
function ratiosByCount(chart: Chart): Item[] {
  return cuesOf(chart, 'countAsked').flatMap((cue) => {
    const singles = chart.items.filter(({ draft }) => idsIn(draft)?.length === 1);
    return singles
      .filter(({ first }) => first === cue.last + 1)
      .flatMap((measure) =>
        singles
          .filter((item) => !overlaps(item, measure))
          .map((item) => over([cue, measure, item], operation('ratio', [item.draft, measure.draft]), item.cost + 0.1)),
      );
  });
}

/** Words for ten, a hundred, a thousand. */
const steps: Readonly<Record<string, number>> = Object.assign({}, ...amountWords.map((words) => words.steps));

/** What the base is taken as; undefined for one, which is how many times. */
function baseOf({ spans: { tokens } }: Chart, cues: readonly Span[]): { readonly base: number } | undefined {
  const words = tokens.filter((_, index) => cues.some(({ mask }) => (mask & bit(index)) !== 0n)).map(({ text }) => text);
  const numbers = words.flatMap((text) => {
    const digits = /^\d+/.exec(text)?.[0];
    const step = Object.keys(steps).find((word) => text.startsWith(word));
    return digits !== undefined ? Number(digits) : step !== undefined ? (steps[step] ?? []) : [];
  });
  const [base] = numbers.filter((value) => value > 1);
  return base === undefined ? undefined : { base };
}

/** Each of several rows by one of them: "index all four to Amazon = 100". */
function indexOf(rows: Draft, base: Draft, all: readonly string[], taken: { readonly base: number } | undefined): Draft | undefined {
  if (rows.node !== 'rows' || isSingle(rows)) return undefined;
  const own = idsIn(base) ?? [];
  const { rows: meant } = rows;
  const ids = meant.rows === 'named' ? meant.ids : meant.rows === 'except' ? all.filter((id) => !meant.ids.includes(id)) : all;
  const others = ids.filter((id) => !own.includes(id));
  return others.length > 1
    ? operation(
        'comparison',
        others.map((id) => operation('ratio', [rowOf(id), base], taken)),
      )
    : undefined;
}

/** "Microsoft's capex as 1": so far from the row the base may stand. */
const baseReach = 3;

/** With several together taken as a hundred, one of them is a part: "with the two as 100, what is Amazon?" */
function partsOf(chart: Chart, whole: KnownAmount, cue: Span): Item[] {
  return known(chart, cue)
    .filter(({ item, draft }) => isSingle(draft) && item.first > cue.last)
    .map(({ item, draft, cost }) =>
      over([whole.item, item, cue, ...cuesOf(chart, 'percentAsked', 'sum', 'alone')], operation('share', [draft, whole.draft]), cost),
    );
}

/** With the right one taken as one or as a hundred: "with Meta as 1, how much is Amazon?" */
function ratiosToBase(chart: Chart): Item[] {
  return cuesOf(chart, 'base').flatMap((cue) => {
    const amounts = known(chart, cue);
    const inFront = amounts.filter(({ item }) => item.last < cue.first && cue.first - item.last <= baseReach);
    const parts = inFront.filter(({ draft }) => operationOf(draft) === 'sum').flatMap((whole) => partsOf(chart, whole, cue));
    const [base] = inFront.filter(({ draft }) => isSingle(draft)).sort((x, y) => y.item.last - x.item.last);
    if (!base) return parts;
    const cues = cuesOf(chart, 'base', 'ratio', 'amountAsked', 'each', 'rankAsked', 'same', 'all', 'supposed');
    const taken = baseOf(chart, cuesOf(chart, 'base'));
    const several = chart.items.flatMap(({ draft, ...item }) => {
      const index = shares(item, base.item) || shares(item, cue) ? undefined : indexOf(draft, base.draft, chart.spans.words.rows, taken);
      return index ? [over([base.item, item, ...cues], index, item.cost)] : [];
    });
    const one = amounts
      .filter(({ item, draft }) => isSingle(draft) && !overlaps(item, base.item))
      .map(({ item, draft, cost }) => over([base.item, item, ...cues], operation('ratio', [draft, base.draft], taken), cost + base.cost));
    return [...parts, ...one, ...several];
  });
}

export const ratio: Frame = (chart) => [
  ...cuesOf(chart, 'timesAsked', 'ratio').flatMap((cue) =>
    pairsOf(chart, chart.items, proportion, cue).map(({ a, b, items, mask, cost }) => {
      const [x, y] = items;
      // "How many times Meta is Amazon": what follows the words at once is measured by.
      const follows = x && y && y.first > cue.last && y.first - cue.last <= 2 && x.first > y.first;
      // 마이크로소프트가 쓰는 돈의 몇 배를 아마존이: what the multiple is of stands in front of it.
      const owns =
        x && y && y.last < cue.first && cue.last < x.first && marksOf(chart, { first: cue.first - 1, last: cue.first - 1 }).has('of');
      // "A was how many times B's": read as it stands.
      const inOrder = x && y && x.last < cue.first && y.first > cue.last && y.first - cue.last <= 3;
      return over([...items, cue], operation('ratio', [a, b]), cost - (follows || owns ? 0.6 : inOrder ? 0.3 : 0), mask);
    }),
  ),
  ...ratiosToBase(chart),
  ...ratiosByCount(chart),
];

export const share: Frame = (chart) =>
  cuesOf(chart, 'share', 'percentAsked').flatMap((cue) => [
    // Of one row in another it is how many times the other.
    // Two that are named side by side are one part of all.
    ...pairsOf(chart, chart.items, part, cue)
      .filter(({ items, a, b }) => items.length === 2 && operationOf(a) !== 'scaled' && operationOf(b) !== 'scaled')
      .map(({ a, b, items, mask, cost }) => {
        // "How many percent more" asks for a multiple.
        const more = cue.cue === 'percentAsked' ? cuesOf(chart, 'more', 'less') : [];
        const isMultiple = more.length > 0 || (isSingle(a) && isSingle(b));
        // All is what a part is of, wherever it stands.
        const of = isWhole(a) && !isWhole(b) ? [b, a] : [a, b];
        return over([...items, cue, ...more], operation(isMultiple ? 'ratio' : 'share', of), cost, mask);
      }),
    ...known(chart, cue)
      .filter(({ draft }) => !isWhole(draft))
      .map(({ item, draft, cost }) => over([item, cue], operation('share', [draft, everything]), cost + 0.2)),
  ]);

const grown = (chart: Chart, cue: Span) => known(chart, cue).filter(({ draft }) => grows(draft));

/** From one period to another; which ones is told when the query is completed. */
export const growth: Frame = (chart) => {
  const { currency, words } = chart.spans;
  const inOwnUnit = currency !== undefined && words.units.has(currency) && !hasCue(chart, 'percentAsked');
  const as = hasCue(chart, 'timesAsked', 'ratio') ? { as: 'times' } : inOwnUnit ? { as: 'amount' } : undefined;
  const periods = new Set(chart.spans.periods.map(({ period }) => period));
  // "How much more in 2026 than in 2025": two periods are set against each other, not two rows.
  const between = periods.size > 1 ? cuesOf(chart, 'more', 'less', 'difference', 'percentAsked') : [];
  const saysRelative = chart.spans.amounts.some(({ amount }) => amount.unit === 'percent' || amount.unit === 'times');
  const inPercent = saysRelative || hasCue(chart, 'percentAsked', 'growth', 'decline', 'timesAsked', 'ratio');
  const apart = between.flatMap((cue) => {
    const how = inPercent ? as : { as: 'amount' };
    const parts = [cue, ...cuesOf(chart, 'amountAsked', 'percentAsked', 'timesAsked', 'comparison')];
    return [
      ...grown(chart, cue).map(({ item, draft, cost }) => over([item, ...parts], operation('growth', [draft], how), cost + 0.1)),
      over(parts, operation('growth', [everything], how), 0.4),
    ];
  });
  const byCue = cuesOf(chart, 'growth', 'decline').flatMap((cue) => [
    ...grown(chart, cue).map(({ item, draft, cost }) => over([item, cue], operation('growth', [draft], as), cost)),
    over([cue], operation('growth', [everything], as), 0.3),
  ]);
  return [...byCue, ...apart];
};
