/** How the search does on a folder's own phrasings, each asked while it is left out; what must not be answered are the counter-examples. Fits nothing. */
import { evidenceOf } from './evidence.ts';
import type { LearnedMatching } from './learned-matching.ts';
import { outsideId } from './read-texts.ts';

/** What was found for one question, and whether that was right. */
export interface Judged {
  readonly evidence: readonly number[];
  /** The first match is what was asked for. */
  readonly first: boolean;
  /** It is among the first three. */
  readonly among: boolean;
  /** Nothing of the folder answers the question. */
  readonly counter: boolean;
}

/** More than these say nothing more. */
const askedPhrasings = 500;
/** No more than this share of all phrasings is unknown to a classifier that is asked for them. */
const unknownShare = 0.2;
/** With fewer questions that must not be answered, some ids are taken out whole and their phrasings are such questions. */
const fewestOutside = 50;
const idsTakenOut = 0.1;
const offered = 3;

/** Phrasings by number, in parts of equal size. */
function partsOf(sample: readonly number[], parts: number): number[][] {
  return Array.from({ length: parts }, (_, part) => sample.filter((_, at) => at % parts === part));
}

export function ownExamples({ phrasings, order, match, learnWithout }: LearnedMatching): Judged[] {
  const idOf = (number: number) => phrasings[number]?.id ?? outsideId;
  const asked = order.filter((number) => idOf(number) !== outsideId).slice(0, askedPhrasings);
  const outside = order.filter((number) => idOf(number) === outsideId).slice(0, askedPhrasings);
  const ids = [...new Set(asked.map(idOf))];
  const takenOut = outside.length < fewestOutside ? Math.ceil(ids.length * idsTakenOut) : 0;

  const sample = [...asked, ...outside];
  const parts = Math.max(1, Math.ceil(sample.length / (phrasings.length * unknownShare)));
  return partsOf(sample, parts).flatMap((part, at) => {
    const unknownIds = new Set(ids.slice(at * takenOut, (at + 1) * takenOut));
    const unknown = new Set(part);
    const classifier = learnWithout((number) => unknown.has(number) || unknownIds.has(idOf(number)));
    const further = takenOut === 0 ? [] : order.filter((number) => unknownIds.has(idOf(number))).slice(0, askedPhrasings / parts);
    return [...new Set([...part, ...further])].flatMap((number): Judged[] => {
      const id = idOf(number);
      const counter = id === outsideId || unknownIds.has(id);
      const leftOut = (other: number) => other === number || unknownIds.has(idOf(other));
      const matches = match(phrasings[number]?.tokens ?? [], { classifier, leftOut });
      const evidence = evidenceOf(matches);
      const among = !counter && matches.found.slice(0, offered).some((each) => each.id === id);
      return evidence ? [{ evidence, first: !counter && matches.found[0]?.id === id, among, counter }] : [];
    });
  });
}
