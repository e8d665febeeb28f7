/** How a prior does on folders that it was not fitted on, by number of phrasings, as lines of text. Fits and judges nothing. */
import { confidenceWith, ownConfidence } from '../search/confidence.ts';
import type { Prior } from '../search/prior.ts';
import { enoughConfidence } from '../search/search.ts';
import { phrasingCounts } from './labelled-folder.ts';
import { fitPrior, isRight, type Trial } from './prior-fit.ts';

type Outcome = 'right' | 'wrong' | 'offered' | 'missed' | 'false' | 'asked back' | 'refused';

function outcomeOf(trial: Trial, prior: Prior): Outcome {
  const inScope = trial.question.expect.length > 0;
  const { first, among } = confidenceWith(ownConfidence(trial.judged, prior), prior)(trial.matches);
  if (first >= enoughConfidence.answer) return !inScope ? 'false' : isRight(trial, 1) ? 'right' : 'wrong';
  if (among < enoughConfidence.choices) return inScope ? 'missed' : 'refused';
  return !inScope ? 'asked back' : isRight(trial, 3) ? 'offered' : 'missed';
}

/** Each folder by a prior of all the others. */
export function reportLeftOut(trials: readonly Trial[]): string[] {
  const folders = [...new Set(trials.map(({ folder }) => folder))];
  const outcomes = folders.flatMap((folder) => {
    const prior = fitPrior(trials.filter((trial) => trial.folder !== folder));
    return trials.filter((trial) => trial.folder === folder).map((trial) => ({ ...trial, outcome: outcomeOf(trial, prior) }));
  });
  const line = (name: string, phrasings: number, of: readonly { readonly outcome: Outcome }[]) => {
    const count = (outcome: Outcome) => of.filter((each) => each.outcome === outcome).length;
    const counts = (['right', 'offered', 'wrong', 'missed', 'false', 'asked back'] as const).map(
      (outcome) => `${outcome} ${count(outcome)}`,
    );
    return `${name} with ${phrasings}: ${counts.join(' · ')}`;
  };
  const by = (phrasings: number, folder?: string) =>
    outcomes.filter((each) => each.phrasings === phrasings && (folder === undefined || each.folder === folder));
  return [
    ...folders.flatMap((folder) => phrasingCounts.map((phrasings) => line(folder, phrasings, by(phrasings, folder)))),
    ...phrasingCounts.map((phrasings) => line('all', phrasings, by(phrasings))),
  ];
}
