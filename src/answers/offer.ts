/** Buttons that lead to an id of the knowledge. Labels come from its titles and names. */
import type { Offer } from '../core/reply.ts';
import { findEntry, type Knowledge } from '../knowledge/knowledge.ts';
import { inLocale, type Locale, language } from '../language/locale.ts';
import { callForEntry } from '../resolve/entry-call.ts';
import { queryForId, readTableId } from '../resolve/named-query.ts';
import { callOfQuery } from './query-call.ts';
import { tableLabel, tableRowLabel } from './table-context.ts';

/** The button for an id; undefined when there is no such id. */
export function offerFor(id: string, knowledge: Knowledge, locale: Locale): Offer | undefined {
  const entry = findEntry(knowledge, id);
  if (entry) return { label: inLocale(entry.title, locale), id: entry.id, call: callForEntry(entry) };
  const found = readTableId(id, knowledge);
  const query = found && queryForId(found, [], knowledge);
  if (!found || !query) return undefined;
  const { table, operation, row } = found;
  const label =
    row === undefined
      ? `${tableLabel(table, knowledge, locale)} · ${language(locale).wording.tables.operations[operation === 'row' ? 'whole' : operation]}`
      : tableRowLabel(table, row, knowledge, locale);
  return { label, id, call: callOfQuery(query, table, knowledge) };
}

/** What to offer when nothing better is known: the tables and the first entries. */
export function startingOffers(knowledge: Knowledge, locale: Locale): Offer[] {
  const ids = [...knowledge.tables.map(({ id }) => id), ...knowledge.entries.map(({ id }) => id)];
  return ids.slice(0, 3).flatMap((id) => offerFor(id, knowledge, locale) ?? []);
}
