/** What a stated amount is worth against one figure of the source: exactly what the source allows at the precision that is written, and never more. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/knowledge/quantity.ts';
import { compareStated, hasDigitsOf, type StatedAmount } from '../../src/tables/stated-amount.ts';
import { orMore, point, range } from '../support/table-data.ts';

const B = 1e9;
const T = 1e12;
const stated = (low: number, high = low, more: Partial<StatedAmount> = {}): StatedAmount => ({
  low,
  high,
  approx: false,
  strict: false,
  ...more,
});
const about = (value: number) => stated(value, value, { approx: true });
const atLeast = (value: number) => stated(value, Infinity);
const above = (value: number) => stated(value, Infinity, { strict: true });
const atMost = (value: number) => stated(-Infinity, value);
const below = (value: number) => stated(-Infinity, value, { strict: true });

describe('a stated amount', () => {
  const aboutEighty = point(80 * B, true);
  const eighty = point(80 * B);
  const wide = range(100 * B, 125 * B, true);
  const narrow = range(60 * B, 72 * B, true);
  const plan = orMore(530 * B);
  const won = point(685 * T, true);

  it.each([
    ['the figure', stated(80 * B), aboutEighty, 'yes', 'same'],
    ['a figure near one that is about', stated(83 * B), aboutEighty, 'no', 'outside'],
    ['a figure near an exact one', stated(83 * B), eighty, 'no', 'outside'],
    ['the figure rounded to two digits', stated(690 * T), won, 'yes', 'same'],
    ['the figure rounded to one digit, with about', about(700 * T), won, 'yes', 'same'],
    ['the figure rounded to one digit, without', stated(700 * T), won, 'no', 'outside'],
    ['another figure in three digits', stated(658 * T), won, 'no', 'outside'],
    ['one number inside a range', stated(110 * B), wide, 'partly', 'inside'],
    ['about a number inside a range', about(110 * B), wide, 'yes', 'inside'],
    ['an end of a range', stated(125 * B), wide, 'partly', 'inside'],
    ['a number beside a range', stated(130 * B), wide, 'no', 'outside'],
    ['the range', stated(60 * B, 72 * B), narrow, 'yes', 'same'],
    ['a narrower range', stated(62 * B, 70 * B), narrow, 'partly', 'narrower'],
    ['a wider range', stated(50 * B, 80 * B), narrow, 'partly', 'wider'],
    ['a range that overlaps', stated(50 * B, 65 * B), narrow, 'partly', 'overlap'],
    ['a range beside it', stated(80 * B, 90 * B), narrow, 'no', 'outside'],
    ['the known end of an open figure', stated(530 * B), plan, 'yes', 'same'],
    ['a number in the open', stated(600 * B), plan, 'partly', 'open'],
    ['a number below an open figure', stated(400 * B), plan, 'no', 'outside'],
    ['the open figure itself', atLeast(530 * B), plan, 'yes', 'same'],
    ['a bound that the open figure keeps', above(500 * B), plan, 'yes', 'satisfies'],
    ['a bound in the open', above(600 * B), plan, 'unknown', 'boundInside'],
    ['an upper bound in the open', below(600 * B), plan, 'unknown', 'boundInside'],
    ['an upper bound below it', below(500 * B), plan, 'no', 'outside'],
    ['a bound at the low end', atLeast(100 * B), wide, 'yes', 'satisfies'],
    ['a bound inside the range', above(70 * B), narrow, 'unknown', 'boundInside'],
    ['an upper bound inside the range', below(70 * B), narrow, 'unknown', 'boundInside'],
    ['an upper bound at the high end', atMost(72 * B), narrow, 'yes', 'satisfies'],
    ['an upper bound at the low end', below(60 * B), narrow, 'no', 'outside'],
    ['more than a figure that is about that', above(80 * B), aboutEighty, 'unknown', 'edge'],
    ['more than an exact figure', above(80 * B), eighty, 'no', 'outside'],
    ['at least an exact figure', atLeast(80 * B), eighty, 'yes', 'satisfies'],
  ] as const)('%s', (_, amount, quantity, verdict, reason) => {
    expect(compareStated(amount, quantity, 'USD')).toEqual({ verdict, reason });
  });

  it('in percent is right to the whole percent', () => {
    expect(compareStated(stated(95), point(95, true), 'percent').verdict).toBe('yes');
    expect(compareStated(stated(94), point(95, true), 'percent').verdict).toBe('no');
    expect(compareStated(stated(43), range(43.24, Infinity), 'percent').verdict).toBe('yes');
  });
});

describe('any statement', () => {
  const value = fc.integer({ min: 1, max: 10_000 });
  const quantity = fc
    .tuple(value, value, fc.constantFrom('closed', 'up', 'down', 'point'), fc.boolean())
    .map(([a, b, ends, approx]): Quantity => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      if (ends === 'point') return { low, high: low, approx };
      return { low: ends === 'down' ? -Infinity : low, high: ends === 'up' ? Infinity : high, approx };
    });

  it('that is the figure itself is right', () => {
    fc.assert(
      fc.property(quantity, ({ low, high, approx }) => {
        expect(compareStated(stated(low, high), { low, high, approx }, 'USD').verdict).toBe('yes');
      }),
    );
  });

  it('that is a bound is no only where nothing of the figure agrees, and yes only where all of it does', () => {
    const bound = fc.tuple(value, fc.constantFrom(atLeast, above, atMost, below)).map(([edge, of]) => of(edge));
    fc.assert(
      fc.property(quantity, bound, (figure, amount) => {
        const { verdict } = compareStated(amount, figure, 'USD');
        const touches = figure.high >= amount.low && figure.low <= amount.high;
        if (verdict === 'yes') expect(figure.low >= amount.low && figure.high <= amount.high).toBe(true);
        if (verdict === 'no') expect(touches && !amount.strict).toBe(false);
        if (!touches) expect(verdict).toBe('no');
      }),
      { numRuns: 500 },
    );
  });

  it('of one number is never yes where the source gives a range with two ends, nor no inside it', () => {
    fc.assert(
      fc.property(quantity, value, (figure, number) => {
        const { verdict } = compareStated(stated(number), figure, 'USD');
        if (Number.isFinite(figure.low) && Number.isFinite(figure.high) && figure.low < figure.high) expect(verdict).not.toBe('yes');
        if (number >= figure.low && number <= figure.high) expect(verdict).not.toBe('no');
      }),
      { numRuns: 500 },
    );
  });

  it('is right rounded to three digits, and wrong more than a twentieth away', () => {
    const figures = fc.double({ min: 1, max: 1e15, noNaN: true });
    fc.assert(
      fc.property(figures, figures, (figure, other) => {
        expect(compareStated(stated(Number(figure.toPrecision(3))), point(figure), 'USD').verdict).toBe('yes');
        const far = Math.abs(other - figure) > figure * 0.05;
        if (far) expect(compareStated(about(other), point(figure, true), 'USD').verdict).toBe('no');
      }),
      { numRuns: 500 },
    );
  });
});

it('the digits of a figure are known at another scale', () => {
  expect(hasDigitsOf(stated(685 * B), point(685 * T))).toBe(true);
  expect(hasDigitsOf(stated(60 * T, 72 * T), range(60 * B, 72 * B))).toBe(true);
  expect(hasDigitsOf(stated(658 * B), point(685 * T))).toBe(false);
  expect(hasDigitsOf(stated(60 * B), range(60 * B, 72 * B))).toBe(false);
  expect(hasDigitsOf(stated(3 * T), point(300))).toBe(false);
});
