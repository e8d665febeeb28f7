/** Where rows stand on the axis of a chart: in the order of their amounts, middle between ends, together where ranges are. Of any rows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOf, barsOn, placeOn } from '../../src/charts/axis.ts';
import { overlap } from '../../src/core/chart.ts';
import { anyRows, row } from '../support/charts.ts';

describe('of any rows', () => {
  it('low is not right of the middle, nor the middle of high, and all are on the axis', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        for (const { start, end, middle = start } of barsOn(axisOf({ rows }), rows)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(middle).toBeGreaterThanOrEqual(start);
          expect(middle).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('what is less stands further left, unless both are within a hair of each other', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const bars = barsOn(axisOf({ rows }), rows);
        for (const [at, one] of rows.entries()) {
          for (const [place, other] of rows.entries()) {
            if (one.high < other.low) expect(bars[at]?.end).toBeLessThanOrEqual(bars[place]?.start ?? -1);
          }
        }
      }),
    );
  });

  it('bars share a place where their ranges share a value, and say so; where they share none they share no stretch', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const bars = barsOn(axisOf({ rows }), rows);
        for (const [at, one] of rows.entries()) {
          const others = rows.filter((_, place) => place !== at);
          const bar = bars[at];
          expect((bar?.shared.length ?? 0) > 0).toBe(others.some((other) => overlap(one, other)));
          for (const { start, end } of bar?.shared ?? []) {
            expect(start).toBeGreaterThanOrEqual(bar?.start ?? 1);
            expect(end).toBeLessThanOrEqual(bar?.end ?? 0);
          }
        }
      }),
    );
  });

  it('an end that is not given reaches the end of the axis, and has no middle', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        for (const [at, { opens, start, end, middle }] of barsOn(axisOf({ rows }), rows).entries()) {
          expect(opens).toEqual({ left: rows[at]?.low === -Infinity, right: rows[at]?.high === Infinity });
          if (opens.left) expect(start).toBe(0);
          if (opens.right) expect(end).toBe(1);
          expect(middle === undefined).toBe(opens.left || opens.right);
        }
      }),
    );
  });

  it('there are few marks, ascending, with zero among them', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { from, to, ticks } = axisOf({ rows });
        expect(ticks.length).toBeLessThanOrEqual(8);
        expect(ticks.some((tick) => tick === 0)).toBe(true);
        expect(ticks).toEqual([...new Set(ticks)].sort((a, b) => a - b));
        for (const tick of ticks) {
          expect(tick).toBeGreaterThanOrEqual(from);
          expect(tick).toBeLessThanOrEqual(to);
        }
      }),
    );
  });
});

describe('the axis', () => {
  it('begins at zero, and ends at a round amount', () => {
    expect(axisOf({ rows: [row('a', 60e9, 72e9), row('b', 100e9, 125e9)] })).toEqual({
      from: 0,
      to: 150e9,
      ticks: [0, 50e9, 100e9, 150e9],
    });
  });

  it('goes below zero where amounts do', () => {
    expect(axisOf({ rows: [row('a', -3, 1), row('b', 4, 6)] })).toMatchObject({ from: -4, to: 6 });
  });

  it('has room for an arrow behind the last amount', () => {
    const axis = axisOf({ rows: [row('a', 60, 100), row('b', 100, Infinity)] });
    expect(placeOn(axis, 100)).toBeLessThan(0.95);
  });

  it('takes in what the rows are set against', () => {
    expect(axisOf({ rows: [row('a', 1, 2), row('b', 2, 3)], limit: { low: 40, high: Infinity, amount: '40' } }).to).toBe(40);
  });

  it('is there even where all amounts are zero', () => {
    expect(axisOf({ rows: [row('a', 0, 0), row('b', 0, 0)] })).toMatchObject({ from: 0 });
  });
});
