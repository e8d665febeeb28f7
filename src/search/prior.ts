/** The confidence before a folder's own phrasings have spoken: learned from labelled folders of other subjects. Written by `npm run fit:prior -- --write`; change nothing by hand. */
import type { LogisticWeights } from './logistic.ts';

export interface Prior {
  /** That the first match is what was asked for. */
  readonly first: LogisticWeights;
  /** That one of the first three is. */
  readonly among: LogisticWeights;
}

export const prior: Prior = {
  first: {
    means: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    deviations: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    weights: [5.0811, 16.1806, 0.5441, 1.0787, 0.8426, 2.8109, 1.7885, 1.0196, 1.8075, 2.6934, 3.9341],
    bias: -6.2487,
  },
  among: {
    means: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    deviations: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    weights: [6.5254, 17.2406, 0, 1.2068, 0.6246, 0.3294, 1.7946, 1.3803, 1.3628, 1.6691, 4.2471],
    bias: -5.5879,
  },
};
