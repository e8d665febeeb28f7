/** A question's tokens as one table sees them: its rows, amounts, periods, measure and cues. Puts nothing together. */

import type { Cue } from '../../language/cues.ts';
import type { FoundAmount } from '../../question/amount.ts';
import { isCurrency } from '../../question/currency.ts';
import type { Token } from '../../question/token.ts';
import { bareAmounts } from './bare-amounts.ts';
import { type CueReader, type CueSpan, type PlacedTokens, place, tokensBetween } from './cue-reader.ts';
import { type DraftRows, idsIn, rowsOf } from './draft.ts';
import type { Figures } from './figures.ts';
import { rateIn } from './given-rate.ts';
import { bit, type Item, over, type Span } from './item.ts';
import { matchesOf, measuresByUnit, measuresFitting, measuresNamed } from './named-measures.ts';
import { withoutRejected, withoutRejectedCues } from './rejections.ts';

/** A rank or several side by side, by the characters that name them. */
export interface RanksFound {
  readonly start: number;
  readonly end: number;
  readonly from: 'top' | 'bottom';
  readonly first: number;
  readonly last: number;
}

/** What a table's questions are read with, made once a load. */
export interface TableWords {
  readonly id: string;
  readonly rows: readonly string[];
  /** The row that a name of names.yaml is, or belongs to. */
  rowOf(name: string): string | undefined;
  /** Finds words for the table's measures, by their ids. */
  readonly measures: readonly {
    readonly id: string;
    readonly pattern: RegExp;
    /** Only its own names. */
    readonly names: RegExp;
    readonly unit: string;
    readonly unitWords: RegExp;
  }[];
  /** Cues that the names of its measures hold, and so say nothing beside them: a "weekly distance" is not spread over weeks. */
  readonly ownCues: ReadonlySet<Cue>;
  /** Finds words for a row: company, 팀. */
  readonly items: RegExp;
  /** Of its measures. */
  readonly units: ReadonlySet<string>;
  /** Finds words for all rows together. */
  readonly group: RegExp;
  readonly cues: CueReader;
  readonly figures: Figures;
  /** Finds words that ask for amounts in another currency. */
  readonly currencies: readonly { readonly currency: string; readonly pattern: RegExp }[];
  ranksIn(text: string): readonly RanksFound[];
  isStopWord(token: Token): boolean;
}

export interface TableSpans extends PlacedTokens {
  readonly words: TableWords;
  readonly rows: readonly Item[];
  readonly amounts: readonly AmountSpan[];
  readonly periods: readonly (Span & { readonly period: string })[];
  readonly cues: readonly CueSpan[];
  /** Words that name a measure. */
  readonly measured: bigint;
  /** For each row and amount that stands more than once, as in a headline and the sentence below it: all its places. */
  readonly repetitions: readonly bigint[];
  /** Ids of the measures named, the likeliest first. */
  readonly measures: readonly string[];
  /** Ids of those that only a unit tells. */
  readonly measuresByUnit: readonly string[];
  /** Words for what the rows are: "companies", 팀. */
  readonly items: bigint;
  /** The currency that amounts are asked for in. */
  readonly currency?: string;
  /** How much of that currency the asker takes one of the table's for. */
  readonly rate?: number;
  /** Explained whatever is asked: measures, periods, the currency. */
  readonly settings: bigint;
  /** Says nothing by itself: may stand between what belongs together. */
  readonly transparent: bigint;
  /** Must be explained: names, amounts. */
  readonly critical: bigint;
}

const ofCue: Partial<Readonly<Record<Cue, DraftRows>>> = {
  all: { rows: 'all' },
  others: { rows: 'others' },
  pick: { rows: 'asked' },
  highest: { rows: 'ranked', from: 'top', first: 1, last: 1, of: { rows: 'all' } },
  lowest: { rows: 'ranked', from: 'bottom', first: 1, last: 1, of: { rows: 'all' } },
};

/** How far from what it counts a number may stand: "the two that spend most". */
const countReach = 4;

