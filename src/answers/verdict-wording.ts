/** The sentences of a verdict on a stated figure, in each language. The figures themselves are written by answers/format. */

import { withParticle } from '../language/ko/particle.ts';
import type { Bilingual, Locale } from '../language/locale.ts';
import type { ComparisonReason, Verdict } from '../tables/stated-amount.ts';

export interface VerdictWording {
  /** Opens the answer. */
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** Opens it where the figure is only claimed, or only said against a claim. */
  readonly claimVerdict: Readonly<Record<Verdict, string>>;
  readonly againstVerdict: Readonly<Record<Verdict, string>>;
  /** Whose figure it is; begins or stands inside a sentence. */
  readonly stated: string;
  readonly computed: string;
  claimed(by: string): string;
  against(by: string): string;
  /** Why, from whose figure it is, the fact and what was stated. */
  readonly reason: Readonly<Record<ComparisonReason, (given: string, fact: string, stated: string) => string>>;
  /** The stated figure is the source's for something else, and what was spoken of has another, if any. */
  wrongFigure(stated: string, really: string, spokenOf: string, fact: string | undefined): string;
  /** Planned where it is said to be done, or the like. */
  wrongKind(fact: string, kind: string): string;
  /** The ranges that are set against each other overlap. */
  readonly overlaps: string;
  conflict(where: string, rival: string, mainWhere: string, fact: string): string;
  /** Behind a yes: that the source also has another figure. */
  otherFigure(where: string, rival: string): string;
  readonly noFigure: string;
  readonly noFigureHelp: string;
  nothingToCompare(stated: string): string;
  readonly whichFigure: string;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const wording: Bilingual<VerdictWording> = {
  ko: {
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
    nothingToCompare: (stated) =>
      `${withParticle(stated, '과/와')} 맞춰 볼 수치가 자료에 없습니다. 그래서 맞는지 틀리는지 말할 수 없습니다.`,
    whichFigure: '어느 수치와 맞춰 볼까요?',
  },
  en: {
    verdict: { yes: 'Yes.', partly: 'Partly.', no: 'No.', unknown: 'Not certain.' },
    claimVerdict: { yes: 'Yes, as claimed.', partly: 'Partly as claimed.', no: 'No.', unknown: 'Not certain.' },
    againstVerdict: {
      yes: 'Yes, as said against the claim.',
      partly: 'Partly as said against the claim.',
      no: 'No.',
      unknown: 'Not certain.',
    },
    stated: 'the source’s figure',
    computed: 'the figure worked out from the source',
    claimed: (by) => `the figure claimed by ${by}`,
    against: (by) => `the figure given against the claim by ${by}`,
    reason: {
      same: (given, fact) => `${capital(given)} is the same: ${fact}.`,
      satisfies: (given, fact, stated) => `${capital(given)} is ${fact}, which is ${stated}.`,
      inside: (given, fact, stated) => `${capital(stated)} lies within the range, but ${given} is not one number: it is ${fact}.`,
      narrower: (given, fact, stated) => `${capital(stated)} lies within the range, but ${given} is wider: ${fact}.`,
      wider: (given, fact, stated) => `${capital(given)} is ${fact}; ${stated} is wider than that.`,
      overlap: (given, fact, stated) => `${capital(given)} is ${fact}, and ${stated} overlaps with only a part of it.`,
      boundInside: (given, fact, stated) => `${capital(given)} is ${fact}, and only a part of that is ${stated}.`,
      edge: (given, fact, stated) => `${capital(given)} is ${fact}, so whether it is ${stated} is not certain.`,
      open: (given, fact, stated) => `${capital(given)} is only given as ${fact}: ${stated} is possible, but not confirmed.`,
      outside: (given, fact, stated) => `${capital(given)} is ${fact}, not ${stated}.`,
    },
    wrongFigure: (stated, really, spokenOf, fact) =>
      `${capital(stated)} is the figure of ${really}.${fact === undefined ? '' : ` ${capital(spokenOf)}: ${fact}.`}`,
    wrongKind: (fact, kind) => `${capital(fact)} is ${kind}.`,
    overlaps: 'The ranges overlap, so it cannot be told.',
    conflict: (where, rival, mainWhere, fact) => `The source does not agree with itself: ${rival} (${where}), but ${fact} (${mainWhere}).`,
    otherFigure: (where, rival) => `However, it also gives ${rival} (${where}).`,
    noFigure: 'There is no figure in this text to check. Write it with its unit, such as “$100 billion”.',
    noFigureHelp: 'Here is what there are figures for.',
    nothingToCompare: (stated) => `I have no figure to hold ${stated} against, so I cannot say whether it is right.`,
    whichFigure: 'Which figure should it be held against?',
  },
};

export function verdictWordingIn(locale: Locale): VerdictWording {
  return wording[locale];
}
