/** Figures are read as people of each language write them, and what the bot writes it reads back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuantity } from '../../src/answers/format.ts';
import type { Locale } from '../../src/language/locale.ts';
import { amountReader, findAmounts } from '../../src/question/amount.ts';
import { normalise } from '../../src/question/normalise.ts';

const read = (text: string) => findAmounts(normalise(text)).map(({ start, end, digits, ...amount }) => amount);

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
    ['660억 미국 달러', { value: 6.6e10, unit: 'USD' }],
    ['660억 美달러', { value: 6.6e10, unit: 'USD' }],
    ['660억弗', { value: 6.6e10, unit: 'USD' }],
    ['미화 660억', { value: 6.6e10, unit: 'USD' }],
    ['660억$', { value: 6.6e10, unit: 'USD' }],
    ['메타660억', { value: 6.6e10 }],
    ['USD 66 billion', { value: 6.6e10, unit: 'USD' }],
    ['US$66bn', { value: 6.6e10, unit: 'USD' }],
    ['$66 billions', { value: 6.6e10, unit: 'USD' }],
    ['66 billions of dollars', { value: 6.6e10, unit: 'USD' }],
    ['66-billion-dollar', { value: 6.6e10, unit: 'USD' }],
    ['eight billion won', { value: 8e9, unit: 'KRW' }],
    ['1 000억', { value: 1e11 }],
    ['$60 000 000 000', { value: 6e10, unit: 'USD' }],
    ['천억불', { value: 1e11, unit: 'USD' }],
    ['백 만 달러', { value: 1e6, unit: 'USD' }],
    ['백이십오 빌리언', { value: 1.25e11 }],
    ['칠점이억', { value: 7.2e8 }],
    ['영점일조', { value: 1e11 }],
    ['one hundred twenty five billion', { value: 1.25e11 }],
    ['six hundred and sixty billion', { value: 6.6e11 }],
    ['two point four trillion', { value: 2.4e12 }],
    ['one and a half trillion', { value: 1.5e12 }],
    ['three quarters of a trillion', { value: 7.5e11 }],
    ['twenty-five percent', { value: 25, unit: 'percent' }],
    ['5%p', { value: 5, unit: 'points' }],
    ['3분의 1', { value: 0.333, unit: 'times' }],
    ['a third of Amazon', { value: 0.333, unit: 'times' }],
    ['two thirds of it', { value: 0.667, unit: 'times' }],
    ['두 배 반', { value: 2.5, unit: 'times' }],
    ['two and a half times', { value: 2.5, unit: 'times' }],
    ['열두 배', { value: 12, unit: 'times' }],
    ['threefold', { value: 3, unit: 'times' }],
    ['600억에서 720억 달러', { value: 6e10, high: 7.2e10, unit: 'USD' }],
    ['600억부터 720억까지', { value: 6e10, high: 7.2e10 }],
    ['600억 이상 720억 이하', { value: 6e10, high: 7.2e10 }],
    ['육백에서 칠백이십억', { value: 6e10, high: 7.2e10 }],
    ['from $60 billion to $72 billion', { value: 6e10, high: 7.2e10, unit: 'USD' }],
    ['between sixty and seventy-two billion dollars', { value: 6e10, high: 7.2e10, unit: 'USD' }],
    ['sixty to seventy two billion', { value: 6e10, high: 7.2e10 }],
    ['at least 5B, less than 9B', { value: 5e9, high: 9e9 }],
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
    '제3조',
    '이점이 뭐야',
    '한 배를 탔다',
    'who of the three won',
    'a third place',
    'a quarter of 2025',
    'in 60 000 places',
  ])('is not in “%s”', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('is bounded by the words beside it', () => {
    const bound = (text: string) => read(text).map((amount) => amount.bound);
    expect(bound('1000억 달러를 넘는')).toEqual(['above']);
    expect(bound('1000억 달러도 안 쓰는')).toEqual(['below']);
    expect(bound('no more than about $90 billion')).toEqual(['atMost']);
    expect(bound('at least 5B for Meta, less than 9B for Apple')).toEqual(['atLeast', 'below']);
    expect(bound('1000억은 못 넘지')).toEqual(['atMost']);
    expect(bound('1000억을 넘지 않')).toEqual(['atMost']);
    expect(bound('1000억 이상은 아니')).toEqual(['below']);
    expect(bound("it isn't over $90 billion")).toEqual(['atMost']);
    expect(bound('not less than 90bn')).toEqual(['atLeast']);
    expect(bound('500억이라던데 이상한데')).toEqual([undefined]);
  });

  it.each([
    '약 660억',
    '660억쯤',
    '660억 안팎',
    '600여억',
    '~$66bn',
    '66ish billion',
    'about 66bn',
    '66 billion or so',
    'roughly 60 to 72 billion',
  ])('is about so much in “%s”', (text) => {
    expect(read(text)).toMatchObject([{ about: true }]);
  });

  it.each(['660억', 'what about 66 billion'])('is exact in “%s”', (text) => {
    expect(read(text).map(({ about }) => about)).toEqual([undefined]);
  });

  it.each([
    ['685조', 3],
    ['690조', 2],
    ['1,000억', 1],
    ['about 700 billion', 1],
    ['70.0 billion', 3],
    ['칠백이십억', 2],
  ])('“%s” is written with %i digits', (text, digits) => {
    expect(findAmounts(normalise(text))).toMatchObject([{ digits }]);
  });

  it.each(['600억에서 720억으로 늘었어', 'rose from $60 billion to $72 billion'])('“%s” is two of them', (text) => {
    expect(read(text)).toHaveLength(2);
  });

  it('may be of a unit of the folder with a scale or a numeral in words', () => {
    const readOwn = amountReader({ gwh: 'gwh', cups: 'cup', 잔: 'cup' });
    expect(readOwn('12 thousand gwh')).toMatchObject([{ value: 12_000, unit: 'gwh' }]);
    expect(readOwn('1만 2천 gwh')).toMatchObject([{ value: 12_000, unit: 'gwh' }]);
    expect(readOwn('3천 잔')).toMatchObject([{ value: 3_000, unit: 'cup' }]);
    expect(readOwn('스물다섯 잔')).toMatchObject([{ value: 25, unit: 'cup' }]);
    expect(readOwn('twelve cups')).toMatchObject([{ value: 12, unit: 'cup' }]);
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
        const about = approx && { about: true };
        expect(back({ low, high: low })).toEqual([{ value: low, unit: of, ...about }]);
        expect(back({ low, high: Infinity })).toEqual([{ value: low, unit: of, ...about, bound: 'atLeast' }]);
        expect(back({ low: -Infinity, high })).toEqual([{ value: high, unit: of, ...about, bound: 'atMost' }]);
        // “$1 to $2 billion” may mean either; nothing is read back from it.
        const ambiguous = locale === 'en' && low < 1e6 && high >= 1e6;
        if (low < high && !ambiguous) expect(back({ low, high })).toEqual([{ value: low, high, unit: of, ...about }]);
      }),
      { numRuns: 500 },
    );
  });
});

const koreanDigits = ['', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];

/** 720 → 칠백이십. */
function sinoKorean(value: number): string {
  const steps = ['천', '백', '십', ''];
  return [...String(value).padStart(4, '0')]
    .map((digit, at) => (digit === '0' ? '' : `${digit === '1' && at < 3 ? '' : koreanDigits[Number(digit)]}${steps[at]}`))
    .join('');
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** 125 → one hundred and twenty-five. */
function englishWords(value: number, hyphen: string, and: string): string {
  if (value < 20) return small[value] ?? '';
  if (value < 100) return `${tens[Math.floor(value / 10) - 2]}${value % 10 === 0 ? '' : hyphen + small[value % 10]}`;
  const rest = value % 100 === 0 ? '' : ` ${and}${englishWords(value % 100, hyphen, and)}`;
  return `${small[Math.floor(value / 100)]} hundred${rest}`;
}

describe('a number of any style', () => {
  const count = fc.integer({ min: 2, max: 999 });
  const style = fc.constantFrom<(value: number) => readonly [string, number]>(
    (value) => [`${value}억 달러`, 1e8],
    (value) => [`${value * 1_000_000}만 달러`.replace(/\B(?=(\d{3})+(?!\d))/g, ','), 1e10],
    (value) => [`${sinoKorean(value)}억 달러`, 1e8],
    (value) => [`${sinoKorean(value)}조 美달러`, 1e12],
    (value) => [`${sinoKorean(value)} 빌리언 달러`, 1e9],
    (value) => [`$${value}bn`, 1e9],
    (value) => [`USD ${value} billion`, 1e9],
    (value) => [`$${value} 000 000`, 1e6],
    (value) => [`${englishWords(value, '-', 'and ')} billion dollars`, 1e9],
    (value) => [`${englishWords(value, ' ', '')} trillion US dollars`, 1e12],
  );
  const about = fc.constantFrom(['', ''], ['약 ', ''], ['about ', ''], ['', ' 정도'], ['', ' or so'], ['~', '']);

  it('is read as the same value', () => {
    fc.assert(
      fc.property(count, style, about, (value, write, [before, after]) => {
        const [written, scale] = write(value);
        const approx = before !== '' || after !== '';
        expect(read(`${before}${written}${after}`)).toEqual([{ value: value * scale, unit: 'USD', ...(approx && { about: true }) }]);
      }),
      { numRuns: 500 },
    );
  });

  it('is one end of a range with another', () => {
    const between = fc.constantFrom(
      ['', '~', ''],
      ['', '에서 ', ' 사이'],
      ['from ', ' to ', ''],
      ['between ', ' and ', ''],
      ['', '부터 ', '까지'],
    );
    fc.assert(
      fc.property(count, count, style, between, (a, b, write, [opening, joint, closing]) => {
        fc.pre(a < b);
        const [[low, scale], [high]] = [write(a), write(b)];
        expect(read(`${opening}${low}${joint}${high}${closing}`)).toEqual([{ value: a * scale, high: b * scale, unit: 'USD' }]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a long text', () => {
  it.each([
    '5천 ',
    '5천',
    '일이삼 ',
    '천',
    '1~',
    '5 ',
    '조 억 ',
    'one hundred ',
    'sixty two ',
    'a half ',
    'two and ',
    '1.',
    '$ ',
    '5천 조',
  ])('of “%s” over and over is read at once', (part) => {
    const started = performance.now();
    read(part.repeat(2_000 / part.length));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
