/** What a chart says, as text: for people who do not see the picture. */
import { type Chart, overlap } from '../core/chart.ts';
import { type Locale, language } from '../language/locale.ts';

/** Every row with its amount, and the rows whose ranges overlap. */
export function chartDescription({ title, rows, limit }: Chart, locale: Locale): string {
  const overlaps = rows.filter((row, at) => rows.some((other, place) => place !== at && overlap(row, other)));
  return language(locale).wording.tables.chart.described(
    title,
    rows.map(({ name, amount }) => `${name} ${amount}`),
    overlaps.map(({ name }) => name),
    limit?.amount,
  );
}
