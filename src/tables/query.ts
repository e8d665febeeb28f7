/** A question about a table as one small expression. Everything composes: an operation takes any expressions. Only the shape; it reads no text and computes nothing. */
import type { Comparison } from './comparison-option.ts';
import type { OptionsOf } from './operation-options.ts';
import type { Operations } from './operations/registry.ts';

/** The rows that are spoken of. */
export type Rows =
  | { readonly rows: 'all' }
  /** In the order in which they were named. */
  | { readonly rows: 'named'; readonly ids: readonly string[] }
  | { readonly rows: 'except'; readonly ids: readonly string[] }
  /** Ranks counted from 1 at one end: the top two are 1 to 2 from the top, the second lowest is 2 to 2 from the bottom. By their amounts in the cells unless `by` says something else. */
  | {
      readonly rows: 'ranked';
      readonly from: 'top' | 'bottom';
      readonly first: number;
      readonly last: number;
      readonly of: Rows;
      readonly by?: Expression;
    }
  /** Rows whose amount compares so with another. Their amount in the cells unless `by` says something else. */
  | { readonly rows: 'where'; readonly is: Comparison; readonly than: Expression; readonly of: Rows; readonly by?: Expression }
  /** Rows that a name of this kind belongs to: those that have a chip. */
  | { readonly rows: 'owning'; readonly kind: string };

/** Some rows of one table in one measure and one period: an amount a row. */
export interface Cells {
  readonly node: 'cells';
  readonly table: string;
  /** A measure's id. */
  readonly measure: string;
  /** A period in its canonical form: 2025, 2025-H1, 2025-Q3, 2025-03. */
  readonly period: string;
  readonly rows: Rows;
}

/** What a person gives: one amount (`low` = `high`), a range, or a bound (one end infinite). */
export interface Literal {
  readonly node: 'literal';
  readonly low: number;
  readonly high: number;
  /** Said with "about". */
  readonly approx: boolean;
  /** Absent where none was said: that of what it is set against. */
  readonly unit?: string;
}

export type OperationName = keyof Operations;

/** One operation on its operands, in the order that its file gives. An operand with several rows is computed row by row, or put together where the operation does that. */
export type OperationCall<N extends OperationName = OperationName> = {
  [Name in N]: {
    readonly node: 'operation';
    readonly operation: Name;
    readonly of: readonly Expression[];
    readonly options: OptionsOf<Operations[Name]['options']>;
  };
}[N];

export type Expression = Cells | Literal | OperationCall;

/** What is asked: an expression by itself asks how much it is, cells ask for their rows. */
export type Query = Expression;
