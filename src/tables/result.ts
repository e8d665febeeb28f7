/** What a query, or one step of it, comes to: amounts and rows with what is certain of them, as data that any sentence can be written from. */
import type { Quantity } from '../knowledge/quantity.ts';
import type { EvaluationProblem } from './evaluation-problem.ts';

/** Whether something is so for every choice of amounts in the ranges, for some, or for none. */
export type Truth = 'surely' | 'maybe' | 'no';

export interface Amount {
  /** Every value that the ranges allow; an end is infinite where there is none. */
  readonly quantity: Quantity;
  /** An ISO currency, a unit of the folder, `percent`, `points` (between percentages), `times`, `rank` or `count`. */
  readonly unit: string;
  /** For an open amount: the values with every open end of the source taken at the end that it gives. */
  readonly known?: { readonly low: number; readonly high: number };
}

export interface RowAmount {
  /** Absent where ranges leave open which row it is, and for amounts of several rows together. */
  readonly row?: string;
  readonly amount: Amount;
  /** Whether the row belongs to what was asked for. */
  readonly membership: 'surely' | 'maybe';
  /** The rows that it may be, where that is open. */
  readonly candidates?: readonly string[];
}

/** A row in an order, with the ranks that it may have. */
export interface RankedRow extends RowAmount {
  readonly first: number;
  readonly last: number;
}

/** How an amount and the next one in an order stand to each other. */
export interface Neighbours {
  /** Positions in the list that it belongs to; the second is the first plus one. */
  readonly at: readonly [number, number];
  /** Open: either may be ahead. */
  readonly order: 'ahead' | 'equal' | 'open';
}

export type Result =
  | { readonly gives: 'amount'; readonly of: RowAmount }
  | {
      readonly gives: 'amounts';
      readonly rows: readonly RowAmount[];
      /** Rows that were asked for and have no such figure. */
      readonly missing: readonly EvaluationProblem[];
    }
  | {
      readonly gives: 'order';
      readonly from: 'top' | 'bottom';
      readonly rows: readonly RankedRow[];
      readonly neighbours: readonly Neighbours[];
      readonly missing: readonly EvaluationProblem[];
    }
  /** The highest or lowest of the rows. */
  | {
      readonly gives: 'extreme';
      readonly end: 'top' | 'bottom';
      /** The first by the middle of its range. */
      readonly row: RowAmount;
      /** Other rows that may be it. None: the row surely is. */
      readonly rivals: readonly RowAmount[];
      /** How much the highest has, whichever it is. */
      readonly amount: Amount;
      readonly rows: readonly RankedRow[];
      readonly missing: readonly EvaluationProblem[];
    }
  | {
      readonly gives: 'rank';
      readonly from: 'top' | 'bottom';
      readonly row: RankedRow;
      /** How many are ranked. */
      readonly of: number;
      readonly ahead: readonly RowAmount[];
      /** Rows that may be ahead of it or behind it. */
      readonly open: readonly RowAmount[];
      readonly equal: readonly RowAmount[];
      readonly missing: readonly EvaluationProblem[];
    }
  | {
      readonly gives: 'selection';
      readonly surely: readonly RowAmount[];
      readonly maybe: readonly RowAmount[];
      readonly no: readonly RowAmount[];
      /** What they were set against. */
      readonly limit: Amount;
      readonly missing: readonly EvaluationProblem[];
    }
  /** Amounts side by side, in the order in which they were named, and in order of size. */
  | {
      readonly gives: 'comparison';
      readonly sides: readonly RowAmount[];
      /** Positions in `sides`, largest first by the middle of each range. */
      readonly order: readonly number[];
      /** Between neighbours of `order`: positions in `order`. */
      readonly neighbours: readonly Neighbours[];
    }
  | {
      readonly gives: 'truth';
      readonly truth: Truth;
      readonly left: RowAmount;
      readonly right: RowAmount;
      /** Left minus right. */
      readonly by: Amount;
    };
