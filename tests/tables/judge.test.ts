/** What a statement is worth: exactly what the source allows, the figure of something else told as such, and never more than the ranges say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFailure } from '../../src/tables/evaluation-problem.ts';
import { overall } from '../../src/tables/judge.ts';
import { judgeQuery } from '../../src/tables/judge-query.ts';
import { printQuery } from '../../src/tables/print-query.ts';
import { readQuery } from '../../src/tables/read-query.ts';
import { compareStated, isSameNumber } from '../../src/tables/stated-amount.ts';
import type { Kind } from '../../src/tables/table-data.ts';
import { tables } from '../support/table-data.ts';

const context = { tables, ownersOf: () => [] };

function judged(line: string, kind?: Kind) {
  const reading = readQuery(`holds(${line})`, tables);
  if ('problem' in reading || reading.query.node !== 'operation' || reading.query.operation !== 'holds')
    throw new Error(JSON.stringify(reading));
  return judgeQuery(reading.query, context, kind ? { kind } : {});
}

function verdictOf(line: string, kind?: Kind): string {
  const found = judged(line, kind);
  return isFailure(found) ? `failure ${found.problems.map(({ problem }) => problem).join()}` : `${found.verdict} ${found.reason}`;
}

describe('a stated figure', () => {
  it.each([
    ['capex[microsoft] = 80e9 USD', 'yes same'],
    ['capex[microsoft] = 83e9 USD', 'no outside'],
    ['capex[microsoft] = ~83e9 USD', 'yes same'],
    ['capex[microsoft] = ~88e9 USD', 'no outside'],
    ['capex[meta] = 66e9 USD', 'partly inside'],
    ['capex[meta] = ~66e9 USD', 'yes inside'],
    ['capex[meta] = 60e9 USD', 'partly inside'],
    ['capex[meta] = ~72e9 USD', 'yes inside'],
    ['capex[meta] = 55e9 USD', 'no outside'],
    ['capex[meta] = 60e9..72e9 USD', 'yes same'],
    ['capex[meta] in 60e9..72e9 USD', 'yes same'],
    ['capex[meta] = 62e9..70e9 USD', 'partly narrower'],
    ['capex[meta] = 50e9..75e9 USD', 'partly wider'],
    ['capex[meta] = 50e9..65e9 USD', 'partly overlap'],
    ['capex[meta] = 75e9..90e9 USD', 'no outside'],
    ['capex[meta] > 50e9 USD', 'yes satisfies'],
    ['capex[meta] >= 60e9 USD', 'yes satisfies'],
    ['capex[meta] > 65e9 USD', 'unknown boundInside'],
    ['capex[meta] < 65e9 USD', 'unknown boundInside'],
    ['capex[meta] < 60e9 USD', 'no outside'],
    ['capex[microsoft] > 80e9 USD', 'unknown edge'],
    ['capex[meta 2024] > 39e9 USD', 'no outside'],
    ['55e9 USD < capex[meta]', 'yes satisfies'],
    ['capex[meta] != 66e9 USD', 'partly inside'],
    ['capex[meta] != 90e9 USD', 'yes outside'],
    ['sum capex = 315e9..370e9 USD', 'yes same'],
    ['sum capex = 340e9', 'partly inside'],
    ['growth(sum capex from 2024 to 2025) > 30 percent', 'yes satisfies'],
    ['ratio(capex[amazon 2024], capex[meta 2024]) = 2.1 times', 'yes same'],
    ['ratio(capex[amazon 2024], capex[meta 2024]) = 3 times', 'no outside'],
    ['share(capex[meta 2024], of sum capex[2024]) = 17 percent', 'yes same'],
    ['share(capex[meta 2024], of sum capex[2024]) = 9 percent', 'no outside'],
  ])('is held against the range: %s → %s', (line, verdict) => {
    expect(verdictOf(line)).toBe(verdict);
  });

  it.each([
    ['sum capex[2026] = 530e9 USD', 'yes same'],
    ['sum capex[2026] >= 530e9 USD', 'yes same'],
    ['sum capex[2026] = 600e9 USD', 'partly open'],
    ['sum capex[2026] = ~600e9 USD', 'partly open'],
    ['sum capex[2026] > 600e9 USD', 'unknown boundInside'],
    ['sum capex[2026] < 600e9 USD', 'unknown boundInside'],
    ['sum capex[2026] < 500e9 USD', 'no outside'],
    ['sum capex[2026] > 500e9 USD', 'yes satisfies'],
    ['sum capex[2026] = 400e9 USD', 'no outside'],
    ['sum capex[2026] = 500e9 USD', 'partly conflict'],
    ['sum capex[2026] = 685e12 KRW', 'yes same'],
    ['sum capex[2026] = 658e12 KRW', 'no outside'],
    ['sum capex[2026] = 690e12 KRW', 'yes same'],
    ['sum capex[2026] = ~700e12 KRW', 'yes same'],
    ['stated capex[2026] = 685e12', 'yes same'],
  ])('is held against what the source states for all rows: %s → %s', (line, verdict) => {
    expect(verdictOf(line)).toBe(verdict);
  });

  it.each([
    ['sum capex[2025] = 530e9 USD', 'period', 'stated capex[amazon, microsoft, alphabet, meta 2026]'],
    ['sum capex[2025] >= 530e9 USD', 'period', 'stated capex[amazon, microsoft, alphabet, meta 2026]'],
    ['capex[meta 2026] = 530e9 USD', 'row', 'stated capex[amazon, microsoft, alphabet, meta 2026]'],
    ['capex[meta 2025] = 80e9 USD', 'row', 'capex[microsoft 2025]'],
    ['capex[meta 2025] = 39e9 USD', 'period', 'capex[meta 2024]'],
    ['capex[meta 2025] = 315e9..370e9 USD', 'row', 'sum capex[all 2025]'],
    ['sum capex[2026] = 315e9..370e9 USD', 'period', 'sum capex[all 2025]'],
    ['sum capex[2026] = 685e9 USD', 'unit', 'stated capex[amazon, microsoft, alphabet, meta 2026]'],
    ['capex[microsoft 2025] = 80e12 KRW', 'unit', 'capex[microsoft 2025]'],
    ['menu.sold[latte 2025-Q3] = 4500', 'measure', 'menu.price[latte 2025-Q3]'],
  ])('that is the figure of something else is wrong, and said to be that: %s', (line, differs, really) => {
    const found = judged(line);
    if (isFailure(found)) throw new Error(JSON.stringify(found));
    expect(found).toMatchObject({ verdict: 'no', reason: 'wrongFigure', really: { differs } });
    const expression = found.really?.fact.expression;
    expect(expression && printQuery(expression)).toBe(really);
  });

  it('of another kind is wrong, though its amount is right', () => {
    expect(verdictOf('sum capex[2026] = 530e9 USD', 'planned')).toBe('yes same');
    expect(verdictOf('sum capex[2026] = 530e9 USD', 'actual')).toBe('no wrongKind');
    expect(verdictOf('capex[meta 2025] = 60e9..72e9 USD', 'actual')).toBe('no wrongKind');
    expect(verdictOf('capex[meta 2025] = 90e9 USD', 'actual')).toBe('no outside');
  });

  it('in a currency that the source gives only for other figures is held against what its rate implies', () => {
    expect(verdictOf('capex[meta 2025] = 90e12 KRW')).toBe('partly inside');
    expect(verdictOf('capex[meta 2025] = 190e12 KRW')).toBe('no outside');
    expect(verdictOf('capex[meta 2025] = 90e9 EUR')).toBe('unknown noFigure');
  });

  it('for which there is nothing fails with what there is', () => {
    expect(verdictOf('capex[meta 2026] = 90e9 USD')).toBe('failure onlyStatedTotal');
    expect(verdictOf('capex[meta 2031] = 90e9 USD')).toBe('failure noSuchPeriod');
  });
});

describe('an order', () => {
  it.each([
    ['capex[amazon] > capex[microsoft]', 'yes follows'],
    ['capex[alphabet] > capex[microsoft]', 'unknown overlaps'],
    ['capex[meta] >= capex[amazon]', 'no follows'],
    ['capex[amazon] > sum capex[microsoft, meta]', 'no follows'],
    ['rank capex[meta] = 4', 'yes follows'],
    ['rank capex[alphabet] = 2', 'unknown overlaps'],
    ['rank capex[alphabet] <= 3', 'yes follows'],
    ['count capex[where > 90e9 USD] = 3', 'no follows'],
  ])('is so by every choice, by none, or unknown: %s → %s', (line, verdict) => {
    expect(verdictOf(line)).toBe(verdict);
  });
});

describe('several claims in one statement', () => {
  it.each([
    [['yes', 'yes'], 'yes'],
    [['yes', 'no'], 'partly'],
    [['yes', 'unknown'], 'partly'],
    [['no', 'no'], 'no'],
    [['no', 'unknown'], 'no'],
    [['unknown', 'unknown'], 'unknown'],
    [['partly', 'no'], 'partly'],
  ] as const)('are worth together: %j → %s', (verdicts, together) => {
    expect(overall(verdicts)).toBe(together);
  });
});

describe('any statement', () => {
  const value = fc.integer({ min: 1, max: 10_000 });
  const quantity = fc.tuple(value, value, fc.constantFrom('closed', 'up', 'down', 'point'), fc.boolean()).map(([a, b, ends, approx]) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    if (ends === 'point') return { low, high: low, approx };
    return { low: ends === 'down' ? -Infinity : low, high: ends === 'up' ? Infinity : high, approx };
  });

  it('that is the figure itself is right', () => {
    fc.assert(
      fc.property(quantity, ({ low, high, approx }) => {
        expect(compareStated({ low, high, strict: false, approx: false }, { low, high, approx }, 'USD').verdict).toBe('yes');
      }),
    );
  });

  it('of a bound is right only where every amount satisfies it, wrong only where none does', () => {
    fc.assert(
      fc.property(quantity, value, fc.boolean(), fc.boolean(), (figure, edge, isUp, strict) => {
        const stated = { low: isUp ? edge : -Infinity, high: isUp ? Infinity : edge, strict, approx: false };
        const { verdict } = compareStated(stated, figure, 'USD');
        const all = isUp ? figure.low >= edge : figure.high <= edge;
        const any = isUp ? figure.high >= edge : figure.low <= edge;
        if (verdict === 'yes') expect(all).toBe(true);
        if (verdict === 'no') expect(any && !strict).toBe(false);
        if (verdict === 'unknown') expect(any).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('of one number is never right without "about" where the source gives a range, and never wrong inside it', () => {
    fc.assert(
      fc.property(quantity, value, fc.boolean(), (figure, number, approx) => {
        const { verdict } = compareStated({ low: number, high: number, strict: false, approx }, figure, 'USD');
        const isRange = Number.isFinite(figure.low) && Number.isFinite(figure.high) && figure.low < figure.high;
        if (isRange && !approx) expect(verdict).not.toBe('yes');
        if (number >= figure.low && number <= figure.high) expect(verdict).not.toBe('no');
      }),
      { numRuns: 500 },
    );
  });

  it('is the same number only as near as its digits and a fortieth allow, a twentieth with "about"', () => {
    fc.assert(
      fc.property(value, value, fc.boolean(), (stated, figure, approx) => {
        if (isSameNumber(stated, figure, { approx }, 'USD'))
          expect(Math.abs(stated - figure)).toBeLessThanOrEqual(figure * (approx ? 0.05 : 0.025));
      }),
      { numRuns: 500 },
    );
  });
});
