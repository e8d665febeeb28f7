/** Periods are read as people of each language write them, counted from the day on which they ask; what is no period is none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarPeriod, periodAfter, writePeriod } from '../../src/knowledge/period.ts';
import { normalise } from '../../src/question/normalise.ts';
import { periodReader } from '../../src/question/period.ts';

const today = '2026-11-30';
const readAll = periodReader();
const read = (text: string, on = today) => readAll(normalise(text), on).map(({ period }) => period);

describe('a period', () => {
  it.each([
    ['2025', '2025'],
    ['25년', '2025'],
    ["'25", '2025'],
    ['FY25', '2025'],
    ['2025E', '2025'],
    ['2025F', '2025'],
    ['twenty twenty-five', '2025'],
    ['two thousand and twenty five', '2025'],
    ['이천이십오 년', '2025'],
    ['이공이오년', '2025'],
    ['2025년 전망', '2025'],
    ['2025년 대비', '2025'],
    ['2025Q1', '2025-Q1'],
    ['1Q25', '2025-Q1'],
    ["Q1'25", '2025-Q1'],
    ['FY25 Q1', '2025-Q1'],
    ['2025년 1분기', '2025-Q1'],
    ['이천이십오년 삼사분기', '2025-Q3'],
    ['first quarter of 2025', '2025-Q1'],
    ['1H25', '2025-H1'],
    ['2025 H1', '2025-H1'],
    ['2025년 하반기', '2025-H2'],
    ['first half of 2025', '2025-H1'],
    ['2025-03', '2025-03'],
    ['Mar 2025', '2025-03'],
    ['May 2025', '2025-05'],
    ['2025년 3월', '2025-03'],
    ['2024/25', '2024/25'],
  ])('“%s” is %s', (text, period) => {
    expect(read(text)).toEqual([period]);
  });

  it.each([
    '2000년대',
    '1990s',
    '25년 차',
    '10년 동안',
    '최근 10년',
    '20년 근속',
    '3월급',
    'may be',
    'march on',
    '2025명',
    '전년 대비',
    'YoY',
    '이십 년',
    '1h',
  ])('is not in “%s”', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ['this year', '2026'],
    ['올해는', '2026'],
    ['last year', '2025'],
    ['지난해', '2025'],
    ['재작년', '2024'],
    ['next year', '2027'],
    ['후년', '2028'],
    ['two years ago', '2024'],
    ['3년 전', '2023'],
    ['this quarter', '2026-Q4'],
    ['다음 분기', '2027-Q1'],
    ['지난달', '2026-10'],
    ["last year's Q3", '2025-Q3'],
    ['올 상반기', '2026-H1'],
    ['3분기', '2026-Q3'],
    ['3월말', '2026-03'],
    ['latest', 'latest'],
    ['최근', 'latest'],
  ])('“%s”, asked on that day, is %s', (text, period) => {
    expect(readAll(normalise(text), today)).toMatchObject([{ period, relative: true }]);
  });

  it.each([
    ['2025년 메타 1분기', ['2025-Q1', '2025-Q1']],
    ['2025년 1분기와 2분기', ['2025-Q1', '2025-Q2']],
    ['2024년과 2025년 1분기', ['2024-Q1', '2025-Q1']],
    ['Q1 and Q2 2025', ['2025-Q1', '2025-Q2']],
    ['Q4 2024 vs Q1 2025', ['2024-Q4', '2025-Q1']],
    ['올해 1월부터 3월까지', ['2026-01', '2026-03']],
    ['this year and next', ['2026', '2027']],
    ['2024~2025', ['2024', '2025']],
    ['2024-25', ['2024', '2025']],
  ])('beside others in “%s” takes what it leaves out from them', (text, periods) => {
    expect(read(text)).toEqual(periods);
  });

  it('may have a name of the knowledge', () => {
    const own = periodReader(['2024/25', 'Spring term', '봄학기']);
    const names = (text: string) => own(normalise(text), today).map(({ period }) => period);
    expect(names('in the 24/25 season')).toEqual(['2024/25']);
    expect(names('2024-25 시즌')).toEqual(['2024/25']);
    expect(names('spring term fees')).toEqual(['Spring term']);
    expect(names('봄학기 등록금')).toEqual(['봄학기']);
    expect(names('2024~2025')).toEqual(['2024', '2025']);
  });
});

const englishMonths = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2000, month)).toLocaleDateString('en', { month: 'long', timeZone: 'UTC' }),
);
const ordinals = ['first', 'second', 'third', 'fourth'];

/** Each way to write a period of that length. */
const styles: Readonly<Record<CalendarPeriod['length'], readonly ((year: number, part: number) => string)[]>> = {
  year: [(year) => `${year}`, (year) => `${year}년`, (year) => `FY${year}`, (year) => `'${String(year).slice(2)}`, (year) => `${year}E`],
  half: [
    (year, part) => `H${part} ${year}`,
    (year, part) => `${year}H${part}`,
    (year, part) => `${part}H${String(year).slice(2)}`,
    (year, part) => `${year}년 ${part === 1 ? '상' : '하'}반기`,
    (year, part) => `the ${ordinals[part - 1]} half of ${year}`,
  ],
  quarter: [
    (year, part) => `Q${part} ${year}`,
    (year, part) => `${year}Q${part}`,
    (year, part) => `${part}Q${String(year).slice(2)}`,
    (year, part) => `${year}년 ${part}분기`,
    (year, part) => `${year}년 ${part}/4분기`,
    (year, part) => `the ${ordinals[part - 1]} quarter of ${year}`,
  ],
  month: [
    (year, part) => `${year}-${String(part).padStart(2, '0')}`,
    (year, part) => `${year}년 ${part}월`,
    (year, part) => `${englishMonths[part - 1]} ${year}`,
    (year, part) => `${englishMonths[part - 1]?.slice(0, 3)} '${String(year).slice(2)}`,
  ],
};
const counts = { year: 1, half: 2, quarter: 4, month: 12 } as const;

