/** What every language gives: the sentences that computed answers are made of. Only the shape. */
import type { ChartWording } from './chart-wording.ts';

/** How sure a figure is. */
type FigureKind = 'actual' | 'expected' | 'planned' | 'claimed';

/** What can be asked of a table, beside the whole of it. */
export type TableAction =
  | 'whole'
  | 'total'
  | 'average'
  | 'highest'
  | 'lowest'
  | 'ranking'
  | 'comparison'
  | 'difference'
  | 'ratio'
  | 'share'
  | 'growth'
  | 'filter';

/** How one amount is set against another; within a range, ends included. */
type Comparison = 'above' | 'atLeast' | 'below' | 'atMost' | 'equal' | 'unequal' | 'within';

export interface TableWording {
  readonly kinds: Readonly<Record<FigureKind, string>>;
  readonly operations: Readonly<Record<TableAction, string>>;
  readonly item: string;
  readonly focus: string;
  readonly note: string;
  readonly rank: string;
  readonly working: string;
  /** Before the lines of a working, one for each end. */
  readonly atLow: string;
  readonly atHigh: string;
  readonly shareMethod: string;
  /** When a figure is of, as the language writes it, and how sure it is where that is said. */
  period(period: string, kind?: string): string;
  /** What is past the last day for which it was vouched for, `2026-12-31`. */
  outdated(validUntil: string): string;
  /** Rows at one of several periods. */
  dated(name: string, period: string): string;
  measureIn(measure: string, period: string, kind: string): string;
  row(source: string | undefined, name: string, measure: string, amount: string): string;
  whole(count: number, item: string, measure: string): string;
  total(source: string | undefined, names: string, measure: string, amount: string): string;
  /** What the source itself states for several rows. */
  stated(source: string | undefined, names: string, measure: string, amount: string): string;
  mean(source: string | undefined, names: string, measure: string, amount: string): string;
  /** Rows by their ranks from one end. */
  ranks(from: 'top' | 'bottom', first: number, last: number): string;
  readonly someRows: string;
  /** What a figure is of: whose, and which measure when. */
  figureOf(name: string, measure: string): string;
  /** What expressions are called in a sentence. */
  readonly phrases: {
    sum(rows: string): string;
    mean(rows: string): string;
    difference(a: string, b: string): string;
    ratio(a: string, b: string): string;
    share(part: string, whole: string): string;
    growth(of: string): string;
    scaled(of: string, by: number): string;
    per(of: string, part: 'day' | 'week' | 'month' | 'quarter'): string;
  };
  is(what: string, amount: string): string;
  each(what: string, entries: readonly string[]): string;
  shareOf(part: string, whole: string, amount: string): string;
  grown(of: string, measure: string, amount: string, way: 'up' | 'down' | 'open'): string;
  counted(count: string): string;
  rankOf(name: string, measure: string, first: number, last: number, of: number, from: 'top' | 'bottom'): string;
  /** What rows are set against, with its amount. */
  thanThat(what: string, amount: string): string;
  readonly ownRate: string;
  /** Before a finding that is one of these rows only. */
  among(list: string): string;
  highest(name: string, measure: string, amount: string): string;
  lowest(name: string, measure: string, amount: string): string;
  rivals(names: string): string;
  ranking(measure: string, names: string, from: 'top' | 'bottom'): string;
  open(a: string, b: string): string;
  comparison(measure: string, entries: readonly string[]): string;
  above(a: string, b: string, amount: string): string;
  /** How far `a` may be above and below `b`; undefined where there is no end. */
  openDifference(a: string, b: string, up: string | undefined, down: string | undefined): string;
  ratio(a: string, b: string, amount: string): string;
  /** What `a` is where `b` is taken as `base`. */
  index(a: string, b: string, base: number, amount: string): string;
  share(name: string, amount: string): string;
  shares(entries: readonly string[]): string;
  /** The answer's amount in the other unit, and that it rests on the source's own pairs. */
  converted(amount: string): string;
  convertedRows(unit: string): string;
  /** One of a unit in the other, before the pairs that it comes from. */
  rate(one: string, other: string): string;
  readonly conversion: string;
  readonly rateCaveat: string;
  noRate(unit: string): string;
  /** A bound as a person puts it: "more than $100 billion". */
  bound(is: Comparison, amount: string): string;
  /** `item` is the table's word for a row. */
  filter(item: string, limit: string, surely: string | undefined, maybe: string | undefined): string;
  /** `than` is what the rows are set against, with its amount. */
  filterThan(item: string, is: Comparison, than: string, surely: string | undefined, maybe: string | undefined): string;
  /** For an open amount: what it comes to with the ends that the source gives. */
  /** How much a growth that was told in percent comes to. */
  growthInAmounts(amount: string): string;
  ofKnownEnds(amount: string): string;
  otherPeriod(period: string, kind: string, amount: string): string;
  conflict(source: string, amount: string, scope: string | undefined): string;
  readonly chart: ChartWording;
}
