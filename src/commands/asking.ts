/** What every command answers with: the knowledge, the reader of questions and the search, made once a load. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Question, questionReader } from '../question/question.ts';
import { buildSearch, type Search } from '../search/search.ts';

export interface Asking {
  readonly knowledge: Knowledge;
  readonly read: (text: string) => Question;
  readonly search: Search;
}

/** Takes as long as the knowledge is large; call it once a load. */
export function askingOf(knowledge: Knowledge): Asking {
  const read = questionReader(knowledge);
  return { knowledge, read, search: buildSearch(knowledge, read) };
}
