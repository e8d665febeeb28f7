/** A question about a table as a small expression: which rows, which quantity of them, and what is asked of it. Only its shape; it reads no text and computes nothing. */

/** Which way a comparison goes. */
export type Comparison = 'above' | 'atLeast' | 'below' | 'atMost' | 'equal' | 'about';

/** The rows that are spoken of. */
export type Rows =
  | { readonly rows: 'all' }
  /** In the order in which they were named. */
  | { readonly rows: 'named'; readonly ids: readonly string[] }
  | { readonly rows: 'except'; readonly ids: readonly string[] }
  /** Ranks counted from 1 at one end: the top two are 1 to 2 from the top, the second lowest is 2 to 2 from the bottom. */
  | { readonly rows: 'ranked'; readonly from: 'top' | 'bottom'; readonly first: number; readonly last: number; readonly of: Rows }
  /** Rows whose amount compares so with a quantity. */
  | { readonly rows: 'where'; readonly of: Rows; readonly is: Comparison; readonly than: Expression }
  /** Rows that a name of this kind belongs to in names.yaml: those with a chip. */
  | { readonly rows: 'owning'; readonly kind: string };

/** Cells of one table: some of its rows in one measure and one period. */
export interface Cells {
  readonly table: string;
  /** A measure's id. */
  readonly measure: string;
  /** A period in its canonical form: 2025, 2025-H1, 2025-Q3, 2025-03. */
  readonly period: string;
  readonly rows: Rows;
}

/** What has a size: an amount, a number of times, a percentage. */
export type Expression =
  /** The amount of the one row that `of` stands for. */
  | { readonly size: 'cell'; readonly of: Cells }
  | { readonly size: 'sum' | 'mean'; readonly of: Cells }
  /** What the source itself gives for all rows that it covers. */
  | { readonly size: 'stated'; readonly of: Omit<Cells, 'rows'> }
  /** What a person gives: one amount, or a range. */
  | { readonly size: 'literal'; readonly low: number; readonly high: number; readonly unit?: string }
  | { readonly size: 'scaled'; readonly by: number; readonly of: Expression }
  | { readonly size: 'difference'; readonly from: Expression; readonly subtract: Expression }
  | { readonly size: 'ratio'; readonly of: Expression; readonly to: Expression }
  /** In percent. */
  | { readonly size: 'share'; readonly part: Expression; readonly whole: Expression }
  /** From an earlier amount to a later one: in percent, as a difference or as a multiple. */
  | { readonly size: 'growth'; readonly from: Expression; readonly to: Expression; readonly as: 'percent' | 'amount' | 'times' }
  /** At the rate that the source's own figures imply, or at the asker's own. */
  | { readonly size: 'converted'; readonly of: Expression; readonly unit: string; readonly rate?: number };

/** What is asked. */
export type Query =
  | { readonly ask: 'size'; readonly of: Expression }
  /** The rows as they stand: one, several or the whole table. */
  | { readonly ask: 'rows'; readonly of: Cells }
  | { readonly ask: 'ranking'; readonly of: Cells }
  /** Where one row stands among the others. */
  | { readonly ask: 'rank'; readonly row: string; readonly of: Cells }
  | { readonly ask: 'highest' | 'lowest'; readonly of: Cells }
  /** The rows in order of their growth. */
  | { readonly ask: 'growthRanking'; readonly from: Cells; readonly to: Cells; readonly end: 'top' | 'bottom' | 'all' }
  /** Sizes side by side. */
  | { readonly ask: 'comparison'; readonly of: readonly Expression[] }
  /** Whether something is so: surely, perhaps, or not. */
  | { readonly ask: 'holds'; readonly left: Expression; readonly is: Comparison; readonly right: Expression };
