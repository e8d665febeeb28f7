/** How likely the first match is what was asked for, and how likely one of the first three is: a prior learned from many folders, moved by the folder's own phrasings as far as there are enough of them. No threshold is tuned by hand. */
import { evidenceOf } from './evidence.ts';
import { fitLogistic, logistic, logitWith } from './logistic.ts';
import type { Matches } from './matching.ts';
import type { Judged } from './own-examples.ts';
import { type Prior, prior as shipped } from './prior.ts';

/** Chances between 0 and 1. */
export interface Confidence {
  /** That the first match is it. */
  readonly first: number;
  /** That one of the first three is. */
  readonly among: number;
}

/** By how much a folder moves a logit of the prior: its own slope and intercept. */
interface Moved {
  readonly slope: number;
  readonly intercept: number;
}

/** What a folder's own phrasings say, as plain data. */
export interface OwnConfidence {
  readonly first: Moved;
  readonly among: Moved;
}

const unmoved: Moved = { slope: 1, intercept: 0 };

/** With so many phrasings a folder's own word counts as much as the prior's. */
const halfway = 600;
/** Weight of all counter-examples against all examples: people mostly ask for what there is. */
const counterWeight = 0.5;

function moved(judged: readonly Judged[], of: keyof Prior, { [of]: weights }: Prior): Moved {
  const counters = judged.filter(({ counter }) => counter).length;
  const others = judged.length - counters;
  if (counters === 0 || others === 0) return unmoved;
  const logit = logitWith(weights);
  const counterEach = (counterWeight * others) / counters;
  const own = fitLogistic(
    judged.map((each) => ({ features: [logit(each.evidence)], truth: each[of], weight: each.counter ? counterEach : 1 })),
  );
  const [weight = 0, mean = 0, deviation = 1] = [own.weights[0], own.means[0], own.deviations[0]];
  const share = judged.length / (judged.length + halfway);
  const slope = weight / deviation;
  return { slope: 1 + share * (slope - 1), intercept: share * (own.bias - slope * mean) };
}

/** What a folder's own phrasings say of the prior. */
export function ownConfidence(judged: readonly Judged[], prior: Prior = shipped): OwnConfidence {
  return { first: moved(judged, 'first', prior), among: moved(judged, 'among', prior) };
}

/** Reads the confidence off matches. */
export function confidenceWith(own: OwnConfidence, prior: Prior = shipped): (matches: Matches) => Confidence {
  const logits = { first: logitWith(prior.first), among: logitWith(prior.among) };
  const chance = (of: keyof Prior, evidence: readonly number[]) => logistic(own[of].slope * logits[of](evidence) + own[of].intercept);
  return (matches) => {
    const evidence = evidenceOf(matches);
    if (!evidence) return { first: 0, among: 0 };
    const first = chance('first', evidence);
    return { first, among: Math.max(first, chance('among', evidence)) };
  };
}
