/** Logistic regression: the chance that something is true, fitted from examples. Knows nothing of what the numbers mean. */

export interface Example {
  readonly features: readonly number[];
  readonly truth: boolean;
  /** How much this example counts. */
  readonly weight: number;
}

/** Feature values to a probability between 0 and 1. */
export type Logistic = (features: readonly number[]) => number;

const rounds = 400;
const step = 0.5;
const ridge = 1e-3;

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/**
 * Fits by gradient descent on standardised features with a small ridge, the same result every time.
 * No weight falls below zero: a higher feature never makes the truth less likely, however alike the features are.
 */
export function fitLogistic(examples: readonly Example[]): Logistic {
  const size = examples[0]?.features.length ?? 0;
  const columns = Array.from({ length: size }, (_, at) => examples.map(({ features }) => features[at] ?? 0));
  const means = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / Math.max(1, column.length));
  const deviations = columns.map(
    (column, at) => Math.sqrt(column.reduce((sum, value) => sum + (value - (means[at] ?? 0)) ** 2, 0) / Math.max(1, column.length)) || 1,
  );
  const standard = (features: readonly number[]) => features.map((value, at) => (value - (means[at] ?? 0)) / (deviations[at] ?? 1));
  const rows = examples.map(({ features, truth, weight }) => ({ x: standard(features), y: truth ? 1 : 0, weight }));
  const total = rows.reduce((sum, { weight }) => sum + weight, 0) || 1;

  const weights = new Array<number>(size).fill(0);
  let bias = 0;
  const chance = (x: readonly number[]) => sigmoid(x.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), bias));
  for (let round = 0; round < rounds; round++) {
    const gradient = new Array<number>(size).fill(0);
    let biasGradient = 0;
    for (const { x, y, weight } of rows) {
      const error = (chance(x) - y) * weight;
      biasGradient += error;
      for (let at = 0; at < size; at++) gradient[at] = (gradient[at] ?? 0) + error * (x[at] ?? 0);
    }
    bias -= (step * biasGradient) / total;
    for (let at = 0; at < size; at++) {
      const slope = (gradient[at] ?? 0) / total + ridge * (weights[at] ?? 0);
      weights[at] = Math.max(0, (weights[at] ?? 0) - step * slope);
    }
  }
  return (features) => chance(standard(features));
}
