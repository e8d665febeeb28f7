/** The parts that findings over a table are made of: what sentences need, grids, workings, and what is not certain. Computes nothing. */

import { type Block, bullets, type Table as ReplyTable, rich } from '../core/reply.ts';
import { citationsFor } from '../knowledge/citation.ts';
import type { Knowledge, Row, Table } from '../knowledge/knowledge.ts';
import type { Quantity } from '../knowledge/quantity.ts';
import { inLocale, type Locale } from '../language/locale.ts';
import { ranking } from '../tables/operations.ts';
import type { Wording } from './table-wording.ts';

/** One exact amount as a quantity. */
export const exact = (value: number): Quantity => ({ low: value, high: value, approx: false });

/** What every sentence about a table needs. */
export interface Context {
  readonly knowledge: Knowledge;
  readonly table: Table;
  readonly locale: Locale;
  readonly words: Wording;
  readonly nameOf: (row: Row) => string;
  /** A figure as the source gives it, in the table's unit unless said. */
  readonly show: (quantity: Quantity, unit?: string) => string;
  /** A computed figure, rounded. */
  readonly computed: (quantity: Quantity, unit?: string) => string;
  /** "2025 expected capex" */
  readonly measure: string;
  readonly source: string | undefined;
}

export interface Finding {
  readonly lead: string;
  readonly body?: readonly Block[];
  readonly tables?: readonly ReplyTable[];
  readonly caveats?: readonly string[];
}

/** The title of a text column: the table's own, or the usual one. */
export function heading({ table, locale, words }: Context, column: 'focus' | 'note'): string {
  const written = table.columns[column];
  return written ? inLocale(written, locale) : words[column];
}

/** Rows side by side with their figures; with `places` numbered, with `texts` with the text columns that any row has. */
export function grid(context: Context, rows: readonly Row[], more: { places?: boolean; texts?: boolean } = {}): ReplyTable {
  const { table, locale, words, nameOf, show } = context;
  const texts = more.texts ? (['focus', 'note'] as const).filter((column) => rows.some((row) => row[column])) : [];
  return {
    columns: [
      ...(more.places ? [{ title: words.place, align: 'right' as const }] : []),
      { title: table.item ? inLocale(table.item, locale) : words.item, align: 'left' },
      { title: context.measure, align: 'left' },
      ...texts.map((column) => ({ title: heading(context, column), align: 'left' as const })),
    ],
    rows: rows.map((row, index) => [
      ...(more.places ? [String(index + 1)] : []),
      nameOf(row),
      show(row.value),
      ...texts.map((column) => (row[column] ? inLocale(row[column], locale) : '')),
    ]),
  };
}

/** The lines of a computation under the word for it. */
export function working({ words }: Context, lines: readonly string[], label = words.working): Block[] {
  const [only, ...more] = lines;
  if (only === undefined) return [];
  if (more.length === 0) return [{ kind: 'paragraph', text: rich(`${label}: ${only}`) }];
  return [{ kind: 'paragraph', text: rich(`${label}:`) }, bullets(lines.map((line) => rich(line)))];
}

/** A sentence for each two neighbours whose order is not certain. */
export function openOrders({ words, nameOf }: Context, rows: readonly Row[]): string[] {
  return ranking(rows).open.map(([a, b]) => words.open(nameOf(a), nameOf(b)));
}

/** What the source gives for all rows together in other periods, and where it disagrees with itself. */
export function otherPeriods({ knowledge, table, words, show, locale }: Context): string[] {
  return table.totals.flatMap((given) => {
    const also = Object.entries(given.also).map(([unit, quantity]) => show(quantity, unit));
    const amount = show(given.value, given.unit) + (also.length > 0 ? ` (${also.join(', ')})` : '');
    return [
      words.otherPeriod(String(given.period), words.kinds[given.kind], amount),
      ...given.conflicts.map((conflict) =>
        words.conflict(
          citationsFor(knowledge, conflict.source, locale)
            .map(({ label }) => label)
            .join(', '),
          show(conflict.value, conflict.unit ?? given.unit),
          conflict.scope && inLocale(conflict.scope, locale),
        ),
      ),
    ];
  });
}
