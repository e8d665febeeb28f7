/** Texts as sparse vectors of their features, weighted by rarity and of length one: what cosine and classification work on. */
import type { Token } from '../question/token.ts';
import { featuresOf } from './features.ts';
import type { AskedFeature } from './field-index.ts';

/** Features by number, each with its weight; the squares of the weights add up to at most 1. */
export interface Vector {
  readonly features: Int32Array;
  readonly weights: Float32Array;
}

/** What the features of some texts are and how rare, as plain data. */
export interface Features {
  readonly numbers: ReadonlyMap<string, number>;
  /** By number: in how many of the texts it occurs. */
  readonly frequencies: readonly number[];
  /** By number: how much it tells. */
  readonly rarities: Float64Array;
  /** How much a feature tells that is in none. */
  readonly unknown: number;
  /** How many texts there are. */
  readonly texts: number;
}

export interface VectorSpace {
  readonly features: Features;
  /** Features that no text of the space has count for its length only. */
  vectorOf(tokens: readonly Token[]): Vector;
  /** The same as numbered features with their own weights, not counting how rare they are. */
  numbered(tokens: readonly Token[]): AskedFeature[];
  /** In how many texts of the space a feature occurs. */
  frequency(feature: string): number;
  /** How rare a stem is: near 0 for one in every text, 1 for one that is in none. */
  rarity(form: string): number;
}

/** The space of these features. */
export function spaceOf(features: Features): VectorSpace {
  const { numbers, frequencies, rarities, unknown } = features;
  return {
    features,
    vectorOf: (tokens) => vectorFrom(featuresOf(tokens), features),
    numbered: (tokens) => Array.from(featuresOf(tokens), ([feature, weight]) => ({ number: numbers.get(feature), weight })),
    frequency: (feature) => frequencies[numbers.get(feature) ?? -1] ?? 0,
    rarity: (form) => Math.max(0, (rarities[numbers.get(form) ?? -1] ?? unknown) / unknown),
  };
}

function vectorFrom(weighted: ReadonlyMap<string, number>, { numbers, rarities, unknown }: Features): Vector {
  const own = new Int32Array(weighted.size);
  const weights = new Float32Array(weighted.size);
  let count = 0;
  let squares = 0;
  for (const [feature, weight] of weighted) {
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

/**
 * The space of these texts, and each of them in it. `background` is a larger space that also tells which features are rare: a few texts cannot.
 * `further` texts have their features numbered, but make none less rare.
 */
export function vectorSpace(
  texts: readonly (readonly Token[])[],
  background?: VectorSpace,
  further: readonly (readonly Token[])[] = [],
): VectorSpace & { readonly vectors: readonly Vector[] } {
  const numbers = new Map<string, number>();
  const frequencies: number[] = [];
  const counted = texts.map((tokens) => {
    const weighted = featuresOf(tokens);
    for (const feature of weighted.keys()) {
      const number = numbers.get(feature);
      if (number === undefined) {
        numbers.set(feature, frequencies.length);
        frequencies.push(1);
      } else frequencies[number] = (frequencies[number] ?? 0) + 1;
    }
    return weighted;
  });
  for (const tokens of further) {
    for (const feature of featuresOf(tokens).keys()) {
      if (numbers.has(feature)) continue;
      numbers.set(feature, frequencies.length);
      frequencies.push(0);
    }
  }
  const known = texts.length + (background?.features.texts ?? 0);
  const rarityOf = (frequency: number) => Math.log((known + 1) / (frequency + 0.5));
  const rarities = Float64Array.from(numbers, ([feature, number]) =>
    rarityOf((frequencies[number] ?? 0) + (background?.frequency(feature) ?? 0)),
  );
  const features = { numbers, frequencies, rarities, unknown: rarityOf(0), texts: texts.length };
  return { ...spaceOf(features), vectors: counted.map((weighted) => vectorFrom(weighted, features)) };
}
