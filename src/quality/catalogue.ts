/** Everything that can be asked of a knowledge folder, by id and in its order, for those who list it. Answers nothing. */

import { offerFor } from '../answers/offer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { operationNames } from '../knowledge/schema.ts';
import { type Locale, locales } from '../language/locale.ts';

export interface CatalogueItem {
  /** `faq/nvidia`, `capex`, `capex/meta`, `capex/total`. */
  readonly id: string;
  /** `faq`, `claim`, or the table's id. */
  readonly kind: string;
  /** What it is called, which asks for it as well. */
  readonly label: { readonly [L in Locale]?: string };
}

/** Operations that need no names and no limit beside the table. */
const ofAll = operationNames.filter((name) => !['comparison', 'difference', 'ratio', 'filter'].includes(name));

export function catalogueOf(knowledge: Knowledge): CatalogueItem[] {
  const ids = [
    ...knowledge.tables.flatMap(({ id, rows }) => [id, ...rows.map((row) => `${id}/${row.id}`), ...ofAll.map((name) => `${id}/${name}`)]),
    ...knowledge.entries.map(({ id }) => id),
  ];
  return ids.map((id) => {
    const labels = locales.flatMap((locale) => {
      const offer = offerFor(id, knowledge, locale);
      return offer ? [[locale, offer.label]] : [];
    });
    return { id, kind: id.split('/')[0] ?? id, label: Object.fromEntries(labels) };
  });
}
