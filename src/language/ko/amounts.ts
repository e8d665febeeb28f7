/** How Korean writes amounts: numerals, scales, units and the words that make a bound of an amount. Data only. */
import type { AmountWords } from '../amount-words.ts';

/** Particles that may stand between an amount and the word that bounds it: 1,000억 달러를 넘는, 1,000억 달러도 안 되는. */
const afterParticle = (...list: readonly string[]): readonly string[] =>
  list.map((pattern) => `(?:을|를|이|가|도|은|는|보다)? ?(?:${pattern})`);

export const koreanAmounts = {
  digits: { 일: 1, 이: 2, 삼: 3, 사: 4, 오: 5, 육: 6, 륙: 6, 칠: 7, 팔: 8, 구: 9 },
  steps: { 십: 10, 백: 100, 천: 1e3 },
  myriads: { 조: 1e12, 억: 1e8, 만: 1e4 },
  /** Native numerals, which count how many times something is. */
  counted: { 두: 2, 세: 3, 네: 4, 다섯: 5, 여섯: 6, 일곱: 7, 여덟: 8, 아홉: 9, 열: 10, 스무: 20 },
  /** Words that only look like a numeral with its scale: structure, swan, contribution. */
  noAmounts: ['구조', '백조', '사조', '일조', '이조', '오조', '육조', '삼조', '칠조', '팔조'],
  scales: {},
  units: {
    달러: 'USD',
    불: 'USD',
    원: 'KRW',
    유로: 'EUR',
    엔: 'JPY',
    위안: 'CNY',
    파운드: 'GBP',
    퍼센트: 'percent',
    프로센트: 'percent',
    프로: 'percent',
    퍼: 'percent',
    배: 'times',
  },
  ranges: [{ between: '에서', after: '(?:의 ?)?사이' }],
  bounds: {
    before: { atLeast: ['최소', '적어도'], above: [], atMost: ['최대', '많아야', '많아 봐야'], below: [] },
    after: {
      atLeast: afterParticle('이상'),
      above: afterParticle('넘', '초과', '웃도', '웃돈', '상회', '더 (?:되|쓰|많)', '위(?:로|인)'),
      atMost: afterParticle('이하', '까지만'),
      below: afterParticle(
        '미만',
        '밑도',
        '밑돈',
        '하회',
        '못 ?미치',
        '못 ?미친',
        '안 ?되',
        '안 ?된',
        '안 ?쓰',
        '안 ?쓴',
        '아래',
        '밑(?:으로|에|인)',
      ),
    },
  },
  comparing: {
    more: ['더', '(?<![가-힣])(?:많|높|큰|커)', '(?<![가-힣])크(?=[게다고냐니])'],
    less: ['덜', '적게', '적다', '(?<![가-힣])(?:적|작)(?=[은어])', '(?<![가-힣])낮'],
    inverted: ['보다 [가-힣a-z]+(?:이|가|은|는|도)(?![가-힣])'],
  },
  than: { before: [], after: ['보다', '보다는', '보단', '비해', '비해서', '비하면'] },
  asking: [
    '무슨',
    '뭐',
    '뭔',
    '뭘',
    '무엇',
    '왜',
    '어디',
    '누가',
    '누구',
    '어떤',
    '어떻게',
    '얼마',
    '몇',
    '언제',
    '근거',
    '출처',
    '이유',
    '알려',
    '보여',
    '설명',
  ],
  /** Ask for an amount in another currency than the knowledge states it in. */
  conversion: {
    KRW: ['원화', '한화', '한국 돈', '우리 돈', '원으로'],
    USD: ['달러로', '달러화'],
    EUR: ['유로화', '유로로'],
    JPY: ['엔화', '엔으로'],
  },
} as const satisfies AmountWords;
