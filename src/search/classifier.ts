/** Softmax regression from the features of a text to the id that it asks for: learns from all phrasings together which words tell ids apart. Knows no threshold. */
import type { Vector } from './vectors.ts';

/** What was learned, as plain data. */
export interface ClassifierWeights {
  readonly ids: readonly string[];
  /** How many features have a weight of their own for each id. */
  readonly places: number;
  /** Those of one place side by side, in the order of the ids. */
  readonly weights: Float32Array;
}

export interface Classifier {
  /** The chance of each id; those of all ids add up to 1. An id it has not learned has none. */
  chances(vector: Vector): (id: string) => number;
}

/** Numbers kept at most: 16 million take 64 MB. Features share places where there are more. */
const mostWeights = 16_000_000;
/** With fewer places than this for the features too many would share one. */
const fewestPlaces = 4_096;
/** Phrasings for each id, on average: one alone says nothing of what it has in common with others. */
const fewestPhrasings = 2;
/** A chance so little wrong is not corrected: most ids are far from most questions. */
const negligible = 0.01;
const epochs = 4;
const firstStep = 8;

function toChances(scores: Float32Array): void {
  let highest = -Infinity;
  for (const score of scores) if (score > highest) highest = score;
  let sum = 0;
  for (let at = 0; at < scores.length; at++) {
    const value = Math.exp((scores[at] ?? 0) - highest);
    scores[at] = value;
    sum += value;
  }
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / sum;
}

/** The chances of all ids, in their order. */
function chancesOf({ features, weights: values }: Vector, { ids, places, weights }: ClassifierWeights): Float32Array {
  const count = ids.length;
  const scores = new Float32Array(count);
  for (let at = 0; at < features.length; at++) {
    const value = values[at] ?? 0;
    const start = ((features[at] ?? 0) % places) * count;
    for (let id = 0; id < count; id++) scores[id] = (scores[id] ?? 0) + value * (weights[start + id] ?? 0);
  }
  toChances(scores);
  return scores;
}

/** Learns from vectors with features numbered up to `size`, from those of `order` in that order, which should be mixed. Undefined where there are too many ids to tell apart in the memory allowed. */
export function learnClassifier(
  vectors: readonly Vector[],
  size: number,
  idsOf: readonly string[],
  order: readonly number[],
): ClassifierWeights | undefined {
  const ids = [...new Set(idsOf)];
  const count = ids.length;
  const places = Math.min(size, Math.floor(mostWeights / Math.max(1, count)));
  if (count < 2 || vectors.length < fewestPhrasings * count || places < Math.min(size, fewestPlaces)) return undefined;
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const classes = idsOf.map((id) => numbers.get(id) ?? 0);
  const weights = new Float32Array(places * count);
  const learned = { ids, places, weights };

  const mistaken = new Int32Array(count);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const step = firstStep / (1 + epoch / 3);
    for (const phrasing of order) {
      const vector = vectors[phrasing];
      if (!vector) continue;
      const errors = chancesOf(vector, learned);
      const wanted = classes[phrasing] ?? 0;
      errors[wanted] = (errors[wanted] ?? 0) - 1;
      let wrong = 0;
      for (let id = 0; id < count; id++) {
        if (Math.abs(errors[id] ?? 0) > negligible) mistaken[wrong++] = id;
      }
      for (let at = 0; at < vector.features.length; at++) {
        const value = step * (vector.weights[at] ?? 0);
        const start = ((vector.features[at] ?? 0) % places) * count;
        for (let each = 0; each < wrong; each++) {
          const id = mistaken[each] ?? 0;
          weights[start + id] = (weights[start + id] ?? 0) - value * (errors[id] ?? 0);
        }
      }
    }
  }
  return learned;
}

export function classifierWith(learned: ClassifierWeights): Classifier {
  const numbers = new Map(learned.ids.map((id, number) => [id, number]));
  return {
    chances(vector) {
      const found = chancesOf(vector, learned);
      return (id) => found[numbers.get(id) ?? -1] ?? 0;
    },
  };
}
