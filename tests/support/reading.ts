/** Texts read as the bot reads them before it decides anything: the question, and what each table makes of it. */
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { questionReader } from '../../src/question/question.ts';
import { sampleClock } from '../../src/resolve/question-engine.ts';
import { type Reading, readerOfTables } from '../../src/resolve/reading.ts';
import { printQuery } from '../../src/tables/print-query.ts';

export function readingsOf(knowledge: Knowledge): (text: string) => Reading {
  const readQuestion = questionReader(knowledge, undefined, sampleClock(knowledge));
  const readTables = readerOfTables(knowledge);
  return (text) => readTables(readQuestion(text));
}

/** The line of the query that the likeliest table makes of a text; undefined where a name or an amount stays unexplained. */
export function linesOf(knowledge: Knowledge): (text: string) => string | undefined {
  const read = readingsOf(knowledge);
  return (text) => {
    const [table] = read(text).tables;
    return table && table.parse.missing.length === 0 ? printQuery(table.query) : undefined;
  };
}
