/** How Korean names periods. Data only. */
import type { PeriodWords } from '../period-words.ts';

const digits = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];
const spelledMonths = ['일', '이', '삼', '사', '오', '유', '칠', '팔', '구', '시', '십일', '십이'].map((name) => `${name}월`);
const numbered = (patterns: readonly string[]) => Object.fromEntries(patterns.map((pattern, index) => [pattern, index + 1]));

export const koreanPeriods = {
  yearMarks: { before: [], after: ['년도', '년'] },
  decades: ['대'],
  spans: {
    before: ['지난', '최근', '향후', '앞으로', '약', '총', '매', '근'],
    after: [
      ...['차', '간', '동안', '째', '이상', '이내', '이하', '미만', '만', '만에', '치', '근속', '만기', '넘', '정도', '가량', '쯤'],
      ...['가까이', '내내', '지나', '뒤', '후', '전', '국채', '채'],
    ],
  },
  centuries: {},
  millennia: {},
  nought: [],
  spelledDigits: { 공: 0, ...Object.fromEntries(digits.map((digit, value) => [digit, value])) },
  parts: {
    half: { '상 ?반기': 1, '전 ?반기': 1, '하 ?반기': 2, '후 ?반기': 2 },
    quarter: Object.fromEntries(
      ['1|일|첫', '2|이', '3|삼', '4|사'].map((number, index) => [`(?:${number})(?:번?째)?(?: ?/ ?4)? ?(?:사 ?)?분기`, index + 1]),
    ),
    month: { ...numbered(Array.from({ length: 12 }, (_, at) => `0?${at + 1} ?월`)), ...numbered(spelledMonths) },
  },
  onlyWithYear: spelledMonths,
  beforePart: [],
  ofYear: { yearFirst: ['의', '도', '중', '기준'], partFirst: [] },
  listing: ['과', '와', '랑', '이랑', '하고', '및', '대비', '보다', '에서', '부터', '대'],
  relative: {
    year: {
      '올 ?해': 0,
      올핸: 0,
      '금년도?': 0,
      '이번 해': 0,
      '이번 연도': 0,
      '올(?= ?(?:[1-4일이삼사] ?(?:사 ?)?분기|[상하] ?반기|1?[0-9] ?월))': 0,
      '작년도?': -1,
      '지난 ?해': -1,
      재작년: -2,
      '지지난 ?해': -2,
      '내년도?': 1,
      '다음 ?해': 1,
      내후년: 2,
      후년: 2,
    },
    half: { '(?:이번|금) 반기': 0, '(?:지난|저번|직전) 반기': -1, '(?:다음|내) 반기': 1 },
    quarter: { '(?:이번|금|당|올) 분기': 0, '(?:지난|저번|직전|전) 분기(?! ?대비)': -1, '(?:다음|차기|내) 분기': 1 },
    month: { '이번 ?달': 0, 이달: 0, '(?:금|당)월': 0, '(?:지난|저번) ?달': -1, 전달: -1, '(?:다음|담) ?달': 1, 내달: 1 },
  },
  beside: { '전년(?:도)?(?! ?대비)': -1, '직전 ?연도': -1, 이듬해: 1, 다음해: 1 },
  beforeShortYear: [],
  afterShortYear: [],
  yearsAway: { ago: ['(?<count>[1-9]) ?년 ?전'], ahead: ['(?<count>[1-9]) ?년 ?(?:뒤|후)'] },
  latest: ['(?:가장 |제일 )?최근(?! ?[0-9몇]+ ?[년개])', '(?:가장 |제일 )?최신'],
  suffixes: ['말', '초', '중', '분', '치', '경', '들어', '한해'],
  every: {
    half: ['반기별', '반기마다'],
    quarter: ['분기별', '분기마다', '매 ?분기'],
    month: ['월별', '달마다', '매월', '매달(?![리려린릴림립렸])'],
  },
} as const satisfies PeriodWords;
