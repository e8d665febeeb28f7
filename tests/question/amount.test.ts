/** Figures are read as people of each language write them, and what the bot writes it reads back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuantity } from '../../src/answers/format.ts';
import type { Locale } from '../../src/language/locale.ts';
import { amountReader, boundNamed, findAmounts } from '../../src/question/amount.ts';
import { normalise } from '../../src/question/normalise.ts';

const read = (text: string) => findAmounts(normalise(text)).map(({ start, end, ...amount }) => amount);

describe('an amount', () => {
  it.each([
    ['천억 달러', { value: 1e11, unit: 'USD' }],
    ['육백억', { value: 6e10 }],
    ['칠백이십억 달러', { value: 7.2e10, unit: 'USD' }],
    ['오천삼백억', { value: 5.3e11 }],
    ['5천3백억 달러', { value: 5.3e11, unit: 'USD' }],
    ['백억', { value: 1e10 }],
    ['십조', { value: 1e13 }],
    ['천억이라던데', { value: 1e11 }],
    ['1천억', { value: 1e11 }],
    ['1조 500억 원', { value: 1.05e12, unit: 'KRW' }],
    ['1만 2,345 원', { value: 12_345, unit: 'KRW' }],
    ['100B', { value: 1e11 }],
    ['US$0.1T', { value: 1e11, unit: 'USD' }],
    ['half a trillion dollars', { value: 5e11, unit: 'USD' }],
    ['a hundred billion', { value: 1e11 }],
    ['95퍼', { value: 95, unit: 'percent' }],
    ['구십오 퍼센트', { value: 95, unit: 'percent' }],
    ['ninety five percent', { value: 95, unit: 'percent' }],
    ['두 배', { value: 2, unit: 'times' }],
    ['세배라던데', { value: 3, unit: 'times' }],
    ['twice as much', { value: 2, unit: 'times' }],
    ['600~720억 달러', { value: 6e10, high: 7.2e10, unit: 'USD' }],
    ['5~6천억', { value: 5e11, high: 6e11 }],
    ['600억에서 720억 달러 사이', { value: 6e10, high: 7.2e10, unit: 'USD' }],
    ['60-72 billion', { value: 6e10, high: 7.2e10 }],
    ['between $60 and 72 billion', { value: 6e10, high: 7.2e10, unit: 'USD' }],
  ])('in “%s” is %j', (text, amount) => {
    expect(read(text)).toEqual([amount]);
  });

  it.each([
    '구조가 뭐야',
    '백엔드',
    '이 프로젝트',
    '천조국',
    '4사 구글',
    '일조했다',
    '수천억 원',
    '만약',
    '이거 조금만',
    '2026년 조 단위',
    'r1 gpt4 2025 100 bytes',
  ])('is not in “%s”', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('is bounded by the words beside it', () => {
    const bound = (text: string) => read(text).map((amount) => amount.bound);
    expect(bound('1000억 달러를 넘는')).toEqual(['above']);
    expect(bound('1000억 달러도 안 쓰는')).toEqual(['below']);
    expect(bound('no more than about $90 billion')).toEqual(['atMost']);
    expect(bound('at least 5B, less than 9B')).toEqual(['atLeast', 'below']);
    expect(bound('500억이라던데 이상한데')).toEqual([undefined]);
    expect(boundNamed('less capex than 70 billion')).toBeUndefined();
    expect(boundNamed('under what, 70 billion?')).toBe('below');
  });

  it('may be of a unit of the folder, but not at the beginning of another word', () => {
    const readOwn = amountReader({ gwh: 'gwh', 기: 'reactor' });
    expect(readOwn('30 gwh')).toMatchObject([{ value: 30, unit: 'gwh' }]);
    expect(readOwn('3기를')).toMatchObject([{ value: 3, unit: 'reactor' }]);
    expect(readOwn('3기업')).toEqual([]);
  });

  it('is read back as it was written, in both languages', () => {
    const value = fc
      .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 12 }))
      .map(([digits, zeros]) => digits * 10 ** zeros);
    const unit = fc.constantFrom('USD', 'KRW', 'EUR', 'JPY', 'GBP', 'percent', 'times');
    fc.assert(
      fc.property(value, value, unit, fc.constantFrom<Locale>('ko', 'en'), fc.boolean(), (a, b, of, locale, approx) => {
        // Nobody writes 10,100 percent in myriads.
        const most = of === 'percent' || of === 'times' ? 9_999 : Infinity;
        const low = Math.min(a, b, most);
        const high = Math.min(Math.max(a, b), most);
        const back = (quantity: { low: number; high: number }) => read(formatQuantity({ ...quantity, approx }, of, locale));
        expect(back({ low, high: low })).toEqual([{ value: low, unit: of }]);
        expect(back({ low, high: Infinity })).toEqual([{ value: low, unit: of, bound: 'atLeast' }]);
        expect(back({ low: -Infinity, high })).toEqual([{ value: high, unit: of, bound: 'atMost' }]);
        // “$1 to $2 billion” may mean either; nothing is read back from it.
        const ambiguous = locale === 'en' && low < 1e6 && high >= 1e6;
        if (low < high && !ambiguous) expect(back({ low, high })).toEqual([{ value: low, high, unit: of }]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a long text', () => {
  it.each(['5천 ', '5천', '일이삼 ', '천', '1~', '5 ', '조 억 ', 'one hundred ', '1.', '$ ', '5천 조'])(
    'of “%s” over and over is read at once',
    (part) => {
      const started = performance.now();
      read(part.repeat(2_000 / part.length));
      expect(performance.now() - started).toBeLessThan(500);
    },
  );
});
