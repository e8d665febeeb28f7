/** What a statement is worth against a fact: exactly what the source allows, and never more. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/knowledge/quantity.ts';
import { findAmounts } from '../../src/question/amount.ts';
import { normalise } from '../../src/question/normalise.ts';
import type { Fact } from '../../src/tables/fact.ts';
import { compare, overall, statedBy, verifyAmount } from '../../src/tables/verification.ts';

const range = (low: number, high: number, approx = true): Quantity => ({ low, high, approx });
const point = (value: number, approx = true): Quantity => range(value, value, approx);

function held(text: string, quantity: Quantity, unit = 'USD') {
  const [amount] = findAmounts(normalise(text));
  if (!amount) throw new Error(`No amount in “${text}”.`);
  return compare(statedBy(amount), quantity, unit);
}

describe('a stated amount', () => {
  const plan = range(530e9, Infinity, false);
  it.each([
    ['80B', point(80e9), 'yes', 'same'],
    ['$83 billion', point(80e9), 'yes', 'near'],
    ['$83 billion', point(80e9, false), 'no', 'outside'],
    ['$90 billion', point(80e9), 'no', 'outside'],
    ['95%', point(95), 'yes', 'same'],
    ['99%', point(95), 'no', 'outside'],
    ['$110B', range(100e9, 125e9), 'partly', 'within'],
    ['$125B', range(100e9, 125e9), 'partly', 'within'],
    ['$130B', range(100e9, 125e9), 'no', 'outside'],
    ['60-72 billion', range(60e9, 72e9), 'yes', 'same'],
    ['62-70 billion', range(60e9, 72e9), 'partly', 'narrower'],
    ['50-80 billion', range(60e9, 72e9), 'partly', 'wider'],
    ['50-65 billion', range(60e9, 72e9), 'partly', 'overlap'],
    ['80-90 billion', range(60e9, 72e9), 'no', 'outside'],
    ['5,300억', plan, 'yes', 'same'],
    ['6,000억', plan, 'partly', 'open'],
    ['4,000억', plan, 'no', 'outside'],
    ['530 billion or more', plan, 'yes', 'same'],
    ['more than 500 billion', plan, 'yes', 'satisfies'],
    ['more than 600 billion', plan, 'partly', 'open'],
    ['under 600 billion', plan, 'partly', 'some'],
    ['under 500 billion', plan, 'no', 'outside'],
    ['1,000억 이상', range(100e9, 125e9), 'yes', 'satisfies'],
    ['700억 넘게', range(60e9, 72e9), 'partly', 'some'],
    ['700억 미만', range(60e9, 72e9), 'partly', 'some'],
    ['720억 이하', range(60e9, 72e9), 'yes', 'satisfies'],
    ['600억 미만', range(60e9, 72e9), 'no', 'outside'],
    ['more than 80B', point(80e9), 'partly', 'edge'],
    ['more than 80B', point(80e9, false), 'no', 'outside'],
    ['at least 80B', point(80e9, false), 'yes', 'satisfies'],
  ] as const)('“%s” against %j is %s (%s)', (text, quantity, verdict, reason) => {
    expect(held(text, quantity, text.includes('%') ? 'percent' : 'USD')).toEqual({ verdict, reason });
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
  const bounded = fc.record({ value, bound: fc.constantFrom('atLeast', 'above', 'atMost', 'below') });

  it('that is the fact itself is right', () => {
    fc.assert(
      fc.property(quantity, ({ low, high, approx }) => {
        expect(compare({ low, high, strict: false }, { low, high, approx }, 'USD').verdict).toBe('yes');
      }),
    );
  });

  it('is no only where nothing of the fact agrees, and a bound is yes only where all of it does', () => {
    fc.assert(
      fc.property(quantity, bounded, (fact, { value: edge, bound }) => {
        const stated = statedBy({ value: edge, bound, start: 0, end: 0 });
        const { verdict } = compare(stated, fact, 'USD');
        const slack = fact.approx ? 0.1 * edge : 1e-6;
        const touches = fact.high >= stated.low && fact.low <= stated.high;
        if (verdict === 'yes') expect(fact.low >= stated.low - slack && fact.high <= stated.high + slack).toBe(true);
        if (verdict === 'no') expect(touches && !stated.strict).toBe(false);
        if (!touches && !fact.approx) expect(verdict).toBe('no');
      }),
      { numRuns: 500 },
    );
  });

  it('of one number is never yes where the source gives a range with two ends', () => {
    fc.assert(
      fc.property(quantity, value, (fact, number) => {
        const { verdict } = compare({ low: number, high: number, strict: false }, fact, 'USD');
        if (Number.isFinite(fact.low) && Number.isFinite(fact.high) && fact.low < fact.high) expect(verdict).not.toBe('yes');
        if (number >= fact.low && number <= fact.high) expect(verdict).not.toBe('no');
      }),
      { numRuns: 500 },
    );
  });
});

describe('several facts', () => {
  const fact = (quantity: Quantity, unit: string, conflicts: Fact['conflicts'] = []): Fact => ({
    quantity,
    unit,
    sources: ['article#2'],
    computed: false,
    conflicts,
  });
  const dollars = fact(range(530e9, Infinity, false), 'USD', [{ quantity: point(500e9), unit: 'USD', sources: ['article#0'] }]);
  const won = fact(point(685e12), 'KRW');
  const held = (text: string, facts: readonly Fact[]) => {
    const [amount] = findAmounts(normalise(text));
    return amount && verifyAmount(statedBy(amount), facts);
  };

  it('are told apart by unit, and by size where the unit is not said', () => {
    expect(held('685조 원', [dollars, won])?.fact).toBe(won);
    expect(held('685조', [dollars, won])).toMatchObject({ verdict: 'yes', fact: won });
    expect(held('4,000억', [dollars, won])).toMatchObject({ verdict: 'no', fact: dollars });
    expect(held('90%', [dollars, won])).toBeUndefined();
    expect(held('100억 유로', [dollars, won])).toBeUndefined();
  });

  it('that contradict each other make what only one of them says partly right', () => {
    expect(held('5,000억 달러', [dollars])).toMatchObject({ verdict: 'partly', reason: 'conflict', rival: { sources: ['article#0'] } });
    expect(held('5,300억 달러', [dollars])?.verdict).toBe('yes');
  });

  it('give yes or no together only where they agree', () => {
    expect(
      overall([
        { verdict: 'yes', reason: 'same' },
        { verdict: 'yes', reason: 'near' },
      ]),
    ).toBe('yes');
    expect(
      overall([
        { verdict: 'yes', reason: 'same' },
        { verdict: 'no', reason: 'outside' },
      ]),
    ).toBe('partly');
  });
});
