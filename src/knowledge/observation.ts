/** One figure of a table with where it is written: what the table says for all its figures is filled in, and what does not fit is reported. */
import type { Localized } from '../language/locale.ts';
import { isOver } from './period.ts';
import type { Place, Problem } from './problem.ts';
import type { kinds, Quantity } from './quantity.ts';

/** What is said of a figure beside its amount; also the columns of a CSV file. */
export type ObservationField = 'row' | 'measure' | 'period' | 'kind' | 'value' | 'low' | 'high' | 'approx' | 'source' | 'note';

/** A figure as it is written: what is left out follows from its row, its measure or its table. */
export interface WrittenObservation {
  readonly row: string;
  readonly measure?: string | undefined;
  readonly period?: string | undefined;
  readonly kind?: (typeof kinds)[number] | undefined;
  readonly quantity: Quantity;
  readonly source?: readonly string[] | undefined;
  readonly note?: Localized | undefined;
  /** Where that field stands, or the figure where it is left out. */
  place(field: ObservationField): Place;
}

/** A figure of which everything is known. */
export interface PlacedObservation extends WrittenObservation {
  readonly measure: string;
  readonly period: string;
  readonly kind: (typeof kinds)[number];
  /** Its own, else its row's, else its table's. */
  readonly sources: readonly string[];
}

/** What a table says for all its figures. */
export interface ObservationDefaults {
  /** The first is meant where none is named. */
  readonly measures: ReadonlyMap<string, { readonly period?: string | undefined; readonly kind?: (typeof kinds)[number] | undefined }>;
  readonly asOf?: string | undefined;
  sourceOf(row: string): readonly string[];
}

/** Every figure that can be told from the others, and a problem for each that cannot. */
export function settleObservations(
  written: Iterable<WrittenObservation>,
  { measures, asOf, sourceOf }: ObservationDefaults,
): { readonly observations: readonly PlacedObservation[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const observations = new Map<string, PlacedObservation>();
  const [first = ''] = measures.keys();
  for (const figure of written) {
    const report = (field: ObservationField, message: string, hint: string) => problems.push({ ...figure.place(field), message, hint });
    const { row, measure = first } = figure;
    const usual = measures.get(measure);
    const period = figure.period ?? usual?.period;
    const kind = figure.kind ?? usual?.kind;
    const key = JSON.stringify([row, measure, period]);
    const other = observations.get(key);
    if (!usual) report('measure', `there is no measure "${measure}"`, `use one of: ${[...measures.keys()].join(', ')}`);
    else if (period === undefined)
      report('period', `the figure of "${row}" has no period`, 'write its period, such as 2025 or 2025-Q3, or give the measure one');
    else if (kind === undefined && asOf !== undefined && !isOver(period, asOf))
      report(
        'kind',
        `${period} was not over on ${asOf}: the figure of "${row}" needs a kind`,
        'write expected, planned, claimed or actual',
      );
    else if (other) {
      const { file, line } = other.place('row');
      const of = measures.size > 1 ? ` of ${measure}` : '';
      report(
        'row',
        `"${row}" has a figure${of} for ${period} already, in line ${line} of ${file}`,
        'keep one of the two; make a plan and what came of it two measures',
      );
    } else observations.set(key, { ...figure, measure, period, kind: kind ?? 'actual', sources: figure.source ?? sourceOf(row) });
  }
  return { observations: [...observations.values()], problems };
}
