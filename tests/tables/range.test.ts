/** Arithmetic on ranges holds for every amount inside them, open ends included. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, divide, order, subtract, sum } from '../../src/tables/range.ts';

const amount = fc.double({ min: 1, max: 1e12, noNaN: true });

/** A range and one amount inside it. */
const rangeWithInside = fc.tuple(amount, amount, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()).map(([a, b, share, open]) => {
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  return { range: { low, high: open ? Infinity : high, approx: false }, inside: low + (high - low) * share };
});

const holds = ({ low, high }: { low: number; high: number }, value: number) => {
  const slack = Math.abs(value) * 1e-9 + 1e-9;
  expect(value).toBeGreaterThanOrEqual(low - slack);
  expect(value).toBeLessThanOrEqual(high + slack);
};

describe('ranges', () => {
  it('hold the sum, difference and quotient of any two amounts in them', () => {
    fc.assert(
      fc.property(rangeWithInside, rangeWithInside, (a, b) => {
        holds(add(a.range, b.range), a.inside + b.inside);
        holds(subtract(a.range, b.range), a.inside - b.inside);
        holds(divide(a.range, b.range), a.inside / b.inside);
      }),
    );
  });

  it('stay open where one of them is', () => {
    const open = { low: 530, high: Infinity, approx: false };
    const closed = { low: 315, high: 370, approx: true };
    expect(add(open, closed)).toEqual({ low: 845, high: Infinity, approx: true });
    expect(divide(open, closed)).toEqual({ low: 530 / 370, high: Infinity, approx: true });
    expect(sum([])).toEqual({ low: 0, high: 0, approx: false });
  });

  it('are in a certain order only where they do not touch', () => {
    fc.assert(
      fc.property(rangeWithInside, rangeWithInside, (a, b) => {
        const found = order(a.range, b.range);
        if (found === 'above') expect(a.inside).toBeGreaterThan(b.inside);
        if (found === 'below') expect(a.inside).toBeLessThan(b.inside);
      }),
    );
    expect(order({ low: 75, high: 93, approx: true }, { low: 80, high: 80, approx: true })).toBe('open');
  });
});
