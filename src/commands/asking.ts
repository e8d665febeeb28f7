/** What every command answers with: the knowledge, the reader of questions and the search, made once a load. */
import { cleanInput } from '../core/input.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { buildLexicon, type Lexicon } from '../question/lexicon.ts';
import { type Question, questionReader } from '../question/question.ts';
import { tokenise } from '../question/tokens.ts';
import { buildSearch, type LearnedSearch, learnSearch, type Search, type SearchModel, searchFrom } from '../search/search.ts';

export interface Asking {
  readonly knowledge: Knowledge;
  readonly read: (text: string) => Question;
  readonly search: Search;
}

/** One that can say what it would find had it never seen some phrasings. */
export interface LearnedAsking extends Asking {
  readonly search: LearnedSearch;
}

function textReader(lexicon: Lexicon) {
  // Nobody writes the questions of a folder in Latin letters as they sound.
  const written = { ...lexicon, byRomanisation: () => undefined };
  return (text: string) => tokenise(cleanInput(text), written);
}

/** Takes as long as the knowledge is large; call it once a load. */
export function askingOf(knowledge: Knowledge): LearnedAsking {
  const lexicon = buildLexicon(knowledge);
  return { knowledge, read: questionReader(knowledge, lexicon), search: buildSearch(knowledge, textReader(lexicon)) };
}

/** What takes longest of it, as plain data. */
export function learnFrom(knowledge: Knowledge): SearchModel {
  return learnSearch(knowledge, textReader(buildLexicon(knowledge)));
}

/** The same as `askingOf`, from what was learned before. */
export function askingWith(knowledge: Knowledge, model: SearchModel): Asking {
  return { knowledge, read: questionReader(knowledge), search: searchFrom(knowledge, model) };
}
