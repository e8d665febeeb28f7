/** Logistic regression: the chance that something is true, fitted from examples. Knows nothing of what the numbers mean. */

export interface Example {
  readonly features: readonly number[];
  readonly truth: boolean;
  /** How much this example counts. */
  readonly weight: number;
}

/** What was fitted, as plain data: one number of each for every feature. */
export interface LogisticWeights {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
}

/** Feature values to the logarithm of the odds. */
export type Logit = (features: readonly number[]) => number;

const rounds = 400;
const step = 0.5;
const ridge = 1e-3;

/** Odds, as their logarithm, to a probability between 0 and 1. */
export const logistic = (logit: number) => 1 / (1 + Math.exp(-logit));

function standard(features: readonly number[], { means, deviations }: Pick<LogisticWeights, 'means' | 'deviations'>): number[] {
  return features.map((value, at) => (value - (means[at] ?? 0)) / (deviations[at] ?? 1));
}

function logitOf(x: readonly number[], weights: readonly number[], bias: number): number {
  return x.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), bias);
}

/**
 * Fits by gradient descent on standardised features with a small ridge, the same result every time.
 * No weight falls below zero: a higher feature never makes the truth less likely, however alike the features are.
 */
export function fitLogistic(examples: readonly Example[]): LogisticWeights {
  const size = examples[0]?.features.length ?? 0;
  const columns = Array.from({ length: size }, (_, at) => examples.map(({ features }) => features[at] ?? 0));
  const means = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / Math.max(1, column.length));
  const deviations = columns.map(
    (column, at) => Math.sqrt(column.reduce((sum, value) => sum + (value - (means[at] ?? 0)) ** 2, 0) / Math.max(1, column.length)) || 1,
  );
  const rows = examples.map(({ features, truth, weight }) => ({ x: standard(features, { means, deviations }), y: truth ? 1 : 0, weight }));
  const total = rows.reduce((sum, { weight }) => sum + weight, 0) || 1;

  const weights = new Array<number>(size).fill(0);
  let bias = 0;
  for (let round = 0; round < rounds; round++) {
    const gradient = new Array<number>(size).fill(0);
    let biasGradient = 0;
    for (const { x, y, weight } of rows) {
      const error = (logistic(logitOf(x, weights, bias)) - y) * weight;
      biasGradient += error;
      for (let at = 0; at < size; at++) gradient[at] = (gradient[at] ?? 0) + error * (x[at] ?? 0);
    }
    bias -= (step * biasGradient) / total;
    for (let at = 0; at < size; at++) {
      const slope = (gradient[at] ?? 0) / total + ridge * (weights[at] ?? 0);
      weights[at] = Math.max(0, (weights[at] ?? 0) - step * slope);
    }
  }
  return { means, deviations, weights, bias };
}

export function logitWith({ weights, bias, ...standards }: LogisticWeights): Logit {
  return (features) => logitOf(standard(features, standards), weights, bias);
}
