/** Question → verdict: which id answers it, and how sure that is. Decides nothing about names and periods: the guards have spoken before. */
import type { Knowledge, Row, Table } from '../knowledge/knowledge.ts';
import type { Question } from '../question/question.ts';
import type { Token } from '../question/token.ts';
import { confidenceWith, type OwnConfidence, ownConfidence } from './confidence.ts';
import { type LearnedMatching, learnMatching } from './learned-matching.ts';
import { type Learned, type Match, type Matches, type Matching, type MatchingModel, matchingWith } from './matching.ts';
import { type Judged, ownExamples } from './own-examples.ts';
import { readTexts } from './read-texts.ts';

interface Considered {
  /** How sure it is that the first match is what was asked for. */
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
    /** One of these is likely meant; the person is asked which one. Best first. */
    | { readonly kind: 'choices'; readonly ids: readonly string[] }
    /** The nearest ids, to be offered. */
    | { readonly kind: 'nothing'; readonly ids: readonly string[] }
  );

export interface Search {
  find(question: Question): SearchResult;
  /** What a question is near to, before anything is decided. */
  matchesOf(question: Question): Matches;
  /** How much weight of these words those behind an id do not explain; one rare word weighs about 1. */
  unexplained(words: readonly Token[], id: string): number;
  /** The space of all phrasings: it tells which features are rare. */
  readonly space: Matching['space'];
}

/** A search that was learned here, and can be learned again. */
export interface LearnedSearch extends Search {
  readonly model: SearchModel;
  /** How it does on the knowledge's own phrasings while they are left out. */
  readonly judged: readonly Judged[];
  /** The same search where these texts were never phrasings: what would be found if nobody had thought of them. */
  without(texts: ReadonlySet<string>): Search;
}

/** A cosine above this is a phrasing of the knowledge itself. */
const sameWords = 0.97;
/** Surer than this of the first match is an answer; surer than this that one of three is meant, they are offered as choices. */
export const enoughConfidence = { answer: 0.6, choices: 0.32 } as const;
/** The classifier favours entries with many phrasings. If another match explains this much more of the question, the person is asked which one is meant. */
const muchMore = 0.3;
/** A table is taken by the classifier's word alone where it is surer than this. */
const enoughChance = 0.5;
const toldByClassifier = ({ ofTable, chance }: Match) => ofTable && chance > enoughChance;
const offered = 3;

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
  readonly confidence: OwnConfidence;
}

/** The search that was learned before from this knowledge. */
export function searchFrom(knowledge: Knowledge, { matching, confidence }: SearchModel): Search {
  return searchWith(knowledge, matchingWith(matching), confidence);
}

/** Learns from all phrasings; takes about a second for some thousands. `tokensOf` reads a text as questions are read. */
export function buildSearch(knowledge: Knowledge, tokensOf: (text: string) => readonly Token[]): LearnedSearch {
  const matching = learnMatching(readTexts(knowledge, tokensOf));
  const judged = ownExamples(matching);
  const confidence = ownConfidence(judged);
  return {
    ...searchWith(knowledge, matching, confidence),
    model: { matching: matching.model, confidence },
    judged,
    without: (texts) => searchWith(knowledge, matching, confidence, withoutTexts(matching, texts)),
  };
}

function withoutTexts({ phrasings, learnWithout }: LearnedMatching, texts: ReadonlySet<string>): Learned {
  const leftOut = (phrasing: number) => texts.has(phrasings[phrasing]?.text ?? '');
  return { classifier: learnWithout(leftOut), leftOut };
}

function searchWith(knowledge: Knowledge, matching: Matching, confidence: OwnConfidence, learned?: Learned): Search {
  const confidenceIn = confidenceWith(confidence);
  const notAsked = rowsNotAsked(knowledge);
  function matchesOf({ tokens, names }: Question): Matches {
    const { found, outside } = matching.match(tokens, learned);
    const asked = found.filter(({ id }) => !notAsked(id, names));
    // A table has no answer to be found by, but many phrasings: the classifier knows it better than its words do.
    const told = asked.find(toldByClassifier);
    // A phrasing of the knowledge itself is what it says, whatever else has its words.
    const sameAs = asked.reduce<Match | undefined>((best, each) => (each.cosine > (best?.cosine ?? sameWords) ? each : best), undefined);
    const first = sameAs ?? told;
    return { found: first ? [first, ...asked.filter((each) => each !== first)] : asked, outside };
  }

  return {
    space: matching.space,

    unexplained: (words, id) => matching.unexplained(words, id, learned),

    matchesOf,

    find(question) {
      const { names, periods } = question;
      const { found: matches, outside } = matchesOf(question);
      const [first] = matches;
      const verbatim = first !== undefined && first.cosine > sameWords && first.cosine >= outside.cosine;
      // A year is no subject: of what is asked about it something has to be known.
      const onlyPeriod = names.length === 0 && periods.length > 0 && first?.coveredWords === 0;
      const isOutside = !verbatim && outside.cosine > sameWords;
      const mustNot = isOutside || (onlyPeriod && !verbatim);
      const sure = confidenceIn({ found: matches, outside });
      const told = first && toldByClassifier(first) ? Math.max(first.chance, enoughConfidence.answer) : 0;
      const confidence = !first || mustNot ? 0 : verbatim ? 1 : Math.max(sure.first, told);
      const considered: Considered = { confidence, matches, verbatim, outside: isOutside };
      const ids = matches.slice(0, offered).map(({ id }) => id);
      if (!first || mustNot) return { ...considered, kind: 'nothing', ids };
      const isDoubted = !verbatim && matches.slice(1, offered).some(({ covered }) => covered - first.covered > muchMore);
      if (isDoubted || confidence < enoughConfidence.answer)
        return { ...considered, kind: sure.among < enoughConfidence.choices ? 'nothing' : 'choices', ids };
      return { ...considered, kind: 'answer', id: first.id };
    },
  };
}
