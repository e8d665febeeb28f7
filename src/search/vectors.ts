/** Texts as sparse vectors of their features, weighted by rarity and of length one: what cosine and classification work on. */
import type { Token } from '../question/tokens.ts';
import { featuresOf } from './features.ts';

/** Features by number, each with its weight; the squares of the weights add up to at most 1. */
export interface Vector {
  readonly features: Int32Array;
  readonly weights: Float32Array;
}

export interface VectorSpace {
  /** One for each text it was made from, in order. */
  readonly vectors: readonly Vector[];
  /** How many features there are; they are numbered from 0. */
  readonly size: number;
  /** Features that no text of the space has count for its length only. */
  vectorOf(tokens: readonly Token[]): Vector;
  /** In how many texts a feature occurs. */
  frequency(feature: number): number;
  /** How rare a stem is: near 0 for one in every text, 1 for one that is in none. */
  rarity(form: string): number;
}

export function vectorSpace(texts: readonly (readonly Token[])[]): VectorSpace {
  const numbers = new Map<string, number>();
  const frequencies: number[] = [];
  const counted = texts.map((tokens) => {
    const features = featuresOf(tokens);
    for (const feature of features.keys()) {
      const number = numbers.get(feature);
      if (number === undefined) {
        numbers.set(feature, frequencies.length);
        frequencies.push(1);
      } else frequencies[number] = (frequencies[number] ?? 0) + 1;
    }
    return features;
  });
  const rarityOf = (frequency: number) => Math.log((texts.length + 1) / (frequency + 0.5));
  const rarities = Float64Array.from(frequencies, rarityOf);
  const unknown = rarityOf(0);

  function vectorFrom(features: ReadonlyMap<string, number>): Vector {
    const known = new Int32Array(features.size);
    const weights = new Float32Array(features.size);
    let count = 0;
    let squares = 0;
    for (const [feature, weight] of features) {
      const number = numbers.get(feature);
      const value = weight * (number === undefined ? unknown : (rarities[number] ?? unknown));
      squares += value * value;
      if (number === undefined) continue;
      known[count] = number;
      weights[count++] = value;
    }
    const length = Math.sqrt(squares) || 1;
    return { features: known.slice(0, count), weights: weights.slice(0, count).map((value) => value / length) };
  }

  return {
    vectors: counted.map(vectorFrom),
    size: frequencies.length,
    vectorOf: (tokens) => vectorFrom(featuresOf(tokens)),
    frequency: (feature) => frequencies[feature] ?? 0,
    rarity: (form) => Math.max(0, (rarities[numbers.get(form) ?? -1] ?? unknown) / unknown),
  };
}
