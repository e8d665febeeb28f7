/** What every command answers with: the knowledge, the reader of questions and the search, made once a load. */

import { today } from '../core/day.ts';
import { cleanInput } from '../core/input.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { writtenOn } from '../question/known-periods.ts';
import { type KnownWords, knownWords, koreanWords } from '../question/known-words.ts';
import { buildLexicon, type Lexicon, lexiconWith } from '../question/lexicon.ts';
import { type Clock, questionReader } from '../question/question.ts';
import { romanisedWords } from '../question/romanisation.ts';
import { tokenise } from '../question/tokens.ts';
import { buildSearch, type LearnedSearch, type Search, type SearchModel, searchFrom } from '../search/search.ts';
import { type Reading, readerOfTables } from './reading.ts';

export interface QuestionEngine {
  readonly knowledge: Knowledge;
  /** Reads a text once: its words, and what each table makes of it. */
  readonly read: (text: string) => Reading;
  readonly search: Search;
}

/** One that can say what it would find had it never seen some phrasings. */
export interface LearnedEngine extends QuestionEngine {
  readonly search: LearnedSearch;
}

/** All that takes long to find out about a knowledge, as plain data: another process may do it. */
export interface TrainedModel {
  readonly known: KnownWords;
  /** Korean words by their Latin letters. */
  readonly romanised: ReadonlyMap<string, string>;
  readonly search: SearchModel;
}

/** The day of a knowledge's own phrasings: that of its newest table, where one says. */
export const sampleClock =
  (knowledge: Knowledge): Clock =>
  () =>
    writtenOn(knowledge) ?? today();

function searchOf(knowledge: Knowledge, lexicon: Lexicon): LearnedSearch {
  // Nobody writes the questions of a folder in Latin letters as they sound.
  const clock = sampleClock(knowledge);
  const written = { ...lexicon, byRomanisation: () => undefined };
  return buildSearch(knowledge, (text) => tokenise(cleanInput(text), written, clock()));
}

function reader(knowledge: Knowledge, lexicon: Lexicon, clock: Clock): QuestionEngine['read'] {
  const readQuestion = questionReader(knowledge, lexicon, clock);
  const readTables = readerOfTables(knowledge);
  return (text) => readTables(readQuestion(text));
}

/** Takes as long as the knowledge is large; call it once a load. `clock` tells what "this year" is. */
export function questionEngine(knowledge: Knowledge, clock: Clock = today): LearnedEngine {
  const lexicon = buildLexicon(knowledge);
  return { knowledge, read: reader(knowledge, lexicon, clock), search: searchOf(knowledge, lexicon) };
}

/** What `engineFrom` is to be given: takes longer than `questionEngine`, as nothing of it is left to be done later. */
export function trainModel(knowledge: Knowledge): TrainedModel {
  const known = knownWords(knowledge);
  const { model } = searchOf(knowledge, lexiconWith(knowledge, known));
  return { known, romanised: romanisedWords(koreanWords(known)), search: model };
}

/** The same as `questionEngine`, from what was learned before. */
export function engineFrom(knowledge: Knowledge, { known, romanised, search }: TrainedModel, clock: Clock = today): QuestionEngine {
  return { knowledge, read: reader(knowledge, lexiconWith(knowledge, known, romanised), clock), search: searchFrom(knowledge, search) };
}
