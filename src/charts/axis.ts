/** The scale of a chart: from where to where it goes, at which amounts it is marked, and where a row stands on it. Knows no letters and no colours. */
import { type Chart, type ChartRow, middleOf, overlap } from '../core/chart.ts';

export interface Axis {
  readonly from: number;
  readonly to: number;
  /** Round amounts, ascending; the first and the last are the ends unless an arrow needs room behind one. */
  readonly ticks: readonly number[];
}

/** The part of the axis that an arrow takes behind the last amount. */
const roomForArrow = 0.1;

/** 1, 2 or 5 times a power of ten, so that no more than so many steps are needed. */
function roundStep(span: number, most: number): number {
  const power = 10 ** Math.floor(Math.log10(span / most));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => span / step <= most) ?? power * 10;
}

/** From zero, so that lengths compare as the amounts do; below it only where amounts are. */
export function axisOf({ rows, limit }: Pick<Chart, 'rows' | 'limit'>, mostSteps = 5): Axis {
  const ends = [...rows, ...(limit ? [limit] : [])].flatMap(({ low, high }) => [low, high]).filter(Number.isFinite);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const span = most - least || 1;
  const step = roundStep(span, mostSteps);
  const [first, last] = [Math.floor(least / step), Math.ceil((least === most ? step : most) / step)];
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
  const [from = 0, to = 1] = [ticks[0], ticks.at(-1)];
  const room = (to - from) * roomForArrow;
  const opensBelowZero = least < 0 && rows.some(({ low }) => low === -Infinity);
  return {
    from: opensBelowZero ? from - room : from,
    to: rows.some(({ high }) => high === Infinity) ? Math.max(to, most + room) : to,
    ticks,
  };
}

/** A stretch of the axis, as parts of its length: 0 is its left end, 1 its right one. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A row on the axis. An open end reaches the end of the axis. */
export interface Bar extends Stretch {
  readonly middle?: number;
  readonly opens: { readonly left: boolean; readonly right: boolean };
  /** Where other rows have values, too; in order, apart from each other. A single value is a stretch without length. */
  readonly shared: readonly Stretch[];
}

export function placeOn({ from, to }: Axis, amount: number): number {
  return Math.min(1, Math.max(0, (amount - from) / (to - from)));
}

/** Stretches that touch become one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const apart: { start: number; end: number }[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}

/** Where each row stands, in the order of the rows. */
export function barsOn(axis: Axis, rows: readonly ChartRow[]): Bar[] {
  const stretches = rows.map(({ low, high }): Stretch => ({ start: placeOn(axis, low), end: placeOn(axis, high) }));
  return rows.map((row, at) => {
    const { start, end } = stretches[at] ?? { start: 0, end: 0 };
    const middle = middleOf(row);
    const others = rows.flatMap((other, place) => {
      const stretch = stretches[place];
      return place === at || !stretch || !overlap(row, other)
        ? []
        : [{ start: Math.max(start, stretch.start), end: Math.min(end, stretch.end) }];
    });
    return {
      start,
      end,
      ...(middle !== undefined && { middle: placeOn(axis, middle) }),
      opens: { left: row.low === -Infinity, right: row.high === Infinity },
      shared: joined(others),
    };
  });
}
