/** Fits the prior of the confidence to the questions of labelled folders. Reads and writes no file. */
import { guard } from '../question/guard.ts';
import { questionEngine, sampleClock } from '../resolve/question-engine.ts';
import { evidenceOf } from '../search/evidence.ts';
import { type Example, fitLogistic, type LogisticWeights } from '../search/logistic.ts';
import type { Matches } from '../search/matching.ts';
import type { Judged } from '../search/own-examples.ts';
import type { Prior } from '../search/prior.ts';
import type { Question } from './evaluation.ts';
import { type LabelledFolder, phrasingCounts, withFirstPhrasings } from './labelled-folder.ts';

/** One question asked of a folder with so many phrasings an entry. */
export interface Trial {
  readonly folder: string;
  readonly phrasings: number;
  readonly question: Question;
  readonly matches: Matches;
  /** What the folder's own phrasings say, as far as it has them. */
  readonly judged: readonly Judged[];
}

/** What is found for every question that no guard refuses. */
export function trialsOf({ name, knowledge, questions }: LabelledFolder): Trial[] {
  return phrasingCounts.flatMap((phrasings) => {
    const few = withFirstPhrasings(knowledge, phrasings);
    const { read, search } = questionEngine(few, sampleClock(few));
    return questions.flatMap((question): Trial[] => {
      const asked = read(question.q);
      return guard(asked, few) ? [] : [{ folder: name, phrasings, question, matches: search.matchesOf(asked), judged: search.judged }];
    });
  });
}

const offered = 3;

/** What was asked for is among the first matches. */
export const isRight = ({ question, matches }: Trial, most: number) =>
  matches.found.slice(0, most).some(({ id }) => question.expect.includes(id));

function fitted(trials: readonly Trial[], most: number): LogisticWeights {
  return plain(
    fitLogistic(
      trials.flatMap((trial): Example[] => {
        const features = evidenceOf(trial.matches);
        return features ? [{ features, truth: isRight(trial, most), weight: 1 }] : [];
      }),
    ),
  );
}

const rounded = (value: number) => Math.round(value * 1e4) / 1e4;

/** The same weights for evidence as it is, in few digits. */
function plain({ means, deviations, weights, bias }: LogisticWeights): LogisticWeights {
  const each = weights.map((weight, at) => weight / (deviations[at] ?? 1));
  return {
    means: weights.map(() => 0),
    deviations: weights.map(() => 1),
    weights: each.map(rounded),
    bias: rounded(each.reduce((sum, weight, at) => sum - weight * (means[at] ?? 0), bias)),
  };
}

export function fitPrior(trials: readonly Trial[]): Prior {
  return { first: fitted(trials, 1), among: fitted(trials, offered) };
}
