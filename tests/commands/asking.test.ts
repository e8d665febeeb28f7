/** What was learned elsewhere and came over as plain data answers as what is learned here. */
import { expect, it } from 'vitest';
import { askingOf, askingWith } from '../../src/commands/asking.ts';
import { projectKnowledge } from '../support/project.ts';

it('finds the same with the same confidence, whatever is asked', async () => {
  const knowledge = await projectKnowledge();
  const here = askingOf(knowledge);
  const model = structuredClone(here.search.model);
  const there = askingWith(structuredClone(knowledge), model);
  const questions = [...knowledge.entries.flatMap((entry) => entry.questions), ...knowledge.outside.questions];
  for (const text of questions.filter((_, at) => at % 7 === 0).map((question) => question.slice(2))) {
    expect(there.read(text)).toEqual(here.read(text));
    expect(there.search.find(there.read(text))).toEqual(here.search.find(here.read(text)));
  }
});