/** "The four" is all of four rows, "the other three" those that are left, "which two spend least" the last two. */
function counted(placed: PlacedTokens, { cues: reader, rows }: TableWords, cues: readonly CueSpan[]): Item[] {
  return placed.tokens.flatMap((token, index): Item[] => {
    const count = reader.countOf(token);
    if (count === undefined || count < 2 || count > rows.length) return [];
    const next = placed.tokens[index + 1];
    const counter = next !== undefined && reader.isCounter(next);
    const span = { first: index, last: counter ? index + 1 : index, mask: bit(index) | (counter ? bit(index + 1) : 0n) };
    if (count === rows.length) return [over([span], rowsOf({ rows: 'all' }), 0)];
    return cues.flatMap((cue): Item[] => {
      const near = cue.first <= span.last + countReach && span.first <= cue.last + countReach;
      if (cue.cue === 'others' && near) return [over([cue, span], rowsOf({ rows: 'others' }), 0)];
      if (!near || (cue.cue !== 'highest' && cue.cue !== 'lowest')) return [];
      const from = cue.cue === 'highest' ? 'top' : 'bottom';
      return [over([cue, span], rowsOf({ rows: 'ranked', from, first: 1, last: count, of: { rows: 'all' } }), 0.1)];
    });
  });
}

export type AmountSpan = Span & {
  readonly amount: FoundAmount;
  /** Only a number, taken for an amount because of its size. */
  readonly bare?: true;
};

/** Masks of what stands more than once. */
function repetitionsOf(rows: readonly Item[], amounts: readonly AmountSpan[]): bigint[] {
  const masks = new Map<string, bigint[]>();
  const add = (said: string, mask: bigint) => masks.set(said, [...(masks.get(said) ?? []), mask]);
  for (const { draft, mask } of rows) if (idsIn(draft)?.length === 1) add(JSON.stringify(draft), mask);
  for (const { amount, mask } of amounts) add(JSON.stringify({ ...amount, start: 0, end: 0 }), mask);
  return [...masks.values()].flatMap((same) => (same.length > 1 ? [same.reduce((all, mask) => all | mask, 0n)] : []));
}

/** Parts of something. */
const isPart: ReadonlySet<Cue> = new Set(['half', 'third', 'quarter']);

/** Cues that may stand in the name of a measure, and those of them that it takes wherever they stand. */
const spread: ReadonlySet<Cue> = new Set(['perDay', 'perWeek', 'perMonth', 'perQuarter']);
const ofNames: ReadonlySet<Cue> = new Set([
  ...spread,
  'difference',
  'highest',
  'lowest',
  'mean',
  'sum',
  'share',
  'ratio',
  'rate',
  'growth',
  'decline',
  'ranking',
]);

/** "The four Big Tech firms": the word for rows picks none where all are named in front of it. */
function belongsToAll({ cue, mask, first, last }: CueSpan, rows: readonly Item[], items: bigint): boolean {
  const isItem = cue === 'pick' && first === last && (mask & items) !== 0n;
  return isItem && rows.some((row) => row.draft.node === 'rows' && row.draft.rows.rows === 'all' && row.last === first - 1);
}

/** A year that nothing could read as one, such as 2026녀, is not to be passed over. */
const looksLikeYear = /^(?:19|20|21)\d{2}$/;

