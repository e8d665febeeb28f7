/** Compares a question with every phrasing: which ids are nearest, how much of the question their words explain, and how near it is to what must not be answered. Decides nothing. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Question } from '../question/question.ts';
import type { Token } from '../question/tokens.ts';
import { type Coverage, coverage, type Likeness, type Vocabulary, vocabularyOf } from './coverage.ts';
import { type Candidate, type Indexed, indexPhrasings } from './phrasing-index.ts';
import { phrasingsOf, textsBehind } from './phrasings.ts';

export interface Match extends Candidate, Coverage {
  /** Cosine and coverage together: what matches are ordered by. */
  readonly score: number;
}

export interface Matches {
  /** Best first. */
  readonly found: readonly Match[];
  /** Cosine of the nearest question of outside.yaml. */
  readonly outside: number;
}

export interface Matching {
  /** `without` leaves one phrasing out, by its number in `phrasings`. */
  match(tokens: readonly Token[], without?: number): Matches;
  /** Every phrasing, and behind them the questions that must not be answered. */
  readonly phrasings: readonly Indexed[];
  /** How much weight of these tokens the words behind an id do not explain; one rare word weighs about 1. */
  unexplained(tokens: readonly Token[], id: string): number;
}

/** The id of questions that must not be answered. */
export const outsideId = '';

const coverageWeight = 0.8;
const voteWeight = 0.5;
/** So many of the best are compared by likeness too. */
const lookedAtClosely = 4;
/** A word in so many ids of a table belongs to the table as a whole. */
const severalIds = 4;

/** Words that several ids of a table use: they speak of the table, not of one row. */
function sharedWords(table: string, tokensById: ReadonlyMap<string, readonly Token[]>): Set<string> {
  const uses = new Map<string, number>();
  for (const [id, tokens] of tokensById) {
    if (id.split('/')[0] !== table) continue;
    for (const form of new Set(tokens.map((token) => token.form))) uses.set(form, (uses.get(form) ?? 0) + 1);
  }
  return new Set([...uses].filter(([, count]) => count >= severalIds).map(([form]) => form));
}

function group(phrasings: readonly Indexed[]): Map<string, Token[]> {
  const byId = new Map<string, Token[]>();
  for (const { id, tokens } of phrasings) {
    const list = byId.get(id);
    if (list) list.push(...tokens);
    else byId.set(id, [...tokens]);
  }
  return byId;
}

export function buildMatching(knowledge: Knowledge, read: (text: string) => Question): Matching {
  const asked = phrasingsOf(knowledge).map(({ id, text }): Indexed => ({ id, tokens: read(text).tokens }));
  const outside = knowledge.outside.questions.map((text): Indexed => ({ id: outsideId, tokens: read(text).tokens }));
  const phrasings = [...asked, ...outside];
  const index = indexPhrasings(phrasings);

  const behind = [...textsBehind(knowledge)].flatMap(([id, texts]) => texts.map((text): Indexed => ({ id, tokens: read(text).tokens })));
  const tokensById = group([...asked, ...behind]);
  const vocabularies = new Map([...tokensById].map(([id, tokens]) => [id, vocabularyOf(tokens)]));
  const shared = new Map(knowledge.tables.map(({ id }) => [id, sharedWords(id, tokensById)]));
  const nothing = vocabularyOf([]);

  /** The words behind an id without those of one phrasing. */
  function vocabularyWithout(id: string, number: number): Vocabulary {
    return vocabularyOf(phrasings.filter((phrasing, other) => phrasing.id === id && other !== number).flatMap(({ tokens }) => tokens));
  }

  return {
    phrasings,

    match(tokens, without) {
      const leftOut = without === undefined ? undefined : phrasings[without]?.id;
      const ownVocabulary = without === undefined || leftOut === undefined ? undefined : vocabularyWithout(leftOut, without);
      const matched = (candidate: Candidate, likeness: Likeness): Match => {
        const vocabulary = candidate.id === leftOut ? ownVocabulary : vocabularies.get(candidate.id);
        const explained = coverage(tokens, vocabulary ?? nothing, index.rarity, likeness);
        return { ...candidate, ...explained, score: candidate.cosine + voteWeight * candidate.vote + coverageWeight * explained.covered };
      };
      const byScore = (a: Match, b: Match) => b.score - a.score;
      const candidates = index.candidates(tokens, without);
      const exact = candidates
        .filter(({ id }) => id !== outsideId)
        .map((candidate) => matched(candidate, 'exact'))
        .sort(byScore);
      const closely = exact.slice(0, lookedAtClosely).map((match) => matched(match, 'fuzzy'));
      return {
        found: [...closely.sort(byScore), ...exact.slice(lookedAtClosely)],
        outside: candidates.find(({ id }) => id === outsideId)?.cosine ?? 0,
      };
    },

    unexplained(tokens, id) {
      const ofTable = shared.get(id.split('/')[0] ?? '');
      const left = ofTable ? tokens.filter(({ form }) => !ofTable.has(form)) : tokens;
      return coverage(left, vocabularies.get(id) ?? nothing, index.rarity, 'fuzzy').unexplained;
    },
  };
}
