/** How likely the first match is to be right, fitted from the knowledge itself: each phrasing is asked while it is left out, and what must not be answered are the counter-examples. No threshold is tuned by hand. */
import { type Example, fitLogistic } from './logistic.ts';
import { type Matches, type Matching, outsideId } from './matching.ts';

/** Matches to a probability between 0 and 1. */
export type Confidence = (matches: Matches) => number;

/** Beyond these, more says nothing more. */
const widestMargin = 0.5;
const mostUnexplained = 3;
/** So many phrasings are enough to fit a handful of weights. */
const fittedPhrasings = 400;
/** Weight of all counter-examples against all examples. */
const counterWeight = 0.6;

/** What the confidence is read from, each higher where the first match is likelier to be right. */
function featuresOf({ found: [first, second], outside }: Matches): number[] {
  if (!first) return [0, 0, 0, -mostUnexplained, 0, -outside];
  return [
    first.cosine,
    first.covered,
    Math.min(widestMargin, first.score - (second?.score ?? 0)),
    -Math.min(mostUnexplained, first.unexplained),
    first.vote,
    -outside,
  ];
}

export function fitConfidence({ phrasings, match }: Matching): Confidence {
  const asked = phrasings.filter(({ id }) => id !== outsideId).length;
  const step = Math.max(1, Math.ceil(asked / fittedPhrasings));
  const outside = phrasings.length - asked;
  const weightOutside = outside === 0 ? 0 : (counterWeight * (asked / step)) / outside;
  const examples = phrasings.flatMap(({ id, tokens }, number): Example[] => {
    const counter = id === outsideId;
    if (!counter && number % step !== 0) return [];
    const matches = match(tokens, number);
    return [{ features: featuresOf(matches), truth: !counter && matches.found[0]?.id === id, weight: counter ? weightOutside : 1 }];
  });
  const chance = fitLogistic(examples);
  return (matches) => chance(featuresOf(matches));
}
