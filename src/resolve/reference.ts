/** What an answer is about as a short text that a button can carry, and back: an entry's id, or a query's line. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { printQuery } from '../tables/print-query.ts';
import { readQuery } from '../tables/read-query.ts';
import { queryForId, readTableId } from './named-query.ts';
import { evaluationContext } from './reading.ts';
import { type TableTarget, type Target, targetOfQuery } from './target.ts';

export function referenceOf(target: Target): string {
  return target.kind === 'entry' ? target.entry.id : printQuery(target.evaluation.query);
}

/** The target of a query's line; undefined for a text that is none, or whose table has no answer to it now. */
export function targetOfLine(line: string, knowledge: Knowledge): TableTarget | undefined {
  const read = readQuery(line, evaluationContext(knowledge).tables);
  if ('problem' in read) return undefined;
  const tables = knowledge.tables.filter(({ id }) => JSON.stringify(read.query).includes(`"table":${JSON.stringify(id)}`));
  const [table] = tables;
  return table && targetOfQuery(read.query, table, knowledge);
}

/** Undefined for a text that refers to nothing of the knowledge. */
export function targetOf(reference: string, knowledge: Knowledge): Target | undefined {
  const entry = knowledge.entries.find(({ id }) => id === reference);
  if (entry) return { kind: 'entry', entry };
  const found = readTableId(reference, knowledge);
  const query = found && queryForId(found, [], knowledge);
  return (query && targetOfQuery(query, found.table, knowledge)) ?? targetOfLine(reference, knowledge);
}
