/** Answers a question that presumes a figure, verdict first. What it is held against decides how it is judged. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Locale } from '../language/locale.ts';
import { presumesFigure } from '../question/presumption.ts';
import type { Reading } from '../resolve/reading.ts';
import type { Target } from '../resolve/target.ts';
import { verdictOn } from './amounts-verdict.ts';
import { judgedTable } from './table-verdict.ts';
import type { VerifiedAnswer } from './verdict-answer.ts';

/** What is said of each is not said of all together. */
const isOfEach = ({ tables }: Reading) => tables.some(({ parse: { spans } }) => spans.cues.some(({ cue }) => cue === 'each'));

/** The answer to a question that presumes a figure, verdict first; undefined where it presumes none, or none that the target has anything of the unit for. */
export function verifiedAnswer(target: Target, question: Reading, knowledge: Knowledge, locale: Locale): VerifiedAnswer | undefined {
  if (target.kind === 'table') return judgedTable(target, knowledge, locale);
  return presumesFigure(question) && !isOfEach(question) ? verdictOn(target, question.amounts, knowledge, locale) : undefined;
}
