import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CalendarPeriod,
  calendarPeriod,
  comparePeriods,
  isOver,
  orderPeriods,
  periodAfter,
  periodContains,
  readPeriod,
  writePeriod,
} from '../../src/knowledge/period.ts';

const partsOf = { year: 1, half: 2, quarter: 4, month: 12 } as const;

const calendar: fc.Arbitrary<CalendarPeriod> = fc
  .record({ length: fc.constantFrom('year', 'half', 'quarter', 'month'), year: fc.integer({ min: 1950, max: 2150 }), at: fc.nat() })
  .map(({ length, year, at }) => ({ length, year, part: (at % partsOf[length]) + 1 }));
const canonical = calendar.map(writePeriod);

/** Ways in which files write the same period. */
function forms({ length, year, part }: CalendarPeriod): string[] {
  switch (length) {
    case 'year':
      return [
        `${year}`,
        `FY${year}`,
        `FY ${year}`,
        `CY${year}`,
        `${year}년`,
        `${year} 년도`,
        ` ${year} `,
        '２０２５'.replace('２０２５', `${year}`),
      ];
    case 'half':
      return [
        `${year}H${part}`,
        `${year} H${part}`,
        `${year}-h${part}`,
        `H${part} ${year}`,
        `${part}H${year}`,
        `${year}년 ${part === 1 ? '상' : '하'}반기`,
      ];
    case 'quarter':
      return [
        `${year}Q${part}`,
        `${year}-q${part}`,
        `${year} Q${part}`,
        `Q${part} ${year}`,
        `${part}Q${year}`,
        `Q${part}/${year}`,
        `${year}년 ${part}분기`,
        `FY${year}Q${part}`,
      ];
    case 'month':
      return [
        `${year}-${part}`,
        `${year}.${part}`,
        `${year}년 ${part}월`,
        `${new Date(2000, part - 1).toLocaleString('en', { month: 'long' })} ${year}`,
      ];
  }
}

describe('a period as files write it', () => {
  it('is read in its canonical form, whichever way it is written', () => {
    fc.assert(
      fc.property(calendar, (period) => {
        for (const form of [writePeriod(period), ...forms(period)]) expect([form, readPeriod(form)]).toEqual([form, writePeriod(period)]);
      }),
    );
  });

  it('reads its canonical form back', () => {
    fc.assert(
      fc.property(calendar, (period) => {
        expect(calendarPeriod(writePeriod(period))).toEqual(period);
      }),
    );
  });

  it.each([
    [2025, '2025'],
    ["'25", '2025'],
    ['FY25', '2025'],
    ['25년', '2025'],
    ["FY'98", '1998'],
    ['3Q25', '2025-Q3'],
    ['25-H1', '2025-H1'],
    ['FY25 Q3', '2025-Q3'],
    ['Mar-25', '2025-03'],
    ['Marathon 2025', 'Marathon 2025'],
    ["Mar '25", '2025-03'],
    ['Sept. 2025', '2025-09'],
    ['2025-12', '2025-12'],
    ['2024/25', '2024/25'],
    ['2024-25', '2024/25'],
    ['2024–25', '2024/25'],
    ['2024/2025', '2024/25'],
    ['2011/12', '2011/12'],
    ['2011-12', '2011-12'],
    ['1999/00', '1999/00'],
    ['2024–2026', '2024–2026'],
    ['  Spring   term ', 'Spring term'],
    ['2025-11-15', '2025-11-15'],
  ])('%j is %j', (written, read) => {
    expect(readPeriod(written)).toBe(read);
  });

  it.each([
    ['2025-Q5', 'a year has 4 quarters'],
    ['2025H3', 'a year has 2 halves'],
    ['2025-13', 'a year has 12 months'],
    ['2025-00', 'a year has 12 months'],
    ['1850', 'is not a year from 1900 to 2200'],
    ['12', 'is not a year'],
    ['20255', 'is not a year'],
    ['2025E', 'says with a letter what sort of figure it is'],
    ['2025A', 'says with a letter'],
  ])('%j is refused, as it is of no calendar: %s', (written, message) => {
    expect(readPeriod(written)).toMatchObject({ message: expect.stringContaining(message) });
  });
});

