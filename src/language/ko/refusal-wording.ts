/** Korean: the sentences that say why a question is not answered, and what there is instead. */
import type { RefusalWording } from '../refusal-wording.ts';
import { withParticle } from './particle.ts';

export const koreanRefusals: RefusalWording = {
  noAnswer: '제가 가진 자료로는 답할 수 없는 질문입니다.',
  whatThereIs: '이런 것을 물어볼 수 있습니다.',
  outsideName: (name) => `${name}에 대한 자료는 없습니다.`,
  outsideRow: (name, measure, rows) => `${name}의 ${withParticle(measure, '은/는')} 자료에 없습니다. 자료에 있는 곳은 ${rows}입니다.`,
  outsideTopic: (topic, about) => `${topic}에 대한 자료는 없습니다. 이 봇은 ${about}만 다룹니다.`,
  otherPeriod: (asked, known) => `${asked} 자료는 없습니다. 자료가 있는 기간은 ${known}입니다.`,
  partOfYear: (asked, known) => `${asked}에 대한 자료는 없습니다. 한 해를 단위로 ${known} 자료만 있습니다.`,
  rowPeriod: (name, measure, asked, known) => `${name}만 따로 본 ${asked} ${withParticle(measure, '은/는')} 자료에 없습니다. ${known}`,
  periodInstead: (total, rows) => `${withParticle(total, '은/는')} 전체를 합한 수치만, 개별 수치는 ${rows} 것만 있습니다.`,
  knownPeriods: (known) => `있는 기간은 ${known}입니다.`,
  noSuchRank: (rank, of) => `${rank}위는 없습니다. 모두 ${of}곳입니다.`,
  zeroDenominator: '나누는 값이 0일 수 있어서 계산할 수 없습니다.',
  notComparable: '서로 다른 종류의 값이라 함께 계산할 수 없습니다.',
  noGrowth: (measure) => `견줄 다른 기간의 ${withParticle(measure, '이/가')} 자료에 없어서 증가율은 알 수 없습니다.`,
  noRate: (unit) => `자료에 ${withParticle(unit, '으로/로')} 환산할 근거가 없습니다.`,
  unknownRow: (typed, item) => `‘${typed}’에 맞는 ${withParticle(item, '이/가')} 표에 없습니다. 아래에서 골라 주세요.`,
  unknownTopic: (typed) => `‘${typed}’에 맞는 항목을 찾지 못했습니다. 아래에서 골라 주세요.`,
};
