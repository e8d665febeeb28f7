/** The figures that an answer rests on, as short texts to tell whether one of them changed. Says nothing to people but what changed. */

import type { Snapshot } from '../core/reply.ts';
import type { Entry, Knowledge, Table } from '../knowledge/knowledge.ts';
import { placeholdersIn } from '../knowledge/placeholders.ts';
import type { Quantity } from '../knowledge/quantity.ts';
import type { Locale } from '../language/locale.ts';
import type { Evaluation } from '../tables/evaluation.ts';
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

/** What a table's answer computes with: the figures that it rests on, and the totals of the source where it tells them. */
export function statedByQuery(
  { observations }: Evaluation,
  table: Table,
  tellsTotals: boolean,
  knowledge: Knowledge,
  locale: Locale,
): Snapshot {
  const unitOf = (measure: string) => table.measures.find(({ id }) => id === measure)?.unit ?? table.measure.unit;
  const show = (quantity: Quantity, unit: string) => formatQuantity(quantity, unit, locale, knowledge.units);
  const totals = tellsTotals
    ? table.totals.flatMap((given) => {
        const unit = given.unit ?? table.measure.unit;
        return [
          dated(show(given.value, unit), given),
          ...Object.entries(given.also).map(([other, quantity]) => dated(show(quantity, other), given)),
          ...given.conflicts.map((conflict) => dated(show(conflict.value, conflict.unit ?? unit), given)),
        ];
      })
    : [];
  const rows = observations.map((each) => dated(`${each.row} ${show(each.quantity, unitOf(each.measure))}`, each));
  return { lead: '', figures: [...rows, ...totals].sort() };
}