describe('periods beside each other', () => {
  it('are ordered the same from either side, whatever their lengths', () => {
    fc.assert(
      fc.property(canonical, canonical, canonical, (a, b, c) => {
        const [ab = Number.NaN, ba = Number.NaN, bc = Number.NaN, ac = Number.NaN] = [
          comparePeriods(a, b),
          comparePeriods(b, a),
          comparePeriods(b, c),
          comparePeriods(a, c),
        ];
        expect(Math.sign(ab) + Math.sign(ba)).toBe(0);
        expect(ab === 0).toBe(a === b);
        if (ab <= 0 && bc <= 0) expect(ac).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('are followed and preceded by one of the same length, over every turn of the year', () => {
    fc.assert(
      fc.property(canonical, fc.integer({ min: -30, max: 30 }), (period, steps) => {
        const moved = periodAfter(period, steps) ?? '';
        expect(calendarPeriod(moved)?.length).toBe(calendarPeriod(period)?.length);
        expect(periodAfter(moved, -steps)).toBe(period);
        expect(Math.sign(comparePeriods(moved, period) ?? Number.NaN)).toBe(Math.sign(steps));
      }),
    );
  });

  it('contain one another where a year is made of its parts', () => {
    fc.assert(
      fc.property(canonical, canonical, (whole, part) => {
        const [outer, inner] = [calendarPeriod(whole), calendarPeriod(part)];
        if (outer?.length === 'year') expect(periodContains(whole, part)).toBe(outer.year === inner?.year);
        if (periodContains(whole, part) && periodContains(part, whole)) expect(whole).toBe(part);
      }),
    );
    expect(periodContains('2025-H1', '2025-Q2')).toBe(true);
    expect(periodContains('2025-H1', '2025-Q3')).toBe(false);
    expect(periodContains('2025-Q1', '2025-03')).toBe(true);
    expect(periodContains('2025', '2025-Q4')).toBe(true);
    expect(periodContains('2025-Q4', '2025')).toBe(false);
    expect(periodContains('2024/25', '2024')).toBe(false);
    expect(periodContains('2024/25', '2024/25')).toBe(true);
  });

  it.each([
    [
      ['2026', '2024', '2025'],
      ['2024', '2025', '2026'],
    ],
    [
      ['2025', '2025-Q4', '2025-Q1', '2024'],
      ['2024', '2025-Q1', '2025-Q4', '2025'],
    ],
    [
      ['2025/26', '2023/24', '2024/25'],
      ['2023/24', '2024/25', '2025/26'],
    ],
    [
      ['2025', '2024/25', '2024'],
      ['2024', '2024/25', '2025'],
    ],
    [
      ['2025-11-15', '2025-11-02'],
      ['2025-11-02', '2025-11-15'],
    ],
    [
      ['spring', 'autumn', 'spring'],
      ['spring', 'autumn'],
    ],
    [
      ['launch', '2025', '2024'],
      ['2024', '2025', 'launch'],
    ],
  ])('%j in order are %j', (periods, ordered) => {
    expect(orderPeriods(periods)).toEqual(ordered);
  });

  it.each([
    ['2025-Q2', '2025-06-30', true],
    ['2025-Q2', '2025-06-29', false],
    ['2024-02', '2024-02-29', true],
    ['2025', '2025-12-30', false],
    ['2024/25', '2025-06-30', true],
    ['spring', '2025-01-01', true],
  ])('%s is over on %s: %s', (period, day, over) => {
    expect(isOver(period, day)).toBe(over);
  });

  it('have no order where names do not tell', () => {
    expect(comparePeriods('spring', 'autumn')).toBeUndefined();
    expect(comparePeriods('spring', 'spring')).toBe(0);
    expect(periodAfter('2024/25')).toBeUndefined();
  });
});
