/** Reads a question as a query over one table: of all that its words may mean, what explains most of them. Says what stays unexplained; decides nothing about it. */
import type { Cue } from '../../language/cues.ts';
import type { Token } from '../../question/token.ts';
import { type Chart, saidAgain } from './chart.ts';
import type { Draft } from './draft.ts';
import { plain } from './frames/questions.ts';
import { frames, type Stage } from './frames/registry.ts';
import { bit, bitsSet, type Item } from './item.ts';
import { exceptions, lists, wholes } from './row-phrases.ts';
import { spansOf, type TableSpans, type TableWords } from './table-spans.ts';

export interface Parse {
  readonly draft: Draft;
  readonly spans: TableSpans;
  /** A bit for each token that it explains. */
  readonly explained: bigint;
  /** Names and amounts that it leaves unexplained. */
  readonly missing: readonly Token[];
  /** How many cues it leaves without a part in what is asked. */
  readonly silent: number;
  readonly score: number;
}

/** Cues that may stay without a part in what is asked. */
export const idle: ReadonlySet<Cue> = new Set([
  'all',
  'each',
  'grew',
  'alone',
  'amountAsked',
  'confirmation',
  'whole',
  'sum',
  'growth',
  'others',
  'countAsked',
  'supposed',
  'atLeast',
  'atMost',
  'rangeEnd',
  'only',
  'amountNamed',
]);
/** What a name or an amount without a part weighs against an explained word. */
const missingWeight = 3;
/** Ask for something else than the figures that are said. */
const openly: ReadonlySet<Cue> = new Set(['percentAsked', 'timesAsked', 'rankAsked', 'countAsked']);
/** "Total" is seldom said for nothing. */
const silentSum = 0.5;
/** To name a figure only in passing is less likely than to say something of it. */
const recitedCost = { asked: 0.3, said: 1.5 };
/** A relation of relations is seldom meant. */
const nestedCost = 0.5;
/** More rows, amounts and cues than these ask no one question, and would take long to put together. */
const mostSpans = 48;
/** Relations of more relations than these would be found by chance. */
const mostRelations = 40;

function read(chart: Chart, stage: Stage): Item[] {
  return Object.values(frames).flatMap((frame) => (frame?.stage === stage ? frame.read(chart) : []));
}

/** How many there are, or that there are so many. */
const isCount = (draft: Draft): boolean =>
  draft.node === 'operation' && (draft.operation === 'count' || (draft.operation === 'holds' && draft.of.some(isCount)));

const isSum = (draft: Draft) => draft.node === 'operation' && (draft.operation === 'sum' || draft.operation === 'mean');

function readAll(spans: TableSpans): Item[] {
  if (spans.rows.length + spans.amounts.length + spans.cues.length > mostSpans) return [...plain({ spans, items: [] })];
  let chart: Chart = { spans, items: spans.rows };
  const add = (items: readonly Item[]) => {
    chart = { ...chart, items: [...chart.items, ...items] };
  };
  add(wholes(chart));
  add(lists(chart));
  add(exceptions(chart));
  add(spans.amounts.map(({ amount, ...span }): Item => ({ ...span, draft: { node: 'amount', amount }, cost: 0 })));
  const amounts = read(chart, 'amount');
  add(amounts);
  // Half of a sum, a sum a month.
  add(
    read({ spans, items: amounts.filter(({ draft }) => isSum(draft)) }, 'amount').filter(
      ({ draft }) => draft.node === 'operation' && !isSum(draft),
    ),
  );
  const relations = read(chart, 'relation');
  add(relations);
  if (relations.length > 0 && relations.length < mostRelations)
    add(
      read({ spans, items: relations }, 'relation')
        .filter(({ draft }) => draft.node === 'operation' && (draft.operation === 'difference' || draft.operation === 'growth'))
        .map((item) => ({ ...item, cost: item.cost + nestedCost })),
    );
  const questions = read(chart, 'question');
  const counts = read({ spans, items: questions }, 'question').filter(({ draft }) => isCount(draft));
  return [...questions, ...counts, ...plain(chart)];
}

/** Figures of the table that are said while something else is asked of it: "the 80 billion of Microsoft, how much is that in won?" */
function recited({ amounts, words: { figures } }: TableSpans): bigint {
  return amounts
    .filter(({ amount: { value, high = value, unit } }) => figures.has(value, unit) && figures.has(high, unit))
    .reduce((mask, span) => mask | span.mask, 0n);
}

/** Whether the draft holds amounts that are said against figures. */
const isHeld = (draft: Draft) => draft.node === 'operation' && (draft.operation === 'holds' || draft.operation === 'filter');

/** Every reading, the one that explains most first. */
export function everyParse(words: TableWords, tokens: readonly Token[]): Parse[] {
  const spans = spansOf(words, tokens);
  const figures = recited(spans);
  const asks = spans.cues.some(({ cue }) => openly.has(cue));
  return readAll(spans)
    .map(({ draft, mask, cost }): Parse => {
      const explained = saidAgain(spans, mask) | spans.settings | (isHeld(draft) || mask === 0n ? 0n : figures);
      const missing = spans.critical & ~explained;
      const silent = spans.cues.filter((span) => !idle.has(span.cue) && (span.mask & explained) === 0n).length;
      const content = explained & ~((spans.transparent | figures) & ~mask);
      const sums = spans.cues.some((span) => span.cue === 'sum' && (span.mask & explained) === 0n) ? silentSum : 0;
      const passing = (explained & figures & ~mask) === 0n ? 0 : asks ? recitedCost.asked : recitedCost.said;
      const score = bitsSet(content) - missingWeight * bitsSet(missing) - silent - cost - passing - sums;
      return { draft, spans, explained, missing: tokens.filter((_, index) => (missing & bit(index)) !== 0n), silent, score };
    })
    .sort((a, b) => b.score - a.score);
}

/** The reading that explains most. Undefined only for a question without any words. */
export function parse(words: TableWords, tokens: readonly Token[]): Parse | undefined {
  return everyParse(words, tokens)[0];
}
