/** How Korean writes amounts: numerals, scales, units and the words that make a bound of an amount. Data only. */
import type { AmountWords } from '../amount-words.ts';

const ones = { 한: 1, 두: 2, 세: 3, 네: 4, 다섯: 5, 여섯: 6, 일곱: 7, 여덟: 8, 아홉: 9 };
const tens = { 열: 10, 스물: 20, 서른: 30, 마흔: 40, 쉰: 50, 예순: 60, 일흔: 70, 여든: 80, 아흔: 90 };

/** Native numerals, which count: 두, 열, 스물다섯. */
const natives: Readonly<Record<string, number>> = {
  ...ones,
  ...tens,
  스무: 20,
  ...Object.fromEntries(
    Object.entries(tens).flatMap(([ten, value]) => Object.entries(ones).map(([one, more]) => [ten + one, value + more])),
  ),
};

/** What grows from one amount to another is no range: 600억에서 720억으로 늘었다. */
const changing = '(?:으로|로) ?(?:늘|증가|오르|올|뛰|뛴|커|확대|줄|감소|내리|내려|떨어|하락|불|바뀌|변|상향|하향|조정|키|높|낮)';

/** Particles that may stand between an amount and the word that bounds it: 1,000억 달러를 넘는, 1,000억 달러도 안 되는. */
const afterParticle = (...list: readonly string[]): readonly string[] =>
  list.map((pattern) => `(?: ?씩)?(?:을|를|이|가|도|은|는|만|보다|에|에도)? ?(?:훌쩍|살짝|조금|약간|훨씬|한참|채)? ?(?:${pattern})`);

export const koreanAmounts = {
  digits: { 일: 1, 이: 2, 삼: 3, 사: 4, 오: 5, 육: 6, 륙: 6, 칠: 7, 팔: 8, 구: 9 },
  decimals: { point: '점', zeros: ['영', '공'] },
  steps: { 십: 10, 백: 100, 천: 1e3 },
  myriads: { 조: 1e12, 억: 1e8, 만: 1e4 },
  counted: natives,
  portions: {},
  denominators: {},
  fractions: ['(?<below>{korean}) ?분의 ?(?<above>{korean})'],
  /** Words that only look like a numeral with its scale: structure, swan, contribution. */
  noAmounts: ['구조', '백조', '사조', '일조', '이조', '오조', '육조', '삼조', '칠조', '팔조'],
  scales: { 밀리언: 1e6, 빌리언: 1e9, 트릴리언: 1e12 },
  units: {
    달러: 'USD',
    불: 'USD',
    弗: 'USD',
    달라: 'USD',
    딸라: 'USD',
    '미국 달러': 'USD',
    '미 달러': 'USD',
    '美 달러': 'USD',
    '미국 불': 'USD',
    '美 弗': 'USD',
    '한국 원': 'KRW',
    원: 'KRW',
    유로: 'EUR',
    엔: 'JPY',
    위안: 'CNY',
    파운드: 'GBP',
    퍼센트: 'percent',
    프로센트: 'percent',
    프로: 'percent',
    퍼: 'percent',
    '퍼센트 포인트': 'points',
    '% 포인트': 'points',
    배: 'times',
  },
  symbols: {
    m: ['미터'],
    km: ['킬로미터', '킬로'],
    cm: ['센티미터', '센치', '센티'],
    kg: ['킬로그램', '킬로', '키로'],
    g: ['그램', '그람'],
    t: ['톤'],
    l: ['리터'],
    ml: ['밀리리터', '미리'],
    min: ['분'],
    h: ['시간'],
    kcal: ['칼로리', '킬로칼로리'],
  },
  labelMarks: ['번', '호', '호선', '호기', '번지'],
  unitsBefore: { 미화: 'USD', 한화: 'KRW' },
  alsoVerbs: [],
  ranges: ['에서', '부터', '내지'].map((between) => ({
    between,
    closing: '(?:까지)?(?:의)? ?(?:사이|구간|범위)',
    after: `(?!${changing})`,
  })),
  about: {
    before: ['약', '대략', '대충', '한', '거의', '얼추', '어림잡아', '줄잡아', '넉넉잡아'],
    inside: ['여'],
    after: [
      '정도',
      '쯤',
      '가량',
      '안팎',
      '내외',
      '남짓',
      '언저리',
      '전후',
      '가까이',
      '에 (?:육박|근접)',
      '선(?=에서|이|의|을|으로|까지|$|\\s)',
    ],
  },
  bounds: {
    before: {
      atLeast: ['최소', '최소한', '최소한도로?', '적어도(?! ?(?:되|됩|돼|될|괜))', '못해도', '하다못해'],
      above: [],
      atMost: ['최대', '많아야', '많아 봐야'],
      below: [],
    },
    after: {
      atLeast: afterParticle('이상', '찍(?=[는은을고을])', '미만(?:은|이|도)? ?아니', '밑돌지 ?(?:는 ?)?(?:않|못|안)', '(?:안|못) ?밑도'),
      above: afterParticle('넘', '이하(?:는|가|도)? ?아니', '초과', '웃도', '웃돈', '상회', '더 (?:되|쓰|많)', '위(?:로|인)'),
      atMost: afterParticle(
        '이하',
        '까지만',
        '이내',
        '(?:못|안) ?(?:넘|웃도)',
        // 넘지 않나? expects that it does.
        '(?:넘|웃돌|초과하|상회하)지 ?(?:는 ?|도 ?)?(?:않(?!나|니|을까|습니까|아(?:요)?(?![가-힣]))|못|안)',
        '초과(?:는|가|도)? ?(?:안|못|아니)',
      ),
      below: [
        '도 ?(?:안|못) ?(?=[가-힣])',
        ...afterParticle(
          '미만',
          '밑도',
          '밑돈',
          '하회',
          '못 ?미치',
          '못 ?채',
          '못 ?미친',
          '(?:안|못) ?(?:되|돼|됨)',
          '되지 ?(?:는 ?|도 ?)?(?:않|못)',
          '이상(?:은|이|도)? ?(?:아니|안|못)',
          '안 ?된',
          '안 ?쓰',
          '안 ?쓴',
          '아래',
          '밑(?:으로|에|인|이)',
        ),
      ],
    },
  },
  asking: [
    '무슨(?! ?(?:소리|말|헛소리))',
    '뭐',
    '뭔(?! ?(?:소리|말|헛소리))',
    '뭘',
    '무엇',
    '왜',
    '어디',
    '누가(?! ?(?:그러|그랬|그런|말|했|하던|카))',
    '누구',
    '어떤(?! ?(?:사람|분|애|놈|친구|형|누나|경우))',
    '어떻게',
    '얼마',
    '몇',
    '언제',
    '근거',
    '출처',
    '이유',
    // 맞는지 알려 줘 is a yes-or-no question, not an open one.
    '(?<!(?:맞는지|아닌지|사실인지|진짜인지|정말인지|틀린지|틀렸는지) ?(?:[가-힣]{1,4} )?)알려(?! ?(?:줘도|주어도|도 ?되))',
    '보여(?! ?(?:줘도|주어도))',
    '설명(?! ?해도)',
  ],
  /** Ask for an amount in another currency than the knowledge states it in. */
  conversion: {
    KRW: ['원화', '한화', '한국 돈', '우리 ?나라 돈', '우리 돈', '원으로', 'krw(?= ?로)'],
    USD: ['달러로', '달러화'],
    EUR: ['유로화', '유로로'],
    JPY: ['엔화', '엔으로'],
  },
} as const satisfies AmountWords;
