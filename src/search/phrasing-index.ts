/** An inverted index over phrasings: finds the most alike by cosine, in a time that hardly grows with their number. */
import type { Vector } from './vectors.ts';

export interface Candidate {
  readonly id: string;
  /** Cosine of the nearest phrasing, 0 to 1. */
  readonly cosine: number;
  /** Mean cosine of the three nearest phrasings. */
  readonly vote: number;
}

/** Whether a phrasing, by its number, takes no part. */
export type LeftOut = (phrasing: number) => boolean;

/** All postings, as plain data: those of one feature side by side. */
export interface Postings {
  /** By feature: where its postings begin; one more tells where the last ones end. */
  readonly starts: Int32Array;
  /** By posting: the phrasing, and the weight that the feature has in it. */
  readonly phrasings: Int32Array;
  readonly weights: Float32Array;
  readonly ids: readonly string[];
  /** By phrasing: the place of its id. */
  readonly idNumbers: Int32Array;
}

export interface PhrasingIndex {
  /** The nearest ids, best first. */
  candidates(vector: Vector, leftOut?: LeftOut): Candidate[];
}

/** Features in more phrasings than this tell little and cost much: they are passed over while rarer ones are there. */
const commonFeature = 2_000;
const enoughPhrasings = 60;
/** So many ids are looked at. */
export const candidateIds = 12;
const voters = 3;

/** Those with the highest values, highest first. Few are wanted of many, so nothing is sorted. */
export function highest<T>(all: readonly T[], height: (one: T) => number, wanted: number): T[] {
  const found: T[] = [];
  const heights: number[] = [];
  for (const one of all) {
    const value = height(one);
    if (found.length === wanted && value <= (heights[wanted - 1] ?? -Infinity)) continue;
    let at = found.length === wanted ? wanted - 1 : found.length;
    for (; at > 0 && (heights[at - 1] ?? 0) < value; at--) {
      found[at] = found[at - 1] as T;
      heights[at] = heights[at - 1] ?? 0;
    }
    found[at] = one;
    heights[at] = value;
  }
  return found;
}

/** `size` is the number of features, `idOf` names what each vector leads to. */
export function postingsOf(vectors: readonly Vector[], size: number, idOf: readonly string[]): Postings {
  const starts = new Int32Array(size + 1);
  for (const { features } of vectors) for (const feature of features) starts[feature + 1] = (starts[feature + 1] ?? 0) + 1;
  for (let feature = 0; feature < size; feature++) starts[feature + 1] = (starts[feature + 1] ?? 0) + (starts[feature] ?? 0);
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
  const ids = [...new Set(idOf)];
  const numbers = new Map(ids.map((id, number) => [id, number]));
  return { starts, phrasings, weights, ids, idNumbers: Int32Array.from(idOf, (id) => numbers.get(id) ?? 0) };
}

export function phrasingIndex({ starts, phrasings, weights, ids, idNumbers }: Postings): PhrasingIndex {
  const frequency = (feature: number) => (starts[feature + 1] ?? 0) - (starts[feature] ?? 0);

  // Filled for one question and emptied again: making them anew would take longer than the search.
  const cosines = new Float64Array(idNumbers.length);
  const best = new Float64Array(ids.length * voters);

  /** The phrasings that share a feature with the vector, their cosines added up. */
  function addCosines(vector: Vector): number[] {
    const rareFirst = [...vector.features.keys()].sort((a, b) => frequency(vector.features[a] ?? 0) - frequency(vector.features[b] ?? 0));
    const touched: number[] = [];
    for (const at of rareFirst) {
      const feature = vector.features[at] ?? 0;
      if (frequency(feature) > commonFeature && touched.length >= enoughPhrasings) break;
      const weight = vector.weights[at] ?? 0;
      const end = starts[feature + 1] ?? 0;
      for (let place = starts[feature] ?? 0; place < end; place++) {
        const phrasing = phrasings[place] ?? 0;
        if (cosines[phrasing] === 0) touched.push(phrasing);
        cosines[phrasing] = (cosines[phrasing] ?? 0) + weight * (weights[place] ?? 0);
      }
    }
    return touched;
  }

  /** Keeps the highest cosines of an id, highest first. */
  function keepBest(id: number, cosine: number): void {
    const start = id * voters;
    let at = start + voters - 1;
    if (cosine <= (best[at] ?? 0)) return;
    for (; at > start && (best[at - 1] ?? 0) < cosine; at--) best[at] = best[at - 1] ?? 0;
    best[at] = cosine;
  }

  return {
    candidates(vector, leftOut) {
      const touchedIds: number[] = [];
      for (const phrasing of addCosines(vector)) {
        const id = idNumbers[phrasing] ?? 0;
        if (!leftOut?.(phrasing)) {
          if (best[id * voters] === 0) touchedIds.push(id);
          keepBest(id, cosines[phrasing] ?? 0);
        }
        cosines[phrasing] = 0;
      }
      const found = highest(touchedIds, (id) => best[id * voters] ?? 0, candidateIds).map((id): Candidate => {
        const votes = best.subarray(id * voters, (id + 1) * voters);
        return { id: ids[id] ?? '', cosine: votes[0] ?? 0, vote: votes.reduce((sum, value) => sum + value, 0) / voters };
      });
      for (const id of touchedIds) best.fill(0, id * voters, (id + 1) * voters);
      return found;
    },
  };
}
