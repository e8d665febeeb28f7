/** What every command answers with: the knowledge, the reader of questions and the search, made once a load. */
import { cleanInput } from '../core/input.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { buildLexicon } from '../question/lexicon.ts';
import { type Question, questionReader } from '../question/question.ts';
import { tokenise } from '../question/tokens.ts';
import { buildSearch, type Search } from '../search/search.ts';

export interface Asking {
  readonly knowledge: Knowledge;
  readonly read: (text: string) => Question;
  readonly search: Search;
}

/** Takes as long as the knowledge is large; call it once a load. */
export function askingOf(knowledge: Knowledge): Asking {
  const lexicon = buildLexicon(knowledge);
  // Nobody writes the questions of a folder in Latin letters as they sound.
  const written = { ...lexicon, byRomanisation: () => undefined };
  const search = buildSearch(knowledge, (text) => tokenise(cleanInput(text), written));
  return { knowledge, read: questionReader(knowledge, lexicon), search };
}
