/** A chart of a table's answer as data: amounts of one unit, to be set side by side on one scale. Draws nothing. */
import type { WrittenUnit } from '../language/numbers.ts';

export interface ChartRow {
  readonly name: string;
  /** Every value that the row may have; an end is infinite where the source gives none. */
  readonly low: number;
  readonly high: number;
  /** The amount as the answer writes it. */
  readonly amount: string;
  /** It stands there only to be compared with: what was asked for are the others. */
  readonly aside?: true;
}

export interface Chart {
  readonly title: string;
  readonly unit: WrittenUnit;
  /** From two to twenty, in the order of the answer. */
  readonly rows: readonly ChartRow[];
  /** What the rows were set against. */
  readonly limit?: { readonly low: number; readonly high: number; readonly amount: string };
  readonly period?: string;
  /** Where the figures are from, as the answer cites it. */
  readonly source?: string;
}

/** Fewer say nothing beside each other, more are not read in a picture; Slack's own chart takes no more, either. */
export const chartRows = { fewest: 2, most: 20 } as const;

/** Whether two rows have values in common. */
export function overlap(a: ChartRow, b: ChartRow): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** The middle of a row's range; none where an end is open. */
export function middleOf({ low, high }: Pick<ChartRow, 'low' | 'high'>): number | undefined {
  return Number.isFinite(low) && Number.isFinite(high) ? low + (high - low) / 2 : undefined;
}
