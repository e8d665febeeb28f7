/** The figures that an answer rests on, as short texts to tell whether one of them changed. Says nothing to people but what changed. */

import type { Stated } from '../core/reply.ts';
import type { Entry, Knowledge, Table } from '../knowledge/knowledge.ts';
import { placeholdersIn } from '../knowledge/placeholders.ts';
import type { Locale } from '../language/locale.ts';
import type { TableRequest } from '../tables/table-request.ts';
import { formatQuantity } from './format.ts';

interface Dated {
  readonly period?: string | number | undefined;
  readonly kind?: string | undefined;
}

function dated(amount: string, { period, kind }: Dated): string {
  const when = [period, kind].filter((part) => part !== undefined).join(' ');
  return when === '' ? amount : `${amount} (${when})`;
}

/** The figures of an entry that these texts of it show, by their names in braces. */
export function statedFigures(entry: Entry, texts: readonly string[], knowledge: Knowledge, locale: Locale): readonly string[] {
  const names = new Set(texts.flatMap(placeholdersIn).map(({ name }) => name));
  const shown = Object.entries(entry.figures).filter(([name]) => names.has(name));
  const figures = shown.map(([, { quantity, unit, period, kind }]) =>
    dated(formatQuantity(quantity, unit, locale, knowledge.units), { period: period ?? entry.period, kind }),
  );
  return [...new Set(figures)].sort();
}

/** What a table's answer computes with: its rows, and the totals of other periods where it tells them. */
export function statedByTable(
  { table, operation, rows: named }: TableRequest,
  tellsTotals: boolean,
  knowledge: Knowledge,
  locale: Locale,
): Stated {
  const { measure } = table;
  const show = (quantity: Table['rows'][number]['value'], unit = measure.unit) => formatQuantity(quantity, unit, locale, knowledge.units);
  // A share is of all rows, whichever is asked about.
  const rows = named.length === 0 || operation === 'share' ? table.rows : named;
  const totals = tellsTotals
    ? table.totals.flatMap((given) => [
        dated(show(given.value, given.unit), given),
        ...Object.entries(given.also).map(([unit, quantity]) => dated(show(quantity, unit), given)),
        ...given.conflicts.map(({ value, unit }) => dated(show(value, unit ?? given.unit), given)),
      ])
    : [];
  return { lead: '', figures: [...rows.map(({ id, value }) => dated(`${id} ${show(value)}`, measure)), ...totals].sort() };
}
