/** What every command answers with: the knowledge, the reader of questions and the search, made once a load. */
import { cleanInput } from '../core/input.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { buildLexicon } from '../question/lexicon.ts';
import { type Question, questionReader } from '../question/question.ts';
import { tokenise } from '../question/tokens.ts';
import { buildSearch, type LearnedSearch, type Search, type SearchModel, searchFrom } from '../search/search.ts';

export interface Asking {
  readonly knowledge: Knowledge;
  readonly read: (text: string) => Question;
  readonly search: Search;
}

/** One that can say what it would find had it never seen some phrasings. */
export interface LearnedAsking extends Asking {
  readonly search: LearnedSearch;
}

/** Takes as long as the knowledge is large; call it once a load. */
export function askingOf(knowledge: Knowledge): LearnedAsking {
  const lexicon = buildLexicon(knowledge);
  // Nobody writes the questions of a folder in Latin letters as they sound.
  const written = { ...lexicon, byRomanisation: () => undefined };
  const search = buildSearch(knowledge, (text) => tokenise(cleanInput(text), written));
  return { knowledge, read: questionReader(knowledge, lexicon), search };
}

/** The same as `askingOf`, from what was learned before. */
export function askingWith(knowledge: Knowledge, model: SearchModel): Asking {
  return { knowledge, read: questionReader(knowledge), search: searchFrom(knowledge, model) };
}
