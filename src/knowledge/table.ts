/** Puts a table together from its YAML file and, where there is one, the CSV file beside it: measures, rows, and every figure with its place. */
import type { CsvFile } from './csv-file.ts';
import { readObservations } from './csv-observations.ts';
import type { Measure, Observation, Row, Table } from './knowledge.ts';
import type { Loaded, LoadedTable } from './loaded-files.ts';
import { type PlacedObservation, settleObservations, type WrittenObservation } from './observation.ts';
import type { Problem } from './problem.ts';
import type { Quantity } from './quantity.ts';
import type { TableFile } from './table-schema.ts';
import { usualPeriodOf } from './usual-period.ts';
import { type Path, problemAt, type YamlFile } from './yaml-file.ts';

type FileRow = NonNullable<TableFile['rows']>[number];
type FileMeasure = NonNullable<TableFile['measure']>;

const unknown: Quantity = { low: -Infinity, high: Infinity, approx: false };

/** By their ids; the one measure of a table has the table's own. */
function measuresOf(id: string, { measure, measures }: TableFile): ReadonlyMap<string, FileMeasure> {
  return new Map(Object.entries(measures ?? (measure ? { [id]: measure } : {})));
}

/** Where a measure of a table is written: among several, or as the only one. */
export function measurePath(id: string, { data }: YamlFile): Path {
  return typeof data === 'object' && data !== null && 'measures' in data ? ['measures', id] : ['measure'];
}

function* figuresInYaml(rows: readonly FileRow[], source: YamlFile): Generator<WrittenObservation> {
  for (const [index, row] of rows.entries()) {
    // A row that stands twice is one mistake, told once.
    if (rows.findIndex(({ id }) => id === row.id) < index) continue;
    const short: Path = ['rows', index, 'value'];
    if (row.value) yield { row: row.id, quantity: row.value, place: () => source.place(short) };
    for (const [at, { quantity, ...rest }] of (row.values ?? []).entries())
      yield { ...rest, row: row.id, quantity, place: (field) => source.place(['rows', index, 'values', at, field]) };
  }
}

/** A table's figures stand in one file, and each of its rows has some. */
function placeProblems(rows: readonly FileRow[], source: YamlFile, csv: CsvFile | undefined, named: ReadonlySet<string>): Problem[] {
  if (!csv && rows.length === 0) {
    const name = source.file.replace(/\.yaml$/, '.csv');
    return [problemAt(source, [], 'the table has no rows', `write rows with their values, or put them into ${name}`)];
  }
  return rows.flatMap((row, index) => {
    const written = row.value ? 'value' : row.values ? 'values' : undefined;
    if (csv && written)
      return [
        problemAt(source, ['rows', index, written], `${csv.file} holds the figures of this table`, 'keep them in one of the two files'),
      ];
    if (csv ? named.has(row.id) : written) return [];
    const hint = csv ? `add a line to ${csv.file}, or take the row out` : 'write value for one figure, or values for several';
    return [problemAt(source, ['rows', index, 'id'], `row "${row.id}" has no figure`, hint)];
  });
}

const observationOf = ({ measure, period, kind, quantity, sources, note }: PlacedObservation): Observation => ({
  measure,
  period,
  kind,
  quantity,
  sources,
  ...(note && { note }),
});

/** The first measure in its usual period, which is all that some code knows. */
function firstMeasure(
  { name, names, unit, period, kind }: FileMeasure,
  own: readonly PlacedObservation[],
  rowCount: number,
): Table['measure'] {
  const usual =
    usualPeriodOf(
      own.map((figure) => figure.period),
      rowCount,
    ) ??
    period ??
    '';
  return {
    ...(name && { name }),
    names,
    unit,
    period: usual,
    kind: own.find((figure) => figure.period === usual)?.kind ?? kind ?? 'actual',
  };
}

function rowsOf(
  rows: readonly (FileRow | { readonly id: string })[],
  observations: readonly PlacedObservation[],
  usual: (figure: PlacedObservation) => boolean,
): Row[] {
  const byRow = new Map<string, PlacedObservation[]>();
  for (const figure of observations) byRow.set(figure.row, [...(byRow.get(figure.row) ?? []), figure]);
  return rows.map((row) => {
    const { value: _, values: __, ...texts }: FileRow = { questions: [], related: [], ...row };
    const own = byRow.get(row.id) ?? [];
    return { ...texts, observations: own.map(observationOf), value: own.find(usual)?.quantity ?? unknown };
  });
}

/** The table, with a problem for each figure that cannot be read or told from another. */
export function tableFrom(
  id: string,
  { value: file, source }: Loaded<TableFile>,
  csv: CsvFile | undefined,
): { readonly table: LoadedTable; readonly problems: readonly Problem[] } {
  const written = file.rows ?? [];
  const measures = measuresOf(id, file);
  const lines = csv && readObservations(csv);
  const sources = new Map(written.map((row) => [row.id, row.source]));
  const { observations, problems } = settleObservations(lines?.figures ?? figuresInYaml(written, source), {
    measures,
    asOf: file.asOf,
    sourceOf: (row) => sources.get(row) ?? file.source ?? [],
  });
  const named = new Set(lines?.rows.keys());
  const added = [...named].filter((row) => !sources.has(row));
  const all = [...written, ...added.map((row) => ({ id: row }))];
  const [[first, firstFile] = []] = [...measures];
  const measure =
    firstFile &&
    firstMeasure(
      firstFile,
      observations.filter((each) => each.measure === first),
      all.length,
    );
  if (!measure) throw new Error(`Table ${id} has no measure, which its schema rules out.`);
  const { measure: _, measures: __, rows: ___, ...rest } = file;
  return {
    table: {
      source,
      rowsInYaml: written.length,
      observations,
      rowPlace: (index) => lines?.rows.get(added[index - written.length] ?? '')?.() ?? source.place(['rows', index, 'id']),
      value: {
        ...rest,
        type: 'table',
        id,
        measures: [...measures].map(([key, { name, names, unit }]): Measure => ({ id: key, ...(name && { name }), names, unit })),
        measure,
        rows: rowsOf(all, observations, (each) => each.measure === first && each.period === measure.period),
      },
    },
    problems: [...(lines?.problems ?? []), ...problems, ...placeProblems(written, source, csv, named)],
  };
}
