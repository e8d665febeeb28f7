/** What every command answers with: the knowledge, the reader of questions and the search, made once a load. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Question } from '../question/question.ts';
import type { Search } from '../search/search.ts';

export interface Asking {
  readonly knowledge: Knowledge;
  readonly read: (text: string) => Question;
  readonly search: Search;
}
