/** Rates between units rest on the source's own pairs of figures alone, and what is converted holds for every rate that these imply. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantityOf } from '../../src/tables/quotient.ts';
import { convert, impliedRate } from '../../src/tables/rate.ts';
import { quantitySize } from '../../src/tables/size.ts';
import type { StatedTotal } from '../../src/tables/table-data.ts';
import { capex, menu, orMore, point, range, tableOf } from '../support/table-data.ts';

const tableWith = (total: Partial<StatedTotal>) =>
  tableOf({ id: 'spending', figures: {}, totals: [{ period: '2026', quantity: point(500), ...total }] });

describe('a rate', () => {
  it('reaches from the least to the most that the pairs imply, contradicting figures among them', () => {
    const rate = impliedRate([menu, capex], 'USD', 'KRW');
    expect(rate?.low).toBeCloseTo(1292.45, 2);
    expect(rate?.high).toBe(1370);
    expect(impliedRate([capex], 'KRW', 'USD')?.high).toBeCloseTo(1 / 1292.45, 8);
  });

  it('does not exist where no total gives both units', () => {
    expect(impliedRate([tableWith({})], 'USD', 'KRW')).toBeUndefined();
    expect(impliedRate([tableWith({ also: { KRW: point(1) } })], 'USD', 'EUR')).toBeUndefined();
    expect(impliedRate([], 'USD', 'KRW')).toBeUndefined();
  });
});

describe('a converted amount', () => {
  const amount = fc.double({ min: 1, max: 1e12, noNaN: true });
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  const between = (low: number, high: number, at: number) => low + (high - low) * at;

  it('holds every amount at every rate inside, and stays open where it was', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, part, part, fc.boolean(), (a, b, c, d, x, y, negative) => {
        const sign = negative ? -1 : 1;
        const [low, high] = [Math.min(a, b * sign), Math.max(a, b * sign)];
        const rate = { low: Math.min(c, d), high: Math.max(c, d) };
        const value = between(low, high, x) * between(rate.low, rate.high, y);
        const found = quantityOf(convert(quantitySize(range(low, high), 'USD'), rate, 'KRW'));
        const slack = Math.abs(value) * 1e-9;
        expect(value).toBeGreaterThanOrEqual(found.low - slack);
        expect(value).toBeLessThanOrEqual(found.high + slack);
        expect(quantityOf(convert(quantitySize(orMore(a), 'USD'), rate, 'KRW')).high).toBe(Infinity);
      }),
    );
  });
});
