/** What a person types is read as they meant it: on the wrong keyboard, without spaces, in initial consonants, with slips. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { findAmounts } from '../../src/question/amount.ts';
import { editDistance } from '../../src/question/edit-distance.ts';
import { guard } from '../../src/question/guard.ts';
import { periodReader } from '../../src/question/period.ts';
import type { Reading } from '../../src/resolve/reading.ts';
import { projectKnowledge } from '../support/project.ts';
import { readingsOf } from '../support/reading.ts';

let knowledge: Knowledge;
let read: (text: string) => Reading;

beforeAll(async () => {
  knowledge = await projectKnowledge();
  read = readingsOf(knowledge);
});

describe('names', () => {
  it.each([
    ['메타는 얼마 써?', ['meta']],
    ['META capex', ['meta']],
    ['apxk xnwkdor', ['meta']],
    ['ㅡㄷㅅㅁ ㅊ멛ㅌ', ['meta']],
    ['ㅁㅇㅋㄹㅅㅍㅌ', ['microsoft']],
    ['아마즌 캐펙스', ['amazon']],
    ['마소메타비교', ['microsoft', 'meta']],
    ['Amazon’s spending', ['amazon']],
    ['NVDA는', ['nvidia']],
  ])('in “%s” are %j', (text, names) => {
    expect(read(text).names).toEqual(names);
  });

  it('that the knowledge has nothing for are known as such', () => {
    expect(read('오라클 설비투자').outside).toEqual(['oracle']);
    expect(guard(read('Tesla capex 2025'), knowledge)).toEqual({ kind: 'outsideName', id: 'tesla' });
  });
});

describe('periods', () => {
  it.each([
    ['2025년 투자', ['2025']],
    ['25년 투자', ['2025']],
    ['FY2026 plans', ['2026']],
    ['닷컴 버블 2000년대', []],
    ['5300억 달러', []],
    ['$2025', []],
  ])('in “%s” are %j', (text, years) => {
    expect(periodReader()(text.toLowerCase(), '2025-12-31').map(({ period }) => period)).toEqual(years);
  });

  it('that no figure is for are guarded', () => {
    expect(guard(read('아마존 2019년 투자액'), knowledge)).toEqual({ kind: 'otherPeriod', asked: '2019' });
  });
});

describe('amounts', () => {
  it.each([
    ['1천억', 1e11, undefined],
    ['1000억 달러', 1e11, 'USD'],
    ['100b', 1e11, undefined],
    ['$0.1t', 1e11, 'USD'],
    ['$110 billion', 1.1e11, 'USD'],
    ['81억 원', 8.1e9, 'KRW'],
    ['95퍼', 95, 'percent'],
    ['1조 500억 원', 1.05e12, 'KRW'],
    ['90배', 90, 'times'],
  ])('“%s” is %d %s', (text, value, unit) => {
    expect(findAmounts(text)).toMatchObject([unit === undefined ? { value } : { value, unit }]);
  });

  it('are no bare numbers and no parts of words', () => {
    expect(findAmounts('r1 gpt4 2025 100 bytes')).toEqual([]);
  });
});

describe('another currency', () => {
  it.each([
    ['메타 capex 원화로 얼마?', 'KRW'],
    ["Meta's capex in won", 'KRW'],
    ['685조면 달러로 얼마임?', 'USD'],
    ['개발비가 81억 원으로 알려졌다며', undefined],
    ['who won in wonderland', undefined],
  ])('in “%s” is %s', (text, currency) => {
    expect(read(text).tables[0]?.parse.spans.currency).toBe(currency);
  });
});

describe('any text at all', () => {
  it('is read without an error, and every token comes from somewhere', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        const question = read(text);
        expect(question.tokens.every((token) => token.form !== '')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('of Latin letters survives the keyboard layouts', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z]{1,12}$/), (text) => {
        expect(() => read(text)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

describe('the distance between two words', () => {
  it('is symmetric, zero for the same and one for a single slip', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(editDistance(a, b, 10)).toBe(editDistance(b, a, 10));
        expect(editDistance(a, a, 10)).toBe(0);
      }),
    );
    expect(editDistance('meta', 'mtea', 2)).toBe(1);
    expect(editDistance('amazon', 'netflix', 2)).toBe(3);
  });
});
