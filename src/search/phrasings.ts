/** Everything a question can find: each phrasing of the knowledge with the id it leads to. Adds no words of its own. */

import type { Knowledge } from '../knowledge/knowledge.ts';
import { everyText } from '../language/locale.ts';

export interface Phrasing {
  /** A catalogue id: `faq/nvidia`, `capex/meta`, `capex/total`, `capex`. */
  readonly id: string;
  readonly text: string;
}

export function phrasingsOf(knowledge: Knowledge): Phrasing[] {
  const phrasings: Phrasing[] = [];
  const add = (id: string, texts: Iterable<string | undefined>) => {
    for (const text of texts) if (text !== undefined) phrasings.push({ id, text });
  };
  for (const entry of knowledge.entries) add(entry.id, [...everyText(entry.title), ...entry.questions]);
  for (const table of knowledge.tables) {
    add(table.id, [...everyText(table.title), ...table.questions]);
    for (const row of table.rows) add(`${table.id}/${row.id}`, row.questions);
    for (const [operation, { questions }] of Object.entries(table.operations)) add(`${table.id}/${operation}`, questions);
  }
  return phrasings;
}

/** Further texts that belong to an id: they explain words of a question, but it is not found by them. */
export function textsBehind(knowledge: Knowledge): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const entry of knowledge.entries) {
    texts.set(
      entry.id,
      entry.type === 'faq' ? everyText(entry.answer) : [...everyText(entry.claim), ...everyText(entry.against), ...everyText(entry.by)],
    );
  }
  for (const table of knowledge.tables) {
    for (const row of table.rows)
      texts.set(`${table.id}/${row.id}`, [...everyText(row.focus), ...everyText(row.note), ...table.measure.names]);
  }
  return texts;
}
