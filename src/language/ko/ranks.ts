/** How Korean names places of an order: 상위 두 곳, 1위와 2위, 세 번째. Data only. */
import type { RankWords } from '../rank-words.ts';

/** What counts places of an order, and no class (등급), danger (위험) or yuan (위안). */
export const place = '(?:위|등)(?![급교록장산락치험원성반기안한])';

const spending = '(?:쓰|투자하|지출하)는 (?:곳|데)?';
const places = '(?:개|곳|군데|사(?![가-힣]))';

export const koreanPlaces = {
  numbers: { 두: 2, 둘: 2, 투: 2, 세: 3, 셋: 3, 쓰리: 3, 네: 4, 넷: 4 },
  ordinals: { 금메달: 1, 은메달: 2, 동메달: 3, 둘째: 2, 셋째: 3, 넷째: 4 },
  spans: ['{n} (?:위|등)? (?:~|-|부터|에서) {n} (?:위|등)'],
  several: {
    bottom: ['(?<![가-힣])하위 {n}(?! (?:위|등|번째))', `(?:제일|가장|젤) (?:적게|덜|조금) ${spending} {n} ${places}`],
    top: [
      '(?<![가-힣])상위 {n}(?! (?:위|등|번째))',
      '(?<![가-힣a-z])(?:톱|탑|top) {n}(?! (?:위|등|번째))',
      `(?:제일|가장|젤) 많이 ${spending} {n} ${places}`,
    ],
  },
  one: {
    bottom: ['(?:뒤|밑|아래|끝)에서 {n} 번째', '{n} 번째로 (?:적|작|덜|낮|조금)', '꼴찌', '꼴등', '최하위'],
    top: [`{n} ${place}`, '{n}(?= [,·/]? \\d (?:위|등))', '{n} 번째(?! (?:질문|대답|답변))', '(?<![가-힣]){nth}'],
  },
} as const satisfies RankWords;
