/** Question → verdict: which id answers it, and how sure that is. Decides nothing about names and periods: the guards have spoken before. */
import type { Knowledge, Row, Table } from '../knowledge/knowledge.ts';
import type { Question } from '../question/question.ts';
import type { Token } from '../question/tokens.ts';
import { confidenceWith, fitConfidence } from './confidence.ts';
import { type LearnedMatching, learnMatching } from './learned-matching.ts';
import type { LogisticWeights } from './logistic.ts';
import { type Learned, type Match, type Matching, type MatchingModel, matchingWith } from './matching.ts';
import { readTexts } from './read-texts.ts';

interface Considered {
  readonly confidence: number;
  readonly matches: readonly Match[];
  /** The question is a phrasing of the knowledge itself, or hardly differs from one. */
  readonly verbatim: boolean;
  /** The same of the questions that must not be answered. */
  readonly outside: boolean;
}

export type SearchResult = Considered &
  (
    | { readonly kind: 'answer'; readonly id: string }
    /** Close seconds: the person is asked which one. */
    | { readonly kind: 'choices'; readonly ids: readonly string[] }
    /** The nearest ids, to be offered. */
    | { readonly kind: 'nothing'; readonly ids: readonly string[] }
  );

export interface Search {
  find(question: Question): SearchResult;
  /** How much weight of these words those behind an id do not explain; one rare word weighs about 1. */
  unexplained(words: readonly Token[], id: string): number;
  /** The space of all phrasings: it tells which features are rare. */
  readonly space: Matching['space'];
}

/** A search that was learned here, and can be learned again. */
export interface LearnedSearch extends Search {
  readonly model: SearchModel;
  /** The same search where these texts were never phrasings: what would be found if nobody had thought of them. */
  without(texts: ReadonlySet<string>): Search;
}

/** Two matches whose scores differ by less are asked back about. */
export const closeMargin = 0.1;
/** A cosine above this is a phrasing of the knowledge itself. */
const sameWords = 0.97;
/** Less confidence than this is no answer. */
export const enoughConfidence = 0.55;
const offered = 3;

/** Two close matches as one: how sure it is that the question asks for either. */
function eitherOf(first: Match, second: Match): Match {
  return { ...first, chance: Math.min(1, first.chance + second.chance) };
}

/** Rows are only found by questions that name no other row; everything else by any. */
function rowsNotAsked(knowledge: Knowledge): (id: string, names: readonly string[]) => boolean {
  const owners = new Map(knowledge.names.flatMap(({ id, of }) => (of === undefined ? [] : [[id, of] as const])));
  const rows = new Map<string, { table: Table; row: Row }>(
    knowledge.tables.flatMap((table) => table.rows.map((row) => [`${table.id}/${row.id}`, { table, row }] as const)),
  );
  return (id, names) => {
    const found = rows.get(id);
    if (!found) return false;
    const ids = names.map((name) => (found.table.rows.some((row) => row.id === name) ? name : (owners.get(name) ?? name)));
    return !ids.includes(found.row.id) && ids.some((name) => found.table.rows.some((row) => row.id === name));
  };
}

/** All that is learned from a knowledge, as plain data: it may be learned in another process. */
export interface SearchModel {
  readonly matching: MatchingModel;
  readonly confidence: LogisticWeights;
}

/** The search that was learned before from this knowledge. */
export function searchFrom(knowledge: Knowledge, { matching, confidence }: SearchModel): Search {
  return searchWith(knowledge, matchingWith(matching), confidence);
}

/** Learns from all phrasings; takes about a second for some thousands. `tokensOf` reads a text as questions are read. */
export function buildSearch(knowledge: Knowledge, tokensOf: (text: string) => readonly Token[]): LearnedSearch {
  const matching = learnMatching(readTexts(knowledge, tokensOf));
  const confidence = fitConfidence(matching);
  return {
    ...searchWith(knowledge, matching, confidence),
    model: { matching: matching.model, confidence },
    without: (texts) => searchWith(knowledge, matching, confidence, withoutTexts(matching, texts)),
  };
}

function withoutTexts({ phrasings, learnWithout }: LearnedMatching, texts: ReadonlySet<string>): Learned {
  const leftOut = (phrasing: number) => texts.has(phrasings[phrasing]?.text ?? '');
  return { classifier: learnWithout(leftOut), leftOut };
}

function searchWith(knowledge: Knowledge, matching: Matching, confidence: LogisticWeights, learned?: Learned): Search {
  const confidenceIn = confidenceWith(confidence);
  const notAsked = rowsNotAsked(knowledge);
  return {
    space: matching.space,

    unexplained: (words, id) => matching.unexplained(words, id, learned),

    find({ tokens, names, periods }) {
      const { found, outside } = matching.match(tokens, learned);
      const matches = found.filter(({ id }) => !notAsked(id, names));
      const [first, second] = matches;
      const verbatim = first !== undefined && first.cosine > sameWords && first.cosine >= outside.cosine;
      // A year is no subject: of what is asked about it something has to be known.
      const onlyPeriod = names.length === 0 && periods.length > 0 && first?.coveredWords === 0;
      const isOutside = !verbatim && outside.cosine > sameWords;
      const mustNot = isOutside || (onlyPeriod && !verbatim);
      const close = first !== undefined && second !== undefined && !verbatim && first.score - second.score < closeMargin;
      const rivals = close ? [eitherOf(first, second), ...matches.slice(2)] : matches;
      const confidence = !first || mustNot ? 0 : verbatim ? 1 : confidenceIn({ found: rivals, outside });
      const considered: Considered = { confidence, matches, verbatim, outside: isOutside };
      const ids = matches.slice(0, offered).map(({ id }) => id);
      if (!first || confidence < enoughConfidence) return { ...considered, kind: 'nothing', ids };
      if (close) return { ...considered, kind: 'choices', ids };
      return { ...considered, kind: 'answer', id: first.id };
    },
  };
}
