/** What was learned elsewhere and came over as plain data answers as what is learned here. */
import { expect, it } from 'vitest';
import { engineFrom, questionEngine, trainModel } from '../../src/resolve/question-engine.ts';
import type { Reading } from '../../src/resolve/reading.ts';
import { projectKnowledge } from '../support/project.ts';

it('finds the same with the same confidence, whatever is asked', async () => {
  const knowledge = await projectKnowledge();
  const here = questionEngine(knowledge);
  const model = structuredClone(trainModel(knowledge));
  const there = engineFrom(structuredClone(knowledge), model);
  const spelled = ['amajon tuja eolma?', 'gaebalbi eolma'];
  const questions = [...knowledge.entries.flatMap((entry) => entry.questions), ...knowledge.outside.questions];
  // The words that a table is read with are prepared anew: only what is read by them has to be the same.
  const read = ({ tables, ...reading }: Reading) => ({
    ...reading,
    tables: tables.map(({ query, evaluation, leftover, rows, asks }) => ({ query, evaluation, leftover, rows, asks })),
  });
  for (const text of [...spelled, ...questions.filter((_, at) => at % 7 === 0).map((question) => question.slice(2))]) {
    expect(read(there.read(text))).toEqual(read(here.read(text)));
    expect(there.search.find(there.read(text))).toEqual(here.search.find(here.read(text)));
  }
});
