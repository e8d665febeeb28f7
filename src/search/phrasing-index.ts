/** An inverted index over phrasings: finds the most alike by weighted cosine, in a time that hardly grows with their number. */
import type { Token } from '../question/tokens.ts';
import { featuresOf } from './features.ts';

export interface Indexed {
  readonly id: string;
  readonly tokens: readonly Token[];
}

export interface Candidate {
  readonly id: string;
  /** Cosine of the nearest phrasing, 0 to 1. */
  readonly cosine: number;
  /** Mean cosine of the three nearest phrasings. */
  readonly vote: number;
}

export interface PhrasingIndex {
  /** The nearest ids, best first. `without` leaves one phrasing out, by its number. */
  candidates(tokens: readonly Token[], without?: number): Candidate[];
  /** How rare a stem is: near 0 for one in every phrasing, 1 for one that is in none. */
  rarity(form: string): number;
}

interface Postings {
  readonly phrasings: number[];
  readonly weights: number[];
  idf: number;
}

/** Features in more phrasings than this tell little and cost much: they are passed over while rarer ones are there. */
const commonFeature = 2_000;
const nearestPhrasings = 60;
const candidateIds = 12;

export function indexPhrasings(phrasings: readonly Indexed[]): PhrasingIndex {
  const postings = new Map<string, Postings>();
  const documentFrequency = new Map<string, number>();
  const count = phrasings.length;
  const norms = new Float64Array(phrasings.length);

  phrasings.forEach(({ tokens }, number) => {
    for (const [feature, weight] of featuresOf(tokens)) {
      documentFrequency.set(feature, (documentFrequency.get(feature) ?? 0) + 1);
      let list = postings.get(feature);
      if (!list) {
        list = { phrasings: [], weights: [], idf: 0 };
        postings.set(feature, list);
      }
      list.phrasings.push(number);
      list.weights.push(weight);
    }
  });
  const idfOf = (feature: string) => Math.log((count + 1) / ((documentFrequency.get(feature) ?? 0) + 0.5));
  const highest = Math.log((count + 1) / 0.5);
  for (const [feature, list] of postings) {
    list.idf = idfOf(feature);
    list.phrasings.forEach((number, at) => {
      const value = (list.weights[at] ?? 0) * list.idf;
      norms[number] = (norms[number] ?? 0) + value * value;
    });
  }
  for (let number = 0; number < norms.length; number++) norms[number] = Math.sqrt(norms[number] ?? 0) || 1;

  const scores = new Float64Array(phrasings.length);
  return {
    rarity: (form) => Math.max(0, idfOf(form) / highest),

    candidates(tokens, without) {
      const features = [...featuresOf(tokens)].map(([feature, weight]) => ({ weight, idf: idfOf(feature), list: postings.get(feature) }));
      const norm = Math.sqrt(features.reduce((sum, { weight, idf }) => sum + (weight * idf) ** 2, 0)) || 1;
      const touched: number[] = [];
      const rareFirst = features.filter(({ list }) => list !== undefined).sort((a, b) => b.idf - a.idf);
      for (const { weight, list } of rareFirst) {
        if (!list || (list.phrasings.length > commonFeature && touched.length >= nearestPhrasings)) continue;
        const factor = weight * list.idf * list.idf;
        for (let at = 0; at < list.phrasings.length; at++) {
          const number = list.phrasings[at] ?? 0;
          if (scores[number] === 0) touched.push(number);
          scores[number] = (scores[number] ?? 0) + factor * (list.weights[at] ?? 0);
        }
      }
      const cosine = (number: number) => (scores[number] ?? 0) / (norm * (norms[number] ?? 1));
      const nearest = touched
        .filter((number) => number !== without)
        .map((number) => ({ number, cosine: cosine(number) }))
        .sort((a, b) => b.cosine - a.cosine)
        .slice(0, nearestPhrasings);
      for (const number of touched) scores[number] = 0;

      const byId = new Map<string, number[]>();
      for (const { number, cosine: value } of nearest) {
        const id = phrasings[number]?.id ?? '';
        const values = byId.get(id);
        if (!values) byId.set(id, [value]);
        else if (values.length < 3) values.push(value);
      }
      return [...byId]
        .slice(0, candidateIds)
        .map(([id, values]) => ({ id, cosine: values[0] ?? 0, vote: values.reduce((sum, value) => sum + value, 0) / 3 }));
    },
  };
}
