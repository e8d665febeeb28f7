/** An evaluation as text for a maintainer: the rates, then every failure. Judges nothing. */
import type { Evaluation, Result, Share } from './evaluation.ts';

/** What an evaluation must reach; a limit that is absent is not held. */
export interface Floor {
  /** At least this many questions in scope right. */
  readonly inScope?: number;
  /** At most this many questions out of scope answered. */
  readonly falseAnswers?: number;
}

export function formatEvaluation(evaluation: Evaluation): string {
  const { inScope, outOfScope, overall, marks, askedBack, byTag, byLanguage, failures } = evaluation;
  return [
    `in scope      ${formatShare(inScope)}`,
    `out of scope  ${formatShare(outOfScope)}`,
    `overall       ${formatShare(overall)}`,
    `in scope: right ${inScope.right} · offered ${marks.offered} · wrong ${marks.wrong} · missed ${marks.missed}`,
    `out of scope: false answers ${marks['false answer']} · asked back ${askedBack}`,
    '',
    ...formatGroup('by tag', byTag),
    '',
    ...formatGroup('by language', byLanguage),
    ...(failures.length > 0 ? ['', 'failures', ...failures.flatMap(formatFailure)] : []),
  ].join('\n');
}

/** What stays under the floor, one line each; nothing when it is held. */
export function underFloor({ inScope, marks }: Evaluation, floor: Floor): string[] {
  const answered = marks['false answer'];
  return [
    ...(floor.inScope !== undefined && inScope.right < floor.inScope
      ? [`${inScope.right} of ${inScope.of} in scope are right; the floor is ${floor.inScope}`]
      : []),
    ...(floor.falseAnswers !== undefined && answered > floor.falseAnswers
      ? [`${answered} out of scope were answered; at most ${floor.falseAnswers} may be`]
      : []),
  ];
}

function formatShare({ right, of }: Share): string {
  const percent = of === 0 ? '–' : `${((100 * right) / of).toFixed(1)}%`;
  return `${`${right}/${of}`.padStart(9)}  ${percent.padStart(6)}`;
}

function formatGroup(title: string, shares: ReadonlyMap<string, Share>): string[] {
  const widest = Math.max(0, ...[...shares.keys()].map((key) => key.length));
  return [title, ...[...shares].map(([key, share]) => `  ${key.padEnd(widest)} ${formatShare(share)}`)];
}

function formatFailure({ question, given, mark, failingMust }: Result): string[] {
  const wanted = question.expect.join(' or ') || 'no answer';
  return [
    `  ${mark} [${question.lang} ${question.tag}] ${question.q}`,
    `    expected ${wanted}; got ${given.id ?? given.status}`,
    ...failingMust.map((must) => `    the text does not hold ${must}`),
  ];
}
