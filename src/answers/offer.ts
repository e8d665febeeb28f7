/** Buttons that lead to an id of the knowledge. Labels come from its titles and names. */

import type { Offer } from '../core/reply.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { inLocale, type Locale } from '../language/locale.ts';
import { callForEntry } from '../resolve/entry-call.ts';
import { requestForId } from '../tables/table-request.ts';
import { callOf, measureLabel, rowName } from './table-answer.ts';
import { wordingIn } from './table-wording.ts';

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
