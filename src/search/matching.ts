/** Compares a question with every phrasing: which ids are nearest, how much of the question their words explain, and how near it is to what must not be answered. Decides nothing. */
import type { Token } from '../question/tokens.ts';
import { type Classifier, type ClassifierWeights, classifierWith } from './classifier.ts';
import { type Coverage, coverage, type Likeness, type Vocabulary, vocabularyOf, weighed } from './coverage.ts';
import { type Candidate, type LeftOut, type Postings, phrasingIndex } from './phrasing-index.ts';
import { outsideId } from './read-texts.ts';
import { type Features, spaceOf, type VectorSpace } from './vectors.ts';

export interface Match extends Candidate, Coverage {
  /** What the classifier gives it, 0 to 1. */
  readonly chance: number;
  /** All of it together: what matches are ordered by. */
  readonly score: number;
}

export interface Matches {
  /** Best first. */
  readonly found: readonly Match[];
  /** How near the question is to one that must not be answered: the cosine of the nearest, and what the classifier gives them together. */
  readonly outside: Pick<Match, 'cosine' | 'chance'>;
}

/** What questions are compared with, as plain data. */
export interface MatchingModel {
  readonly features: Features;
  readonly postings: Postings;
  /** Undefined where there is too little to learn from. */
  readonly classifier: ClassifierWeights | undefined;
  /** The words behind each id. */
  readonly vocabularies: ReadonlyMap<string, Vocabulary>;
  /** By table: words that speak of the table, not of one row. */
  readonly shared: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What a question is matched with: everything, or all but some phrasings. */
export interface Learned {
  readonly classifier: Classifier | undefined;
  readonly leftOut?: LeftOut;
}

export interface Matching {
  match(tokens: readonly Token[], learned?: Learned): Matches;
  /** Where the phrasings are vectors. */
  readonly space: VectorSpace;
  /** How much weight of these tokens the words behind an id do not explain; one rare word weighs about 1. */
  unexplained(tokens: readonly Token[], id: string, learned?: Learned): number;
}

/** How much each kind of likeness counts beside the cosine. */
const weight = { vote: 0.5, covered: 0.5, chance: 2 };
/** So many of the best are compared by likeness too. */
const lookedAtClosely = 4;
const nothing = vocabularyOf([]);

/** `vocabulary` gives the words behind an id, but for those that only phrasings left out have; where none is ever left out, those of the model. */
export function matchingWith(
  { features, postings, classifier: weights, vocabularies, shared }: MatchingModel,
  vocabulary: (id: string, leftOut?: LeftOut) => Vocabulary = (id) => vocabularies.get(id) ?? nothing,
): Matching {
  const space = spaceOf(features);
  const index = phrasingIndex(postings);
  const everything: Learned = { classifier: weights && classifierWith(weights) };

  return {
    space,

    match(tokens, { classifier, leftOut } = everything) {
      const vector = space.vectorOf(tokens);
      const words = weighed(tokens, space.rarity);
      const chanceOf = classifier?.chances(vector) ?? (() => 0);
      const matched = (candidate: Candidate, likeness: Likeness): Match => {
        const explained = coverage(words, vocabulary(candidate.id, leftOut), likeness);
        const chance = chanceOf(candidate.id);
        const score = candidate.cosine + weight.vote * candidate.vote + weight.covered * explained.covered + weight.chance * chance;
        return { ...candidate, ...explained, chance, score };
      };
      const byScore = (a: Match, b: Match) => b.score - a.score;
      const candidates = index.candidates(vector, leftOut);
      const exact = candidates
        .filter(({ id }) => id !== outsideId)
        .map((candidate) => matched(candidate, 'exact'))
        .sort(byScore);
      const closely = exact.slice(0, lookedAtClosely).map((match) => matched(match, 'fuzzy'));
      return {
        found: [...closely.sort(byScore), ...exact.slice(lookedAtClosely)],
        outside: { cosine: candidates.find(({ id }) => id === outsideId)?.cosine ?? 0, chance: chanceOf(outsideId) },
      };
    },

    unexplained(tokens, id, { leftOut } = everything) {
      const ofTable = shared.get(id.split('/')[0] ?? '');
      const left = ofTable ? tokens.filter(({ form }) => !ofTable.has(form)) : tokens;
      return coverage(weighed(left, space.rarity), vocabulary(id, leftOut), 'fuzzy').unexplained;
    },
  };
}
