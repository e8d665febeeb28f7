/** English: the sentences of a verdict on a stated figure. */
import type { VerdictWording } from '../verdict-wording.ts';
import { capital } from './capital.ts';

export const englishVerdicts: VerdictWording = {
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
  overlaps: 'The ranges overlap, so this cannot be decided.',
  conflict: (where, rival, mainWhere, fact) => `The source contradicts itself: ${rival} (${where}), but ${fact} (${mainWhere}).`,
  otherFigure: (where, rival) => `However, it also gives ${rival} (${where}).`,
  noFigure: 'There is no figure in this text to check. Write it with its unit, such as “$100 billion”.',
  noFigureHelp: 'Here is what there are figures for.',
  nothingToCompare: (stated) => `I have no figure to compare ${stated} with, so I cannot say whether it is right.`,
  whichFigure: 'Which figure should it be compared with?',
};
