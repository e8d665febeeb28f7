/** Compares a question with every phrasing: which ids are nearest, how much of the question their words explain, and how near it is to what must not be answered. Decides nothing. */
import { locales } from '../core/locale.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Token } from '../question/tokens.ts';
import { type Classifier, learnClassifier } from './classifier.ts';
import { type Coverage, coverage, type Likeness, type Vocabulary, vocabularyOf, withoutForms } from './coverage.ts';
import { type Candidate, indexPhrasings, type LeftOut } from './phrasing-index.ts';
import { phrasingsOf, textsBehind } from './phrasings.ts';
import { type VectorSpace, vectorSpace } from './vectors.ts';

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

/** A phrasing as it is compared. */
export interface ReadPhrasing {
  readonly id: string;
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** What a question is matched with: everything, or all but some phrasings. */
export interface Learned {
  readonly classifier: Classifier | undefined;
  readonly leftOut?: LeftOut;
}

export interface Matching {
  match(tokens: readonly Token[], learned?: Learned): Matches;
  /** Every phrasing, and behind them the questions that must not be answered. */
  readonly phrasings: readonly ReadPhrasing[];
  /** Where the phrasings are vectors. */
  readonly space: VectorSpace;
  /** A classifier that has never seen some phrasings. */
  learnWithout(leftOut: LeftOut): Classifier | undefined;
  /** How much weight of these tokens the words behind an id do not explain; one rare word weighs about 1. */
  unexplained(tokens: readonly Token[], id: string, learned?: Learned): number;
}

/** The id of questions that must not be answered. */
export const outsideId = '';

/** How much each kind of likeness counts beside the cosine. */
const weight = { vote: 0.5, covered: 0.5, chance: 2 };
/** So many of the best are compared by likeness too. */
const lookedAtClosely = 4;
/** A word in so many ids of a table belongs to the table as a whole. */
const severalIds = 4;

/** Words of a table's titles, and those that several of its ids use: they speak of the table, not of one row. */
function sharedWords(table: string, titles: readonly Token[], tokensById: ReadonlyMap<string, readonly Token[]>): Set<string> {
  const uses = new Map(titles.map((token) => [token.form, severalIds]));
  for (const [id, tokens] of tokensById) {
    if (id.split('/')[0] !== table) continue;
    for (const form of new Set(tokens.map((token) => token.form))) uses.set(form, (uses.get(form) ?? 0) + 1);
  }
  return new Set([...uses].filter(([, count]) => count >= severalIds).map(([form]) => form));
}

function tokensById(phrasings: readonly ReadPhrasing[]): Map<string, Token[]> {
  const byId = new Map<string, Token[]>();
  for (const { id, tokens } of phrasings) {
    const list = byId.get(id);
    if (list) list.push(...tokens);
    else byId.set(id, [...tokens]);
  }
  return byId;
}

function numbersById(ids: readonly string[]): Map<string, number[]> {
  const byId = new Map<string, number[]>(ids.map((id) => [id, []]));
  for (const [number, id] of ids.entries()) byId.get(id)?.push(number);
  return byId;
}

export function buildMatching(knowledge: Knowledge, tokensOf: (text: string) => readonly Token[]): Matching {
  const asked = phrasingsOf(knowledge).map(({ id, text }): ReadPhrasing => ({ id, text, tokens: tokensOf(text) }));
  const outside = knowledge.outside.questions.map((text): ReadPhrasing => ({ id: outsideId, text, tokens: tokensOf(text) }));
  const phrasings = [...asked, ...outside];
  const ids = phrasings.map(({ id }) => id);
  const space = vectorSpace(phrasings.map(({ tokens }) => tokens));
  const index = indexPhrasings(space, ids);
  const everything: Learned = { classifier: learnClassifier(space, ids) };

  const behind = [...textsBehind(knowledge)].flatMap(([id, texts]) =>
    texts.map((text): ReadPhrasing => ({ id, text, tokens: tokensOf(text) })),
  );
  const words = tokensById([...asked, ...behind]);
  const wordsBehind = tokensById(behind);
  const vocabularies = new Map([...words].map(([id, tokens]) => [id, vocabularyOf(tokens)]));
  const titlesOf = (title: Knowledge['tables'][number]['title']) => locales.flatMap((locale) => tokensOf(title[locale] ?? ''));
  const shared = new Map(knowledge.tables.map(({ id, title }) => [id, sharedWords(id, titlesOf(title), words)]));
  const numbers = numbersById(ids);
  const nothing = vocabularyOf([]);

  const formsOf = (list: readonly number[]) => new Set(list.flatMap((number) => phrasings[number]?.tokens ?? []).map(({ form }) => form));

  /** The words behind an id, but for those that only phrasings left out have. */
  function vocabulary(id: string, leftOut?: LeftOut): Vocabulary {
    const all = vocabularies.get(id) ?? nothing;
    const own = numbers.get(id) ?? [];
    const left = leftOut ? own.filter(leftOut) : [];
    if (!leftOut || left.length === 0) return all;
    const gone = formsOf(left);
    for (const { form } of wordsBehind.get(id) ?? []) gone.delete(form);
    for (const number of own) {
      if (gone.size === 0) break;
      if (!leftOut(number)) for (const { form } of phrasings[number]?.tokens ?? []) gone.delete(form);
    }
    return withoutForms(all, gone);
  }

  return {
    phrasings,
    space,
    learnWithout: (leftOut) => learnClassifier(space, ids, leftOut),

    match(tokens, { classifier, leftOut } = everything) {
      const vector = space.vectorOf(tokens);
      const chanceOf = classifier?.chances(vector) ?? (() => 0);
      const matched = (candidate: Candidate, likeness: Likeness): Match => {
        const explained = coverage(tokens, vocabulary(candidate.id, leftOut), space.rarity, likeness);
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
      return coverage(left, vocabulary(id, leftOut), space.rarity, 'fuzzy').unexplained;
    },
  };
}
