/** Why a query has no answer, as data that a sentence can be made from. */
import type { Quantity } from '../knowledge/quantity.ts';
import type { StatedTotal } from './table-data.ts';

export type EvaluationProblem =
  | { readonly problem: 'noSuchTable'; readonly table: string }
  | { readonly problem: 'noSuchMeasure'; readonly table: string; readonly measure: string; readonly known: readonly string[] }
  | { readonly problem: 'noSuchRow'; readonly table: string; readonly row: string }
  /** No row has a figure for the period, and neither is there a stated total. */
  | {
      readonly problem: 'noSuchPeriod';
      readonly table: string;
      readonly measure: string;
      readonly period: string;
      /** The periods that there are, earliest first. */
      readonly known: readonly string[];
    }
  /** This row has no figure for the period. */
  | {
      readonly problem: 'noFigure';
      readonly table: string;
      readonly row: string;
      readonly measure: string;
      readonly period: string;
      /** The periods for which the row has one. */
      readonly known: readonly string[];
    }
  /** The source gives the period only for several rows together. */
  | { readonly problem: 'onlyStatedTotal'; readonly table: string; readonly rows: readonly string[]; readonly total: StatedTotal }
  /** Growth is asked for where there are figures of one period only. */
  | { readonly problem: 'onePeriod'; readonly table: string }
  | { readonly problem: 'noStatedTotal'; readonly table: string; readonly measure: string; readonly period: string }
  /** No rows are left: none passes, none was named, or none owns such a thing. */
  | { readonly problem: 'noRows'; readonly table?: string }
  /** Asked for the fifth of four. */
  | { readonly problem: 'noSuchRank'; readonly table?: string; readonly rank: number; readonly of: number }
  | { readonly problem: 'unitMismatch'; readonly units: readonly [string, string] }
  | { readonly problem: 'noRate'; readonly from: string; readonly to: string }
  /** It would have to be divided by an amount that may be zero. */
  | { readonly problem: 'zeroDenominator'; readonly quantity: Quantity; readonly unit: string }
  /** Ranges leave open which rows are meant, and this cannot be computed for all possibilities. */
  | { readonly problem: 'uncertainRows'; readonly maybe: readonly string[] }
  /** One amount is needed where there are several, or an amount where there is a yes or no. */
  | { readonly problem: 'notOneAmount'; readonly amounts: number }
  | { readonly problem: 'notAnAmount'; readonly operation: string };

/** Everything that stands in the way. */
export interface EvaluationFailure {
  readonly problems: readonly EvaluationProblem[];
}

export const failure = (...problems: readonly EvaluationProblem[]): EvaluationFailure => ({ problems });

export function isFailure(value: object): value is EvaluationFailure {
  return 'problems' in value;
}
