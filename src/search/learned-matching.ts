/** Learns from all texts of a knowledge what questions are compared with, and what would have been learned had some phrasings never been there. Compares nothing itself. */
import type { Token } from '../question/token.ts';
import { type Classifier, classifierWith, learnClassifier } from './classifier.ts';
import { type Vocabulary, vocabularyOf, withoutForms } from './coverage.ts';
import { fieldPostingsOf, fieldWeight, type TakenOff } from './field-index.ts';
import { type Matching, type MatchingModel, matchingWith } from './matching.ts';
import { mixedOrder } from './mixed-order.ts';
import { type LeftOut, postingsOf } from './phrasing-index.ts';
import { outsideId, type ReadText, type ReadTexts } from './read-texts.ts';
import { type Vector, type VectorSpace, vectorSpace } from './vectors.ts';

export interface LearnedMatching extends Matching {
  readonly model: MatchingModel;
  /** Every phrasing, and behind them the questions that must not be answered. */
  readonly phrasings: ReadTexts['phrasings'];
  /** Their numbers, mixed. */
  readonly order: readonly number[];
  /** A classifier that has never seen some phrasings. */
  learnWithout(leftOut: LeftOut): Classifier | undefined;
}

/** A word in so many ids of a table belongs to the table as a whole. */
const severalIds = 4;

/** Words of a table's titles, and those that several of its ids use: they speak of the table, not of one row. */
function sharedWords(table: string, titles: readonly ReadText[], tokensById: ReadonlyMap<string, readonly Token[]>): Set<string> {
  const uses = new Map<string, number>();
  for (const { tokens } of titles.filter(({ id }) => id === table)) for (const { form } of tokens) uses.set(form, severalIds);
  for (const [id, tokens] of tokensById) {
    if (id.split('/')[0] !== table) continue;
    for (const form of new Set(tokens.map((token) => token.form))) uses.set(form, (uses.get(form) ?? 0) + 1);
  }
  return new Set([...uses].filter(([, count]) => count >= severalIds).map(([form]) => form));
}

function tokensById(texts: readonly ReadText[]): Map<string, Token[]> {
  const byId = new Map<string, Token[]>();
  for (const { id, tokens } of texts) {
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

/** The texts of each id by the numbers of their features. What must not be answered has no fields: its questions have nothing in common. */
function fieldsOf(
  phrasings: readonly ReadText[],
  behind: readonly ReadText[],
  vectors: readonly Vector[],
  numbered: VectorSpace['numbered'],
): Map<string, { features: Iterable<number>; weight: number }[]> {
  const fields = new Map<string, { features: Iterable<number>; weight: number }[]>();
  const add = (id: string, features: Iterable<number>, weight: number) => {
    const list = fields.get(id);
    if (list) list.push({ features, weight });
    else fields.set(id, [{ features, weight }]);
  };
  for (const [at, { id }] of phrasings.entries()) if (id !== outsideId) add(id, vectors[at]?.features ?? [], fieldWeight.asked);
  for (const { id, tokens } of behind)
    add(
      id,
      numbered(tokens).flatMap(({ number }) => number ?? []),
      fieldWeight.told,
    );
  return fields;
}

function countsOf(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

export function learnMatching({ phrasings, behind, titles }: ReadTexts): LearnedMatching {
  const ids = phrasings.map(({ id }) => id);
  const { features, vectors, numbered } = vectorSpace(
    phrasings.map(({ tokens }) => tokens),
    undefined,
    behind.map(({ tokens }) => tokens),
  );
  const size = features.numbers.size;
  const order = mixedOrder(phrasings.map(({ text }) => text));
  const words = tokensById([...phrasings.filter(({ id }) => id !== outsideId), ...behind]);
  const wordsBehind = tokensById(behind);
  const numbers = numbersById(ids);
  const tables = new Set(titles.map(({ id }) => id));
  const model: MatchingModel = {
    features,
    postings: postingsOf(vectors, size, ids),
    fields: fieldPostingsOf(fieldsOf(phrasings, behind, vectors, numbered), countsOf(ids), size),
    classifier: learnClassifier(vectors, size, ids, order),
    vocabularies: new Map([...words].map(([id, tokens]) => [id, vocabularyOf(tokens)])),
    shared: new Map([...tables].map((id) => [id, sharedWords(id, titles, words)])),
  };

  const formsOf = (list: readonly number[]) => new Set(list.flatMap((number) => phrasings[number]?.tokens ?? []).map(({ form }) => form));

  function vocabulary(id: string, leftOut?: LeftOut): Vocabulary {
    const all = model.vocabularies.get(id) ?? vocabularyOf([]);
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

  /** What the phrasings left out gave to the fields of an id. */
  const takenOff =
    (leftOut: LeftOut): TakenOff =>
    (id) => {
      const own = numbers.get(id) ?? [];
      const left = own.filter(leftOut);
      if (left.length === 0) return undefined;
      if (left.length === own.length) return 'everything';
      const amounts = new Map<number, number>();
      for (const number of left)
        for (const feature of vectors[number]?.features ?? []) amounts.set(feature, (amounts.get(feature) ?? 0) + fieldWeight.asked);
      return amounts;
    };

  return {
    ...matchingWith(model, vocabulary, takenOff),
    model,
    phrasings,
    order,
    learnWithout(leftOut) {
      const left = order.filter((number) => !leftOut(number));
      const without = learnClassifier(vectors, size, ids, left);
      return without && classifierWith(without);
    },
  };
}
