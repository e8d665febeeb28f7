/** What a program can name: the ids of entries, tables, rows and operations, with their titles. Says what is meant where an id is not one. */
import { offerFor } from '../answers/offer.ts';
import type { Offer } from '../core/reply.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Locale } from '../language/locale.ts';
import { normalise } from '../question/normalise.ts';
import { ApiFailure } from './failure.ts';
import { linkOf, resourceOf, type ServedKnowledge } from './served.ts';

/** Ids of what can be listed: entries and tables. */
export function idsOf({ entries, tables }: Knowledge): string[] {
  return [...tables.map(({ id }) => id), ...entries.map(({ id }) => id)];
}

/** Where a client can open an id: the file and line, or the resource of this server. */
export function urlOf(id: string, served: ServedKnowledge): string {
  return linkOf(id, served) ?? resourceOf(id, served.engine.knowledge);
}

/** The button for an id, whose call answers with it; an `ApiFailure` where there is none, with what may have been meant. */
export function offerOf(given: string, served: ServedKnowledge, locale: Locale): Offer & { readonly id: string } {
  const { knowledge } = served.engine;
  const id = given.trim().replace(/^knowledge:\/\/(?:table\/)?/, '');
  const offer = offerFor(id, knowledge, locale);
  if (offer) return { ...offer, id };
  const wanted = normalise(id.split('/').at(-1) ?? '');
  const alike = [...idsOf(knowledge), ...knowledge.tables.flatMap((table) => table.rows.map((row) => `${table.id}/${row.id}`))].filter(
    (each) => wanted !== '' && each.split('/').at(-1) === wanted,
  );
  if (alike.length > 1) {
    throw new ApiFailure('ambiguous', `“${shown(given)}” may be ${alike.join(' or ')}.`, 'Ask for one of them by its whole id.');
  }
  const meant = alike.length > 0 ? `Perhaps ${alike[0]} is meant.` : 'Ids are those that `search`, answers and the list of entries name.';
  throw new ApiFailure('unknownId', `There is nothing with the id “${shown(given)}”.`, meant);
}

/** So much of what somebody sent is repeated. */
const shown = (text: string) => text.slice(0, 80);
