/** A table as observations that can be looked up: what queries are evaluated over. The two sides of this file are built apart: loading makes it, evaluating reads it. */

import type { Quantity } from '../knowledge/quantity.ts';
import type { Localized } from '../language/locale.ts';

/** What sort of figure it is. */
export type Kind = 'actual' | 'expected' | 'planned' | 'claimed';

export interface Measure {
  readonly id: string;
  readonly name?: Localized;
  /** Every word that people use for it. */
  readonly names: readonly string[];
  readonly unit: string;
}

export interface Observation {
  readonly row: string;
  readonly measure: string;
  /** In its canonical form, see period.ts. */
  readonly period: string;
  readonly kind: Kind;
  readonly quantity: Quantity;
  /** Source references such as `article#2`. */
  readonly sources: readonly string[];
  readonly note?: Localized;
}

/** A figure that the source gives for several rows together. */
export interface StatedTotal {
  readonly measure: string;
  readonly period: string;
  readonly kind: Kind;
  readonly unit: string;
  readonly quantity: Quantity;
  /** The same amount as the source gives it in other units. */
  readonly also: Readonly<Record<string, Quantity>>;
  /** Ids of the rows that it covers, always written out. */
  readonly rows: readonly string[];
  readonly sources: readonly string[];
  /** Other figures that the source gives for the same amount. */
  readonly conflicts: readonly {
    readonly quantity: Quantity;
    readonly unit: string;
    readonly sources: readonly string[];
    readonly scope?: Localized;
  }[];
  /** The id of the entry that tells more about it. */
  readonly entry?: string;
}

export interface TableData {
  readonly id: string;
  /** Ids of the rows in the order of the file. */
  readonly rows: readonly string[];
  /** The first is meant where none is named. */
  readonly measures: readonly Measure[];
  /** Every period that the measure has a row's figure for, earliest first. */
  periods(measure: string): readonly string[];
  /** The latest period that most rows have, or the only one; undefined for a measure without observations. */
  usualPeriod(measure: string): string | undefined;
  observation(row: string, measure: string, period: string): Observation | undefined;
  readonly totals: readonly StatedTotal[];
  /** The day on which the table was written (ISO), where it says so. */
  readonly asOf?: string;
}