export function spansOf(words: TableWords, tokens: readonly Token[]): TableSpans {
  const placed = place(tokens);
  const { text } = placed;
  const ownNames = words.measures
    .flatMap(({ names }) => matchesOf(names, text))
    .reduce((mask, { start, end }) => mask | tokensBetween(placed, start, end).mask, 0n);
  const items = matchesOf(words.items, text).reduce((mask, { start, end }) => mask | tokensBetween(placed, start, end).mask, 0n);
  const isOwnName = ({ cue, mask }: CueSpan) =>
    ofNames.has(cue) && words.ownCues.has(cue) && (spread.has(cue) || (mask & ~ownNames) === 0n);
  // 반 is a school class where the table's rows are classes, not a half.
  const isItem = ({ cue, mask }: CueSpan) => isPart.has(cue) && (mask & ~items) === 0n;
  const { kept: cues, rejected } = withoutRejectedCues(
    words.cues.cuesIn(placed).filter((cue) => !isOwnName(cue) && !isItem(cue)),
    tokens,
    words.cues,
  );
  const rows: Item[] = [];
  const amounts: AmountSpan[] = [];
  const periods: (Span & { readonly period: string })[] = [];
  let critical = 0n;
  let transparent = 0n;
  tokens.forEach((token, index) => {
    const span = { first: index, last: index, mask: bit(index) };
    if (token.kind !== 'word' || looksLikeYear.test(token.text)) critical |= span.mask;
    else if (words.isStopWord(token)) transparent |= span.mask;
    const row = token.kind === 'name' ? words.rowOf(token.form.slice(1)) : undefined;
    if (row !== undefined) rows.push(over([span], rowsOf({ rows: 'named', ids: [row] }), 0));
    if (token.amount) amounts.push({ ...span, amount: token.amount });
    if (token.kind === 'period') periods.push({ ...span, period: token.form.slice(1) });
  });
  const asked = words.currencies
    .map(({ currency, pattern }) => ({ currency, found: matchesOf(pattern, text) }))
    .find(({ found }) => found.length > 0);
  const given = rateIn(placed, cues, amounts, words.units);
  // A number without a currency is a rate only where one is asked for: "at 1,300", not "is at 85".
  const rate = given?.unit === undefined && !asked ? undefined : given;
  const isRate = (each: AmountSpan) => rate?.amounts.includes(each) ?? false;
  for (const { start, end } of matchesOf(words.group, text))
    rows.push(over([tokensBetween(placed, start, end)], rowsOf({ rows: 'all' }), 0));
  for (const span of cues) {
    const found = ofCue[span.cue];
    if (!found) continue;
    const cost = found.rows === 'ranked' ? 0.1 : 0;
    rows.push(over([span], rowsOf(found), cost));
    // 제일 많이 쓰는 회사: what is picked is the one of that rank.
    const picked = found.rows === 'ranked' ? cues.filter(({ cue, first }) => cue === 'pick' && first === span.last + 1) : [];
    rows.push(...picked.map((pick) => over([span, pick], rowsOf(found), cost)));
  }
  for (const { start, end, ...ranks } of words.ranksIn(text)) {
    const span = tokensBetween(placed, start, end);
    // Not ranks: the second half of a year, a third of something, a row whose name is "Second".
    const isName = tokens.slice(span.first, span.last + 1).some(({ kind }) => kind === 'name');
    if (isName) continue;
    if ([...periods, ...amounts, ...cues.filter(({ cue }) => isPart.has(cue))].some((other) => (other.mask & span.mask) !== 0n)) continue;
    rows.push(over([span], rowsOf({ rows: 'ranked', ...ranks, of: { rows: 'all' } }), 0));
  }
  rows.push(...counted(placed, words, cues));
  const named = measuresNamed(placed, words, cues);
  const measured = named.flatMap(({ found }) => found).reduce((mask, { start, end }) => mask | tokensBetween(placed, start, end).mask, 0n);
  const converted = (asked?.found ?? []).reduce((mask, { start, end }) => mask | tokensBetween(placed, start, end).mask, 0n);
  // Without a number it is the source's own rate that is asked for.
  const implied = asked ? cues.filter(({ cue }) => cue === 'rate').reduce((mask, cue) => mask | cue.mask, 0n) : 0n;
  // A unit that is part of an amount is not explained without it.
  const plain = tokens.reduce((mask, { kind }, index) => (kind === 'word' ? mask | bit(index) : mask), 0n);
  const inUnits = words.measures
    .flatMap(({ unitWords }) => matchesOf(unitWords, text))
    .reduce((mask, { start, end }) => mask | (tokensBetween(placed, start, end).mask & plain), 0n);
  const dated = withoutRejected(periods, tokens, words.cues);
  const settings = periods.reduce(
    (mask, period) => mask | period.mask,
    measured | inUnits | converted | rejected | dated.rejected | (rate?.mask ?? implied),
  );
  const taken = [...rows, ...cues].reduce((mask, span) => mask | span.mask, settings);
  amounts.push(...bareAmounts(tokens, words, taken, measured));
  const ofMoney = amounts.filter(({ amount: { unit } }) => unit !== undefined && isCurrency(unit));
  // "10 bucks says that Meta stays under 80 billion": what is said of money of another size says nothing of the table.
  const beside = ofMoney.filter(({ amount: { value } }) => words.figures.isFarFrom(value));
  const isBeside = (each: AmountSpan) => beside.length < ofMoney.length && beside.includes(each);
  const byUnit = measuresByUnit(words, text, amounts);
  const currency = rate?.unit ?? asked?.currency;
  return {
    ...placed,
    words,
    rows,
    amounts: amounts.filter((each) => !isRate(each) && !isBeside(each)),
    periods: dated.kept,
    cues: cues.filter((cue) => !belongsToAll(cue, rows, items)),
    repetitions: repetitionsOf(rows, amounts),
    measures: measuresFitting(
      named.map(({ id }) => id),
      byUnit,
      words,
      amounts,
    ),
    measuresByUnit: byUnit,
    items,
    ...(currency !== undefined && { currency }),
    ...(rate && currency !== undefined && { rate: rate.value }),
    settings,
    measured,
    transparent: transparent | settings,
    critical: amounts.filter(isBeside).reduce((mask, each) => mask & ~each.mask, critical),
  };
}
