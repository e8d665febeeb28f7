/** Everything a question can find: each phrasing of the knowledge with the id it leads to. Adds no words of its own. */

import type { Knowledge } from '../knowledge/knowledge.ts';
import { locales } from '../language/locale.ts';

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
  for (const entry of knowledge.entries) add(entry.id, [...locales.map((locale) => entry.title[locale]), ...entry.questions]);
  for (const table of knowledge.tables) {
    add(table.id, [...locales.map((locale) => table.title[locale]), ...table.questions]);
    for (const row of table.rows) add(`${table.id}/${row.id}`, row.questions);
    for (const [operation, { questions }] of Object.entries(table.operations)) add(`${table.id}/${operation}`, questions);
  }
  return phrasings;
}

/** Further texts that belong to an id: they explain words of a question, but it is not found by them. */
export function textsBehind(knowledge: Knowledge): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  const all = (value: { ko?: string | undefined; en?: string | undefined } | undefined) =>
    [value?.ko, value?.en].filter((text) => text !== undefined);
  for (const entry of knowledge.entries) {
    texts.set(entry.id, entry.type === 'faq' ? all(entry.answer) : [...all(entry.claim), ...all(entry.against), ...all(entry.by)]);
  }
  for (const table of knowledge.tables) {
    for (const row of table.rows) texts.set(`${table.id}/${row.id}`, [...all(row.focus), ...all(row.note), ...table.measure.names]);
  }
  return texts;
}
