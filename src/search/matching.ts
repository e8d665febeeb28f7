/** Compares a question with every phrasing: which ids are nearest, how much of the question their words explain, and how near it is to what must not be answered. Decides nothing. */
import type { Token } from '../question/token.ts';
import { type Classifier, type ClassifierWeights, classifierWith } from './classifier.ts';
import { type Coverage, coverage, type Likeness, type Vocabulary, vocabularyOf, weighed } from './coverage.ts';
import { type FieldPostings, fieldIndex, type TakenOff } from './field-index.ts';
import { type Candidate, candidateIds, highest, type LeftOut, type Postings, phrasingIndex } from './phrasing-index.ts';
import { outsideId } from './read-texts.ts';
import { type Features, spaceOf, type VectorSpace } from './vectors.ts';

export interface Match extends Candidate, Coverage {
  /** The share of the question that its fields have: title, phrasings and answer together. */
  readonly field: number;
  /** How many texts lead to it. */
  readonly phrasings: number;
  /** What the classifier gives it, 0 to 1. */
  readonly chance: number;
  /** It is a table, a row of one or an operation over one. */
  readonly ofTable: boolean;
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
  readonly fields: FieldPostings;
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

/** What the chance counts beside the share that the fields have. */
const ofChance = 1 / 6;
/** So many of the best are compared by likeness too. */
const lookedAtClosely = 4;
const nothing = vocabularyOf([]);

/** `vocabulary` gives the words behind an id, but for those that only phrasings left out have; where none is ever left out, those of the model. */
export function matchingWith(
  { features, postings, fields, classifier: weights, vocabularies, shared }: MatchingModel,
  vocabulary: (id: string, leftOut?: LeftOut) => Vocabulary = (id) => vocabularies.get(id) ?? nothing,
  takenOff: (leftOut: LeftOut) => TakenOff = () => () => undefined,
): Matching {
  const space = spaceOf(features);
  const index = phrasingIndex(postings);
  const fieldsIndex = fieldIndex(fields);
  const everything: Learned = { classifier: weights && classifierWith(weights) };

  return {
    space,

    match(tokens, { classifier, leftOut } = everything) {
      const vector = space.vectorOf(tokens);
      const words = weighed(tokens, space.rarity);
      const chanceOf = classifier?.chances(vector) ?? (() => 0);
      const shares = fieldsIndex.shares(space.numbered(tokens), leftOut && takenOff(leftOut));
      const matched = (candidate: Candidate, likeness: Likeness): Match => {
        const { id } = candidate;
        const field = shares.get(id) ?? 0;
        const chance = chanceOf(id);
        const explained = coverage(words, vocabulary(id, leftOut), likeness);
        // A table answers for its rows, whichever its questions name.
        const ofTable = shared.has(id.split('/')[0] ?? '');
        const namesMissing = ofTable ? 0 : explained.namesMissing;
        return {
          ...candidate,
          ...explained,
          namesMissing,
          ofTable,
          field,
          chance,
          phrasings: fieldsIndex.phrasings(id),
          score: field + ofChance * chance,
        };
      };
      const byScore = (a: Match, b: Match) => b.score - a.score;
      const candidates = index.candidates(vector, leftOut);
      const near = new Set(candidates.map(({ id }) => id));
      // What has words of the question in its answer alone is near no phrasing.
      const told = highest([...shares], ([, share]) => share, candidateIds).filter(([id]) => !near.has(id));
      const exact = [...candidates.filter(({ id }) => id !== outsideId), ...told.map(([id]) => ({ id, cosine: 0, vote: 0 }))]
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
