/** Rows of a table side by side with their figures, as a table of the reply. Cuts nothing. */
import type { Column, Table as ReplyTable } from '../core/reply.ts';
import { inLocale } from '../language/locale.ts';
import { middle } from '../tables/order.ts';
import type { RankedRow, RowAmount } from '../tables/result.ts';
import { itemHeading } from './item.ts';
import type { TableContext } from './table-context.ts';

/** The title of a text column: the table's own, or the usual one. */
export function heading({ table, locale, words }: TableContext, column: 'focus' | 'note'): string {
  const written = table.columns[column];
  return written ? inLocale(written, locale) : words[column];
}

/** What the amounts are sorted by; nothing where one of them has no end at all. */
export function sortedBy(rows: readonly RowAmount[]): Pick<Column, 'values'> {
  const ends = rows.map(({ amount }) => amount.quantity);
  return ends.every(({ low, high }) => Number.isFinite(low) || Number.isFinite(high)) ? { values: ends.map(middle) } : {};
}

/** With `ranks` numbered, with `texts` with the text columns that any row has; `more` are further columns of amounts. */
export function grid(
  context: TableContext,
  rows: readonly (RowAmount | RankedRow)[],
  options: {
    readonly ranks?: boolean;
    readonly texts?: boolean;
    readonly cells?: boolean;
    /** What the rows are called where their own names do not tell them apart. */
    readonly names?: readonly string[];
    readonly more?: readonly { readonly title: string; readonly amounts: readonly string[] }[];
  } = {},
): ReplyTable {
  const { table, locale, words, formats, nameOf, amount, measure } = context;
  const rowsById = options.texts ? new Map(table.rows.map((each) => [each.id, each])) : undefined;
  const rowOf = ({ row }: RowAmount) => (row === undefined ? undefined : rowsById?.get(row));
  const texts = options.texts ? (['focus', 'note'] as const).filter((column) => rows.some((each) => rowOf(each)?.[column])) : [];
  const more = options.more ?? [];
  return {
    columns: [
      ...(options.ranks ? [{ title: words.rank, align: 'right' as const, values: rows.map((_, at) => at + 1) }] : []),
      { title: itemHeading(table, locale), align: 'left' },
      { title: measure, align: 'left', ...sortedBy(rows) },
      ...more.map(({ title }) => ({ title, align: 'left' as const })),
      ...texts.map((column) => ({ title: heading(context, column), align: 'left' as const })),
    ],
    rows: rows.map((each, index) => [
      ...(options.ranks ? [String(index + 1)] : []),
      options.names?.[index] ?? (each.row === undefined ? formats.list((each.candidates ?? []).map(nameOf)) : nameOf(each.row)),
      amount(each.amount, options.cells ?? true),
      ...more.map(({ amounts }) => amounts[index] ?? ''),
      ...texts.map((column) => {
        const text = rowOf(each)?.[column];
        return text ? inLocale(text, locale) : '';
      }),
    ]),
  };
}
