/** What a chart's picture holds, in both languages and whatever its texts are; and that the drawing library reads it. */
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartDescription } from '../../src/charts/description.ts';
import { chartPng } from '../../src/charts/png.ts';
import { chartSvg } from '../../src/charts/svg.ts';
import { linesWithin, visible, widthOf } from '../../src/charts/text.ts';
import { anyRows, chartOf, row } from '../support/charts.ts';

const spending = chartOf(
  [
    row('아마존', 100e9, 125e9, { amount: '약 1,000억~1,250억 달러' }),
    row('알파벳', 75e9, 110e9, { amount: '약 750억~1,100억 달러' }),
    row('메타', 60e9, Infinity, { amount: '600억 달러 이상' }),
    row('오라클', 21e9, 21e9, { amount: '210억 달러', aside: true }),
  ],
  {
    title: '2025년 예상 자본 지출',
    unit: { kind: 'currency', code: 'USD' },
    period: '2025년 예상',
    source: '기사 2절',
    limit: { low: 50e9, high: Infinity, amount: '500억 달러' },
  },
);

/** The texts of the picture, in order. */
const textsOf = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

describe('the picture', () => {
  it('says title, unit, period, source, every name and every amount in Korean', () => {
    expect(textsOf(chartSvg(spending, 'ko'))).toEqual(
      expect.arrayContaining([
        '2025년 예상 자본 지출',
        '단위: 달러 · 기준: 2025년 예상',
        '비교한 값: 500억 달러',
        '출처: 기사 2절',
        ...spending.rows.flatMap(({ name, amount }) => [name, amount]),
        '0',
        '500억',
        '1,000억',
        '다른 범위와 겹치는 구간',
        '한쪽 끝이 자료에 없음',
        '나머지',
      ]),
    );
  });

  it('says the same in English', () => {
    const english = textsOf(chartSvg({ ...spending, title: 'Expected 2025 capex', period: '2025, expected', source: 'Article' }, 'en'));
    expect(english).toEqual(
      expect.arrayContaining([
        'Unit: US Dollar · Period: 2025, expected',
        'Source: Article',
        '50 billion',
        'No end given',
        'Single figure',
      ]),
    );
  });

  it('explains only the signs that it has', () => {
    const texts = textsOf(chartSvg(chartOf([row('a', 1, 1), row('b', 2, 2)]), 'en'));
    for (const sign of ['Range', 'Single', 'Overlaps', 'No end', 'others']) expect(texts.join(' ')).not.toContain(sign);
  });

  it('writes the sign of a percentage at its axis, and no unit beside it', () => {
    const texts = textsOf(chartSvg(chartOf([row('a', 1, 5), row('b', 2, 3)], { unit: { kind: 'computed', unit: 'percent' } }), 'ko'));
    expect(texts).toContain('4%');
    expect(texts.join(' ')).not.toContain('단위');
  });

  it('breaks Korean between words, and a long word between letters, and drops nothing', () => {
    const words = '남강댐 본류와 지류가 만나는 곳에서 하류로 십이 킬로미터 떨어진 관측소와 그 아래에 있는 오래된 나루터';
    const lines = linesWithin(words, 16, 300);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(' ')).toBe(words);
    const long = '가나다라마바사'.repeat(20);
    expect(linesWithin(long, 16, 300).join('')).toBe(long);
    for (const line of [...lines, ...linesWithin(long, 16, 300)]) expect(widthOf(line, 16)).toBeLessThanOrEqual(300);
  });

  it('takes whatever a title or a name is made of, as text and as nothing else', async () => {
    const hostile = `</text></svg><script>alert(1)</script><image href="file:///etc/passwd"/> &amp; ]]> " ' \u0000\u0008\uD800\uFFFE\u202E`;
    const chart = chartOf([row(hostile, 1, 2, { amount: hostile }), row('b', 2, 3)], {
      title: hostile,
      period: hostile,
      source: hostile,
      unit: { kind: 'named', name: hostile },
    });
    const svg = chartSvg(chart, 'ko');
    expect(svg).not.toMatch(/<(?:script|image)/);
    expect(svg.match(/<svg/g)).toHaveLength(1);
    expect(textsOf(svg).join('').length).toBeGreaterThan(hostile.length);
    expect((await chartPng(chart, 'ko')).length).toBeGreaterThan(1_000);
  });

  it('is read by the drawing library whatever the rows are', () => {
    fc.assert(
      fc.property(anyRows, fc.string({ unit: 'binary', maxLength: 120 }), (rows, title) => {
        const svg = chartSvg(chartOf(rows, { title }), 'en');
        expect(svg).not.toMatch(/NaN|Infinity"|undefined/);
        expect(new Resvg(svg, { font: { loadSystemFonts: false } }).width).toBe(640);
      }),
      { numRuns: 50 },
    );
  });

  it('leaves no text invisible: a name of spaces and marks is empty, others stay', () => {
    expect(visible(' a\t b\u0000\n')).toBe('a b');
  });
});

describe('the words that stand for it', () => {
  it('say every amount, what overlaps and what it is compared with', () => {
    expect(chartDescription(spending, 'ko')).toBe(
      '2025년 예상 자본 지출을 나타낸 차트입니다. 아마존 약 1,000억~1,250억 달러, 알파벳 약 750억~1,100억 달러, 메타 600억 달러 이상, 오라클 210억 달러입니다. 비교한 값은 500억 달러입니다. 범위가 겹치는 곳은 아마존, 알파벳, 메타입니다.',
    );
  });

  it('has the particle that fits the title', () => {
    expect(chartDescription({ ...spending, title: '댐 높이' }, 'ko')).toMatch(/^댐 높이를 나타낸/);
  });

  it('are in the picture, too, for programs that read it aloud', () => {
    expect(chartSvg(spending, 'ko')).toContain(`<desc>${chartDescription(spending, 'ko')}</desc>`);
  });
});

describe('as a PNG', () => {
  it('is drawn once for the same figures, however often it is asked for', async () => {
    const [first, second] = await Promise.all([chartPng(spending, 'ko'), chartPng(structuredClone(spending), 'ko')]);
    expect(second).toBe(first);
    expect(await chartPng({ ...spending, title: 'Another' }, 'ko')).not.toBe(first);
  });

  it('is twice as wide as the SVG, in Korean letters', async () => {
    const png = await chartPng(spending, 'ko');
    expect(png.readUInt32BE(16)).toBe(1280);
    const withoutText = await chartPng({ ...spending, rows: spending.rows.map((each) => ({ ...each, name: '', amount: '' })) }, 'ko');
    expect(png.length).toBeGreaterThan(withoutText.length + 2_000);
  });
});
