/** Buttons that lead to an id of the knowledge. Labels come from its titles and names. */
import { inLocale, type Locale } from '../language/locale.ts';
import type { Call, Offer } from '../core/reply.ts';
import { callOf, measureLabel, rowName } from './table-answer.ts';
import type { TableRequest } from '../tables/table-request.ts';
import { wordingIn } from './table-wording.ts';
import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import { operationNames } from '../knowledge/schema.ts';

/** The option that holds the entry's file name, in `/faq` and `/claim`. */
export const topicOption = 'topic';

export function callForEntry(entry: Entry): Call {
  return { command: entry.type, args: { [topicOption]: entry.id.slice(entry.type.length + 1) } };
}

/** Reads a table's id (`capex`, `capex/meta`, `capex/total`) as a request; undefined for any other id. */
export function requestForId(id: string, knowledge: Knowledge): TableRequest | undefined {
  const [tableId, rest] = id.split('/');
  const table = knowledge.tables.find((candidate) => candidate.id === tableId);
  if (!table) return undefined;
  if (rest === undefined) return { table, operation: 'whole', rows: [] };
  const row = table.rows.find((candidate) => candidate.id === rest);
  if (row) return { table, operation: 'row', rows: [row] };
  const operation = operationNames.find((name) => name === rest);
  return operation && { table, operation, rows: [] };
}

/** The button for an id; undefined when there is no such id. */
export function offerFor(id: string, knowledge: Knowledge, locale: Locale): Offer | undefined {
  const entry = knowledge.entries.find((candidate) => candidate.id === id);
  if (entry) return { label: inLocale(entry.title, locale), call: callForEntry(entry) };
  const request = requestForId(id, knowledge);
  if (!request) return undefined;
  const measure = measureLabel(request.table, locale);
  const words = wordingIn(locale);
  const [row] = request.rows;
  const label =
    request.operation === 'row' && row
      ? `${rowName(knowledge, row, locale)} ${measure}`
      : `${measure} · ${words.operations[request.operation === 'row' ? 'whole' : request.operation]}`;
  return { label, call: callOf(request) };
}

/** What to offer when nothing better is known: the tables and the first entries. */
export function startingOffers(knowledge: Knowledge, locale: Locale): Offer[] {
  const ids = [...knowledge.tables.map(({ id }) => id), ...knowledge.entries.map(({ id }) => id)];
  return ids.slice(0, 3).flatMap((id) => offerFor(id, knowledge, locale) ?? []);
}
