/** The words that phrases are generated from: a few hundred written out, thousands put together from them. Has no meaning to get right; only lengths, scripts and how often words recur are like those of real questions. */
import { randomFrom } from './random.ts';

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

const koreanNouns = list(`
  전력 비용 반도체 수요 공급 투자 매출 이익 시장 기술 모델 학습 추론 연산 효율 경쟁 규제 수출 환율 금리 예산 계약 보험 환불 배송 주문
  결제 계정 인증 보안 권한 문서 회의 일정 휴가 출장 급여 채용 면접 교육 평가 승진 복지 건강 검진 식당 주차 출입 카드 노트북 모니터
  네트워크 서버 저장소 백업 장애 복구 배포 테스트 품질 성능 지연 용량 메모리 냉각 부지 건설 발전 원자력 태양광 배터리 로봇 자동차
  항공 물류 창고 재고 생산 공장 장비 부품 소재 특허 소송 합병 상장 주주 배당 전망 위험 거품 성장 인구 정책 세금 지원 보조금 연구
  개발 설계 디자인 광고 고객 상담 번역 음성 영상 사진 지도 검색 추천 알림 구독 요금 할인 쿠폰 포인트 회원 약관 개인정보 통계 보고서
`);

const englishWords = list(`
  capex budget revenue margin demand supply growth market model training inference compute latency cluster server network storage backup
  outage recovery deploy release testing quality cooling power grid battery robot vehicle cargo warehouse inventory factory equipment
  patent lawsuit merger dividend outlook risk bubble policy tax subsidy research design campaign customer support translation speech
  video search ranking alert subscription price discount coupon member privacy report invoice refund shipping order payment account login
  password permission document meeting calendar vacation travel payroll hiring interview review promotion insurance parking badge laptop
  monitor license contract vendor cloud GPU API SDK VPN SSO chip wafer memory bandwidth token benchmark dataset
`);

const brandStarts = list('no ve qua lu sy tri ca mo ar del fen gra hy in jo ka lo mer nex or pra ri sol ter ul vi wa xen ya zo');
const brandEnds = list(
  'tek flow mind core base link grid scale sight forge stack wave loop nova dyne metric pulse shift gate works scope trail point bridge field',
);

/** Words that are put together in so many are as many as a large knowledge has. */
function compounds(): string[] {
  const nouns = koreanNouns.flatMap((first) => koreanNouns.filter((second) => second !== first).map((second) => first + second));
  const brands = brandStarts.flatMap((start) => brandEnds.map((end) => start + end));
  const random = randomFrom(7);
  const all = [...nouns, ...brands, ...brands.map((brand) => `${brand}s`)];
  for (let at = all.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    const [one, two] = [all[at] ?? '', all[other] ?? ''];
    all[at] = two;
    all[other] = one;
  }
  return all;
}

const everyWord: readonly string[] = [
  ...Array.from({ length: Math.max(koreanNouns.length, englishWords.length) }, (_, at) => [koreanNouns[at], englishWords[at]])
    .flat()
    .filter((word) => word !== undefined),
  ...compounds(),
];

/** The words of a corpus of so many phrases, the commonest first. Words grow with the square root of the text, as they do in any language. */
export function wordsFor(phrases: number): readonly string[] {
  return everyWord.slice(0, Math.max(120, Math.round(60 * Math.sqrt(phrases))));
}

/** Company names: the bot reads them as names, the others as words. */
export const names: readonly [readonly [id: string, ko: string, en: string], ...(readonly [string, string, string])[]] = [
  ['nvidia', '엔비디아', 'Nvidia'],
  ['amazon', '아마존', 'Amazon'],
  ['microsoft', '마이크로소프트', 'Microsoft'],
  ['google', '구글', 'Google'],
  ['meta', '메타', 'Meta'],
  ['deepseek', '딥시크', 'DeepSeek'],
  ['openai', '오픈에이아이', 'OpenAI'],
  ['naver', '네이버', 'Naver'],
  ['kakao', '카카오', 'Kakao'],
  ['hyundai', '현대차', 'Hyundai'],
];

export const particles: readonly [string, ...string[]] = ['은', '는', '이', '가', '을', '를', '의', '에', '로', '과', '도', '에서', '부터'];

export const koreanTails: readonly [string, ...string[]] = [
  '늘어나나요',
  '줄어드는 이유',
  '어떻게 바꾸나요',
  '왜 필요한가요',
  '신청하는 방법',
  '언제까지 되나요',
  '어디서 확인해요?',
  '얼마나 걸려요?',
  '차이가 뭐야',
  '알려줘',
  '전망',
  '문제 해결',
];

export const englishHeads: readonly [string, ...string[]] = [
  'how to change',
  'why does',
  'what is',
  'where can I find',
  'who approves',
  'is there a',
  'when will',
  'explain',
  'compare',
  'limits of',
];
