/** A folder of entries with questions whose right answers are known, as it is with fewer phrasings: how little a maintainer may write. Asks nothing. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Question } from './evaluation.ts';

/** How many phrasings of each entry a folder is fitted and measured with. */
export const phrasingCounts = [1, 3, 8, 12] as const;

export interface LabelledFolder {
  readonly name: string;
  readonly knowledge: Knowledge;
  readonly questions: readonly Question[];
}

/** The same knowledge with only the first phrasings of each entry: what a maintainer thinks of first. */
export function withFirstPhrasings(knowledge: Knowledge, most: number): Knowledge {
  return { ...knowledge, entries: knowledge.entries.map((entry) => ({ ...entry, questions: entry.questions.slice(0, most) })) };
}
