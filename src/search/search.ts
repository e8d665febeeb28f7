/** Question → verdict: which id answers it, and how sure that is. Decides nothing about names and periods: the guards have spoken before. */
import type { Knowledge, Row, Table } from '../knowledge/knowledge.ts';
import type { Question } from '../question/question.ts';
import type { Token } from '../question/tokens.ts';
import { type Coverage, coverage, type Vocabulary, vocabularyOf } from './coverage.ts';
import { type Example, fitLogistic, type Logistic } from './logistic.ts';
import { type Candidate, indexPhrasings } from './phrasing-index.ts';
import { phrasingsOf, textsBehind } from './phrasings.ts';

export interface Match extends Candidate, Coverage {
  /** Cosine and coverage together: what matches are ordered by. */
  readonly score: number;
}

export type Verdict =
  | { readonly kind: 'answer'; readonly id: string; readonly confidence: number; readonly matches: readonly Match[] }
  | { readonly kind: 'choices'; readonly ids: readonly string[]; readonly confidence: number; readonly matches: readonly Match[] }
  | { readonly kind: 'nothing'; readonly ids: readonly string[]; readonly confidence: number; readonly matches: readonly Match[] };

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

export interface Search {
  find(question: Question): Verdict;
  /** How much weight of these tokens the words behind this id do not explain; one rare word weighs about 1. */
  unexplained(tokens: readonly Token[], id: string): number;
}

const coverageWeight = 0.8;
const voteWeight = 0.5;
/** Two matches whose scores differ by less are asked back about. */
const closeMargin = 0.04;
/** A cosine above this is a phrasing of the knowledge itself. */
const sameWords = 0.97;
/** Weight of all counter-examples against all examples. */
const counterWeight = 0.6;
const fittedPhrasings = 1_500;
/** A word in so many ids of a table belongs to the table as a whole. */
const severalIds = 4;
const enoughConfidence = 0.5;
const offered = 3;

/** Beyond these, more says nothing more. */
const widestMargin = 0.5;
const mostUnexplained = 3;

/** What the confidence is read from, each higher where the first match is likelier to be right. */
const featuresFor = (matches: readonly Match[]): number[] => {
  const [first, second] = matches;
  if (!first) return [0, 0, 0, -mostUnexplained, 0];
  return [
    first.cosine,
    first.covered,
    Math.min(widestMargin, first.score - (second?.score ?? 0)),
    -Math.min(mostUnexplained, first.unexplained),
    first.vote,
  ];
};

/** Words that several ids of a table use: they speak of the table, not of one row. */
function sharedVocabulary(table: string, tokensById: ReadonlyMap<string, readonly Token[]>): Set<string> {
  const uses = new Map<string, number>();
  for (const [id, tokens] of tokensById) {
    if (id.split('/')[0] !== table) continue;
    for (const form of new Set(tokens.map((token) => token.form))) uses.set(form, (uses.get(form) ?? 0) + 1);
  }
  return new Set([...uses].filter(([, count]) => count >= severalIds).map(([form]) => form));
}

export function buildSearch(knowledge: Knowledge, read: (text: string) => Question): Search {
  const phrasings = phrasingsOf(knowledge).map(({ id, text }) => ({ id, tokens: read(text).tokens }));
  const negatives = knowledge.outside.questions.map(read);
  const index = indexPhrasings(
    phrasings,
    negatives.map(({ tokens }) => tokens),
  );

  const tokensById = new Map<string, Token[]>();
  for (const { id, tokens } of phrasings) {
    const list = tokensById.get(id);
    if (list) list.push(...tokens);
    else tokensById.set(id, [...tokens]);
  }
  for (const [id, texts] of textsBehind(knowledge)) {
    const list = tokensById.get(id) ?? [];
    for (const text of texts) list.push(...read(text).tokens);
    tokensById.set(id, list);
  }
  const vocabularies = new Map<string, Vocabulary>([...tokensById].map(([id, tokens]) => [id, vocabularyOf(tokens)]));
  const tableVocabularies = new Map(knowledge.tables.map(({ id }) => [id, sharedVocabulary(id, tokensById)]));
  const nothing: Vocabulary = { forms: new Set(), letters: '' };

  function matchesOf(tokens: readonly Token[], leftOut?: { number: number; vocabulary: Vocabulary; id: string }): Match[] {
    return index
      .candidates(tokens, leftOut?.number)
      .map((candidate): Match => {
        const vocabulary = leftOut?.id === candidate.id ? leftOut.vocabulary : (vocabularies.get(candidate.id) ?? nothing);
        const explained = coverage(tokens, vocabulary, index.rarity);
        return { ...candidate, ...explained, score: candidate.cosine + voteWeight * candidate.vote + coverageWeight * explained.covered };
      })
      .sort((a, b) => b.score - a.score);
  }

  const notAsked = rowsNotAsked(knowledge);
  const confidence = fittedConfidence();

  /** Every phrasing is asked while it is left out itself; what must not be answered are the counter-examples. */
  function fittedConfidence(): Logistic {
    const step = Math.max(1, Math.ceil(phrasings.length / fittedPhrasings));
    const byId = new Map<string, number[]>();
    for (const [number, { id }] of phrasings.entries()) {
      const numbers = byId.get(id);
      if (numbers) numbers.push(number);
      else byId.set(id, [number]);
    }
    const positives: Example[] = [];
    for (let number = 0; number < phrasings.length; number += step) {
      const phrasing = phrasings[number];
      if (!phrasing) continue;
      const others = (byId.get(phrasing.id) ?? []).filter((other) => other !== number).flatMap((other) => phrasings[other]?.tokens ?? []);
      const matches = matchesOf(phrasing.tokens, { number, id: phrasing.id, vocabulary: vocabularyOf(others) });
      positives.push({ features: featuresFor(matches), truth: matches[0]?.id === phrasing.id, weight: 1 });
    }
    // However few they are, the counter-examples have their say: a false answer costs more than a miss.
    const weight = negatives.length === 0 ? 0 : (counterWeight * positives.length) / negatives.length;
    const examples = negatives.map((question): Example => ({ features: featuresFor(matchesOf(question.tokens)), truth: false, weight }));
    return fitLogistic([...positives, ...examples]);
  }

  return {
    unexplained(tokens, id) {
      const shared = tableVocabularies.get(id.split('/')[0] ?? '');
      const left = shared ? tokens.filter(({ form }) => !shared.has(form)) : tokens;
      return coverage(left, vocabularies.get(id) ?? nothing, index.rarity).unexplained;
    },

    find({ tokens, names }) {
      const matches = matchesOf(tokens).filter(({ id }) => !notAsked(id, names));
      const [first, second] = matches;
      const sure = first ? Math.max(first.cosine > sameWords ? 1 : 0, confidence(featuresFor(matches))) : 0;
      const ids = matches.slice(0, offered).map(({ id }) => id);
      if (!first || sure < enoughConfidence) return { kind: 'nothing', ids, confidence: sure, matches };
      if (second && first.score - second.score < closeMargin) return { kind: 'choices', ids, confidence: sure, matches };
      return { kind: 'answer', id: first.id, confidence: sure, matches };
    },
  };
}
