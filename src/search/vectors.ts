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
  /** How many texts tell which features are rare. */
  readonly known: number;
  /** Features that no text of the space has count for its length only. */
  vectorOf(tokens: readonly Token[]): Vector;
  /** In how many texts of the space a feature occurs. */
  frequency(feature: number): number;
  /** In how many texts a feature occurs of those that tell which are rare. */
  knownFrequency(feature: string): number;
  /** How rare a stem is: near 0 for one in every text, 1 for one that is in none. */
  rarity(form: string): number;
}

/** `background` is a larger space that also tells which features are rare: a few texts cannot. */
export function vectorSpace(
  texts: readonly (readonly Token[])[],
  background: Pick<VectorSpace, 'known' | 'knownFrequency'> = { known: 0, knownFrequency: () => 0 },
): VectorSpace {
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
  const known = texts.length + background.known;
  const rarityOf = (frequency: number) => Math.log((known + 1) / (frequency + 0.5));
  const knownFrequency = (feature: string) => (frequencies[numbers.get(feature) ?? -1] ?? 0) + background.knownFrequency(feature);
  const rarities = Float64Array.from(numbers.keys(), (feature) => rarityOf(knownFrequency(feature)));
  const unknown = rarityOf(0);

  function vectorFrom(features: ReadonlyMap<string, number>): Vector {
    const own = new Int32Array(features.size);
    const weights = new Float32Array(features.size);
    let count = 0;
    let squares = 0;
    for (const [feature, weight] of features) {
      const number = numbers.get(feature);
      const value = weight * (number === undefined ? unknown : (rarities[number] ?? unknown));
      squares += value * value;
      if (number === undefined) continue;
      own[count] = number;
      weights[count++] = value;
    }
    const length = Math.sqrt(squares) || 1;
    return { features: own.slice(0, count), weights: weights.slice(0, count).map((value) => value / length) };
  }

  return {
    vectors: counted.map(vectorFrom),
    size: frequencies.length,
    known,
    vectorOf: (tokens) => vectorFrom(featuresOf(tokens)),
    frequency: (feature) => frequencies[feature] ?? 0,
    knownFrequency,
    rarity: (form) => Math.max(0, (rarities[numbers.get(form) ?? -1] ?? unknown) / unknown),
  };
}
