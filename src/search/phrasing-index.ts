/** An inverted index over phrasings: finds the most alike by cosine, in a time that hardly grows with their number. */
import type { Vector, VectorSpace } from './vectors.ts';

export interface Candidate {
  readonly id: string;
  /** Cosine of the nearest phrasing, 0 to 1. */
  readonly cosine: number;
  /** Mean cosine of the three nearest phrasings. */
  readonly vote: number;
}

/** Whether a phrasing, by its number, takes no part. */
export type LeftOut = (phrasing: number) => boolean;

export interface PhrasingIndex {
  /** The nearest ids, best first. */
  candidates(vector: Vector, leftOut?: LeftOut): Candidate[];
}

/** Features in more phrasings than this tell little and cost much: they are passed over while rarer ones are there. */
const commonFeature = 2_000;
const nearestPhrasings = 60;
const candidateIds = 12;
const voters = 3;

/** `ids` names what each vector of the space leads to. */
export function indexPhrasings({ vectors, size, frequency }: VectorSpace, ids: readonly string[]): PhrasingIndex {
  // All postings in two arrays, those of one feature side by side.
  const starts = new Int32Array(size + 1);
  for (let feature = 0; feature < size; feature++) starts[feature + 1] = (starts[feature] ?? 0) + frequency(feature);
  const filled = starts.slice(0, size);
  const phrasings = new Int32Array(starts[size] ?? 0);
  const weights = new Float32Array(phrasings.length);
  vectors.forEach((vector, phrasing) => {
    vector.features.forEach((feature, at) => {
      const place = filled[feature] ?? 0;
      phrasings[place] = phrasing;
      weights[place] = vector.weights[at] ?? 0;
      filled[feature] = place + 1;
    });
  });

  const cosines = new Float64Array(vectors.length);
  return {
    candidates(vector, leftOut = () => false) {
      const rareFirst = [...vector.features.keys()].sort((a, b) => frequency(vector.features[a] ?? 0) - frequency(vector.features[b] ?? 0));
      const touched: number[] = [];
      for (const at of rareFirst) {
        const feature = vector.features[at] ?? 0;
        if (frequency(feature) > commonFeature && touched.length >= nearestPhrasings) break;
        const weight = vector.weights[at] ?? 0;
        const end = starts[feature + 1] ?? 0;
        for (let place = starts[feature] ?? 0; place < end; place++) {
          const phrasing = phrasings[place] ?? 0;
          if (cosines[phrasing] === 0) touched.push(phrasing);
          cosines[phrasing] = (cosines[phrasing] ?? 0) + weight * (weights[place] ?? 0);
        }
      }
      const nearest = touched
        .filter((phrasing) => !leftOut(phrasing))
        .map((phrasing) => ({ phrasing, cosine: cosines[phrasing] ?? 0 }))
        .sort((a, b) => b.cosine - a.cosine)
        .slice(0, nearestPhrasings);
      for (const phrasing of touched) cosines[phrasing] = 0;

      const byId = new Map<string, number[]>();
      for (const { phrasing, cosine } of nearest) {
        const id = ids[phrasing] ?? '';
        const values = byId.get(id);
        if (!values) byId.set(id, [cosine]);
        else if (values.length < voters) values.push(cosine);
      }
      return [...byId]
        .slice(0, candidateIds)
        .map(([id, values]) => ({ id, cosine: values[0] ?? 0, vote: values.reduce((sum, value) => sum + value, 0) / voters }));
    },
  };
}
