/** Korean: the sentences of a verdict on a stated figure. */
import type { VerdictWording } from '../verdict-wording.ts';
import { withParticle } from './particle.ts';

export const koreanVerdicts: VerdictWording = {
  verdict: { yes: '네, 맞습니다.', partly: '일부만 맞습니다.', no: '아닙니다.', unknown: '확실하지 않습니다.' },
  claimVerdict: {
    yes: '네, 주장한 내용과 같습니다.',
    partly: '주장한 내용과 일부만 같습니다.',
    no: '아닙니다.',
    unknown: '확실하지 않습니다.',
  },
  againstVerdict: {
    yes: '네, 반론의 내용과 같습니다.',
    partly: '반론의 내용과 일부만 같습니다.',
    no: '아닙니다.',
    unknown: '확실하지 않습니다.',
  },
  stated: '자료에 나오는 값',
  computed: '자료로 계산한 값',
  claimed: (by) => `${withParticle(by, '이/가')} 주장하는 값`,
  against: (by) => `${by}의 주장에 대한 반론에 나오는 값`,
  reason: {
    same: (given, fact) => `${given}도 ${fact}입니다.`,
    satisfies: (given, fact, stated) =>
      `${withParticle(given, '이/가')} ${fact}이므로 ${withParticle(`‘${stated}’`, '이라/라')}는 말과 맞습니다.`,
    inside: (given, fact, stated) =>
      `${withParticle(stated, '은/는')} 범위 안에 들지만, ${withParticle(given, '은/는')} 한 수치가 아니라 ${fact}입니다.`,
    narrower: (given, fact, stated) =>
      `${withParticle(stated, '은/는')} 범위 안에 들지만, ${withParticle(given, '은/는')} 그보다 넓은 ${fact}입니다.`,
    wider: (given, fact, stated) => `${withParticle(given, '은/는')} ${fact}이고, ${withParticle(stated, '은/는')} 그보다 넓습니다.`,
    overlap: (given, fact, stated) => `${withParticle(given, '은/는')} ${fact}이며, ${withParticle(stated, '과/와')}는 일부만 겹칩니다.`,
    boundInside: (given, fact, stated) => `${withParticle(given, '은/는')} ${fact}이며, 그 가운데 일부만 ‘${stated}’에 듭니다.`,
    edge: (given, fact, stated) => `${withParticle(given, '은/는')} ${fact}이므로 ‘${stated}’인지는 확실하지 않습니다.`,
    open: (given, fact, stated) =>
      `${withParticle(given, '은/는')} ${fact}이라고만 되어 있어서, ${stated}일 수도 있지만 확인되지는 않습니다.`,
    outside: (given, fact, stated) => `${withParticle(given, '은/는')} ${withParticle(stated, '이/가')} 아니라 ${fact}입니다.`,
  },
  wrongFigure: (stated, really, spokenOf, fact) =>
    `${withParticle(stated, '은/는')} ${really}의 값입니다.${fact === undefined ? '' : ` ${withParticle(spokenOf, '은/는')} ${fact}입니다.`}`,
  wrongKind: (fact, kind) => `${withParticle(fact, '은/는')} ${kind}입니다.`,
  overlaps: '범위가 겹쳐서 어느 쪽인지 말할 수 없습니다.',
  conflict: (where, rival, mainWhere, fact) =>
    `${where}에는 ${withParticle(rival, '으로/로')} 나오지만, ${mainWhere}에는 ${withParticle(fact, '으로/로')} 나옵니다.`,
  otherFigure: (where, rival) => `다만 ${where}에는 ${withParticle(rival, '으로/로')} 나옵니다.`,
  noFigure: '맞춰 볼 수치가 글에 없습니다. ‘1,000억 달러’처럼 수치를 단위와 함께 적어 주세요.',
  noFigureHelp: '자료에 있는 것은 다음과 같습니다.',
  nothingToCompare: (stated) => `${withParticle(stated, '과/와')} 맞춰 볼 수치가 자료에 없습니다. 그래서 맞는지 틀리는지 말할 수 없습니다.`,
  whichFigure: '어느 수치와 맞춰 볼까요?',
};
