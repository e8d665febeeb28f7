/** Where what is answered with stands written: file and line by catalogue id, for links to it. Reads no file. */
import type { LoadedFiles } from './loaded-files.ts';
import type { Place } from './problem.ts';

/** By id: `faq/nvidia`, `capex`, `capex/meta`. */
export type Places = Readonly<Record<string, Pick<Place, 'file' | 'line'>>>;

export function placesOf({ faq, claim, table }: Pick<LoadedFiles, 'faq' | 'claim' | 'table'>): Places {
  const of = ({ file, line }: Place) => ({ file, line });
  return Object.fromEntries([
    ...[...faq, ...claim].map(({ value, source }) => [value.id, of(source.keyPlace(['title']))]),
    ...table.flatMap(({ value, source, rowPlace }) => [
      [value.id, of(source.keyPlace(['title']))],
      ...value.rows.map(({ id }, index) => [`${value.id}/${id}`, of(rowPlace(index))]),
    ]),
  ]);
}
