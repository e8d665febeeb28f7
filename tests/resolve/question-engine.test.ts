/** What was learned elsewhere and came over as plain data answers as what is learned here. */
import { expect, it } from 'vitest';
import { askingOf, askingWith, learnAsking } from '../../src/resolve/question-engine.ts';
import { projectKnowledge } from '../support/project.ts';

it('finds the same with the same confidence, whatever is asked', async () => {
  const knowledge = await projectKnowledge();
  const here = askingOf(knowledge);
  const model = structuredClone(learnAsking(knowledge));
  const there = askingWith(structuredClone(knowledge), model);
  const spelled = ['amajon tuja eolma?', 'gaebalbi eolma'];
  const questions = [...knowledge.entries.flatMap((entry) => entry.questions), ...knowledge.outside.questions];
  for (const text of [...spelled, ...questions.filter((_, at) => at % 7 === 0).map((question) => question.slice(2))]) {
    expect(there.read(text)).toEqual(here.read(text));
    expect(there.search.find(there.read(text))).toEqual(here.search.find(here.read(text)));
  }
});
