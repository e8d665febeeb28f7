/** Groups unanswered questions that ask for the same thing, whatever their language, and names the id that is nearest to each group. Answers none. */

import { findEntry } from '../knowledge/knowledge.ts';
import { compact } from '../question/normalise.ts';
import type { QuestionEngine } from '../resolve/question-engine.ts';
import { phrasingIndex, postingsOf } from '../search/phrasing-index.ts';
import { phrasingsOf } from '../search/phrasings.ts';
import { vectorSpace } from '../search/vectors.ts';
import { matterOf, sameMatter, shareMatter } from './question-matter.ts';

export interface AskedText {
  readonly text: string;
  readonly times: number;
  /** The entry that people chose for it. */
  readonly entry?: string;
}

export interface GapCluster<Asked extends AskedText> {
  /** Most asked first. */
  readonly questions: readonly Asked[];
  readonly times: number;
  /** The id that they are nearest to; undefined where they are near none. */
  readonly nearest: string | undefined;
}

/** Two questions with a cosine above this ask for the same, where they are about the same. */
const alike = 0.25;
/** A question nearer than this to an id is about it, in either language. */
const near = 0.2;

/** The clusters, most asked first. What was written down since, to be answered or not to be, is no gap any more. */
export function clusterGaps<Asked extends AskedText>(
  all: readonly Asked[],
  { knowledge, read, search }: QuestionEngine,
): GapCluster<Asked>[] {
  const known = [...phrasingsOf(knowledge).map(({ text }) => text), ...knowledge.outside.questions];
  const written = new Set(known.map(compact));
  const asked = all.filter(({ text }) => !written.has(compact(text)));
  const questions = asked.map(({ text }) => read(text));
  const nearest = questions.map((question, at) => {
    const chosen = asked[at]?.entry;
    if (chosen !== undefined) return findEntry(knowledge, chosen)?.id ?? chosen;
    const [first] = search.find(question).matches;
    return first && first.cosine > near ? first.id : undefined;
  });
  const matters = questions.map(({ tokens }) => matterOf(tokens));
  const space = vectorSpace(
    questions.map(({ tokens }) => tokens),
    search.space,
  );
  const numbers = space.vectors.map((_, number) => String(number));
  const index = phrasingIndex(postingsOf(space.vectors, space.features.numbers.size, numbers));

  const groups = unions(asked.length);
  const firstNear = new Map<string, number>();
  for (const [number, vector] of space.vectors.entries()) {
    for (const { id, cosine } of index.candidates(vector)) {
      const [one, other] = [matters[number], matters[Number(id)]];
      if (one && other && (sameMatter(one, other) || (cosine > alike && shareMatter(one, other)))) groups.join(number, Number(id));
    }
    const id = nearest[number];
    if (id === undefined) continue;
    const other = firstNear.get(id);
    if (other === undefined) firstNear.set(id, number);
    else groups.join(number, other);
  }

  const clusters = new Map<number, number[]>();
  for (const number of asked.keys()) {
    const group = groups.of(number);
    clusters.set(group, [...(clusters.get(group) ?? []), number]);
  }
  return [...clusters.values()]
    .map((numbers): GapCluster<Asked> => {
      const members = numbers.flatMap((number) => asked[number] ?? []).sort((a, b) => b.times - a.times);
      return { questions: members, times: members.reduce((sum, { times }) => sum + times, 0), nearest: mostOf(numbers, asked, nearest) };
    })
    .sort((a, b) => b.times - a.times);
}

/** The id that most of the asking is near to. */
function mostOf(numbers: readonly number[], asked: readonly AskedText[], nearest: readonly (string | undefined)[]): string | undefined {
  const times = new Map<string, number>();
  for (const number of numbers) {
    const id = nearest[number];
    if (id !== undefined) times.set(id, (times.get(id) ?? 0) + (asked[number]?.times ?? 0));
  }
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Numbers that come to belong together. */
function unions(count: number) {
  const parents = Array.from({ length: count }, (_, number) => number);
  function of(number: number): number {
    let at = number;
    while (parents[at] !== at) at = parents[at] ?? at;
    parents[number] = at;
    return at;
  }
  return {
    of,
    join(one: number, other: number) {
      parents[of(other)] = of(one);
    },
  };
}
