/** How likely the first match is to be right, fitted from the knowledge itself: phrasings are asked while they are left out, and what must not be answered are the counter-examples. No threshold is tuned by hand. */
import type { LearnedMatching } from './learned-matching.ts';
import { type Example, fitLogistic, type LogisticWeights, logisticWith } from './logistic.ts';
import type { Matches } from './matching.ts';
import { outsideId } from './read-texts.ts';

/** Matches to a probability between 0 and 1. */
export type Confidence = (matches: Matches) => number;

/** Beyond these, more says nothing more. */
const widestMargin = 1;
const mostUnexplained = 3;
/** So many phrasings are enough to fit a handful of weights. */
const fittedPhrasings = 500;
/** No more than this share of all phrasings is unknown to a classifier that is asked for them. */
const unknownShare = 0.2;
/** With fewer questions that must not be answered, some ids are taken out whole and their phrasings are such questions. */
const fewestOutside = 50;
const idsTakenOut = 0.1;
/** Weight of all counter-examples against all examples. Ids taken out are nearer to the others than what people ask beside them. */
const counterWeight = { written: 0.2, takenOut: 0.12 };

/** What the confidence is read from, each higher where the first match is likelier to be right. */
function featuresOf({ found: [first, second], outside }: Matches): number[] {
  if (!first) return [0, 0, 0, -mostUnexplained, 0, -outside.cosine, 0, -outside.chance];
  return [
    first.cosine,
    first.covered,
    Math.min(widestMargin, first.score - (second?.score ?? 0)),
    -Math.min(mostUnexplained, first.unexplained),
    first.vote,
    -outside.cosine,
    first.chance,
    -outside.chance,
  ];
}

/** Phrasings by number, in parts of equal size. */
function partsOf(sample: readonly number[], parts: number): number[][] {
  return Array.from({ length: parts }, (_, part) => sample.filter((_, at) => at % parts === part));
}

export function fitConfidence({ phrasings, order, match, learnWithout }: LearnedMatching): LogisticWeights {
  const idOf = (number: number) => phrasings[number]?.id ?? outsideId;
  const asked = order.filter((number) => idOf(number) !== outsideId).slice(0, fittedPhrasings);
  const outside = order.filter((number) => idOf(number) === outsideId).slice(0, fittedPhrasings);
  const ids = [...new Set(asked.map(idOf))];
  const takenOut = outside.length < fewestOutside ? Math.ceil(ids.length * idsTakenOut) : 0;

  const sample = [...asked, ...outside];
  const parts = Math.max(1, Math.ceil(sample.length / (phrasings.length * unknownShare)));
  const found = partsOf(sample, parts).flatMap((part, at) => {
    const unknownIds = new Set(ids.slice(at * takenOut, (at + 1) * takenOut));
    const unknown = new Set(part);
    const classifier = learnWithout((number) => unknown.has(number) || unknownIds.has(idOf(number)));
    const further = takenOut === 0 ? [] : order.filter((number) => unknownIds.has(idOf(number))).slice(0, fittedPhrasings / parts);
    return [...new Set([...part, ...further])].map((number) => {
      const id = idOf(number);
      const tokens = phrasings[number]?.tokens ?? [];
      const counter = id === outsideId || unknownIds.has(id);
      const matches = match(tokens, { classifier, leftOut: (other) => other === number || unknownIds.has(idOf(other)) });
      return { features: featuresOf(matches), counter, truth: !counter && matches.found[0]?.id === id };
    });
  });
  const counters = found.filter(({ counter }) => counter).length;
  const weight = takenOut === 0 ? counterWeight.written : counterWeight.takenOut;
  const counterEach = counters === 0 ? 0 : (weight * (found.length - counters)) / counters;
  const examples = found.map(({ features, truth, counter }): Example => ({ features, truth, weight: counter ? counterEach : 1 }));
  return fitLogistic(examples);
}

export function confidenceWith(fitted: LogisticWeights): Confidence {
  const chance = logisticWith(fitted);
  return (matches) => chance(featuresOf(matches));
}