const written = fc
  .record({
    length: fc.constantFrom('year', 'half', 'quarter', 'month'),
    year: fc.integer({ min: 2000, max: 2060 }),
    of: fc.nat(),
    style: fc.nat(),
  })
  .map(({ length, year, of, style }) => {
    const part = (of % counts[length]) + 1;
    const write = styles[length][style % styles[length].length];
    return { text: write?.(year, part) ?? '', period: writePeriod({ length, year, part }) };
  });

describe('a period of any style', () => {
  it('is read as the same period', () => {
    fc.assert(
      fc.property(
        written,
        fc.constantFrom(['', ''], ['메타 ', ' 투자액'], ['Meta in ', ' please']),
        ({ text, period }, [before, after]) => {
          expect(read(`${before}${text}${after}`)).toEqual([period]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('counted from any day is as far from it', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (on) => {
        const [year = 0, month = 0] = on.split('-').map(Number);
        const quarter = writePeriod({ length: 'quarter', year, part: Math.ceil(month / 3) });
        expect(read('last quarter', on)).toEqual([periodAfter(quarter, -1)]);
        expect(read('다음 분기', on)).toEqual([periodAfter(quarter, 1)]);
        expect(read('내년', on)).toEqual([String(year + 1)]);
      }),
    );
  });
});

describe('a long text', () => {
  it.each(['2025 ', '이천 ', 'q1 ', 'twenty ', "'25 ", '올해 ', '1분기와 '])('of “%s” over and over is read at once', (part) => {
    const text = part.repeat(2_000 / part.length);
    // The fastest of several: another process may take the time of any one.
    const times = Array.from({ length: 5 }, () => {
      const started = performance.now();
      read(text);
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(1_000);
  });
});
