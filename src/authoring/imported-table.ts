/** Makes a table of the figures of a CSV file: its YAML file, the CSV beside it, and the names and units that the folder lacks. Writes nothing. */
import { romanize } from 'es-hangul';
import type { CsvFile } from '../knowledge/csv-file.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { readPeriod } from '../knowledge/period.ts';
import type { Problem } from '../knowledge/problem.ts';
import { kinds, type WrittenAmount } from '../knowledge/quantity.ts';
import { operationNames } from '../knowledge/schema.ts';
import { everyText, type Locale, type Localized } from '../language/locale.ts';
import { isCurrency } from '../question/currency.ts';
import { compact } from '../question/normalise.ts';
import { type Figure, readFigures, type Usual } from './figures-csv.ts';
import { idFrom } from './import-id.ts';
import { knowledgeFile } from './knowledge-file.ts';
import { missingColumns } from './records-faq.ts';
import { readHeading } from './table-headings.ts';

export interface ImportedTable {
  readonly id: string;
  readonly yaml: string;
  readonly csv: string;
  readonly names: readonly { readonly id: string; readonly name: Localized; readonly kind: string }[];
  /** By their ids, which are the words themselves. */
  readonly units: Readonly<Record<string, Localized>>;
  readonly told: readonly Problem[];
}

/** What the folder has already. */
export interface TableFolder {
  readonly languages: readonly Locale[];
  readonly knowledge: Pick<Knowledge, 'names' | 'units' | 'tables'> | undefined;
  readonly source: string;
}

const own = new Set(['ask', 'check', 'claim', 'faq', 'help']);

/** The name of the file as a heading. */
const titleOf = (file: string) =>
  (file.split('/').at(-1) ?? file)
    .replace(/\.[a-z]+$/i, '')
    .replace(/[_-]+/g, ' ')
    .trim();

/** Small Latin letters, as both platforms want commands. */
function commandName(id: string, tables: Knowledge['tables']): string {
  const latin =
    (/^[a-z0-9-]*$/.test(id) ? id : romanize(id))
      .toLowerCase()
      .replace(/[^a-z0-9_-]/g, '')
      .replace(/^[^a-z]+/, '')
      .slice(0, 28) || 'table';
  const taken = new Set(tables.filter((table) => table.id !== id).map(({ command }) => command.name));
  for (let count = 1; ; count++) {
    const name = count === 1 ? latin : `${latin}-${count}`;
    if (!own.has(name) && !taken.has(name)) return name;
  }
}

/** Undefined where there is no figure in it that could be carried; then `told` says why. */
export function importedTable(
  csv: CsvFile,
  usual: Usual,
  { languages, knowledge, source }: TableFolder,
): ImportedTable | { readonly told: readonly Problem[] } {
  const titled = readHeading(titleOf(csv.file));
  const inAll = (text: string): Localized => Object.fromEntries(languages.map((language) => [language, text]));
  const { item, figures, told: read } = readFigures(csv, { unit: usual.unit ?? titled.unit?.unit, period: usual.period ?? titled.period });
  const told = [...read];
  const problem = (figure: Figure, message: string, hint: string) => told.push({ ...figure.place(), message, hint });

  const title = titleOf(csv.file);
  const id = idFrom(titled.words || title) || 'table';
  const tableId = ['faq', 'claim'].includes(id) ? `${id}-table` : id;
  const measures = new Map<string, { id: string; words: string; unit: string }>();
  const rows = new Map<string, string>();
  const names: { id: string; name: Localized; kind: string }[] = [];
  const units: Record<string, Localized> = {};
  const lines: string[][] = [];
  const totals: object[] = [];

  /** The id of the name that the row is called by. */
  function rowId(label: string): string {
    const known =
      rows.get(compact(label)) ??
      knowledge?.names.find(({ id: each, name, aliases }) =>
        [each, ...everyText(name), ...aliases].some((word) => compact(word) === compact(label)),
      )?.id;
    const made =
      known ??
      freeId(
        idFrom(label) || 'row',
        [...(knowledge?.names ?? []), ...names].map((each) => each.id),
      );
    if (known === undefined) names.push({ id: made, name: inAll(label), kind: item || 'row' });
    rows.set(compact(label), made);
    return made;
  }

  /** The unit as the folder writes it; one of its own that it lacks is added. */
  function unitId(unit: string): string {
    if (isCurrency(unit) || unit === 'percent' || unit === 'times') return unit;
    const known = Object.entries(knowledge?.units ?? {}).find(([name, words]) => [name, ...everyText(words)].includes(unit))?.[0];
    if (known === undefined) units[unit] = inAll(unit);
    return known ?? unit;
  }

  for (const figure of figures) {
    const words = figure.measure || titled.words || title;
    const there = measures.get(compact(words));
    const unit = figure.unit ?? there?.unit;
    const period = figure.period === undefined ? undefined : readPeriod(figure.period);
    if (unit === undefined)
      problem(
        figure,
        `nothing says what “${words}” is counted in: it was not carried`,
        'write the unit into the heading, “판매량 (잔)” or “Revenue (USD million)”, or give --unit',
      );
    else if (period === undefined)
      problem(
        figure,
        `nothing says when “${words}” was: it was not carried`,
        'write the year into the heading, “Revenue 2025”, or give --period 2025',
      );
    else if (typeof period !== 'string') problem(figure, period.message, period.hint);
    else if (there && unitId(unit) !== there.unit)
      problem(
        figure,
        `“${words}” is in ${there.unit} elsewhere, and here in ${unit}: it was not carried`,
        'give the two headings of their own',
      );
    else if (figure.kind !== undefined && !kinds.some((kind) => kind === figure.kind))
      problem(figure, `“${figure.kind}” is not a kind: it was not carried`, `write one of: ${kinds.join(', ')}`);
    else {
      const measure = there ?? { id: measureId(words, measures.size), words, unit: unitId(unit) };
      measures.set(compact(words), measure);
      const { low, high, approx } = figure.cell;
      const amount: WrittenAmount =
        low === high ? { value: low } : { ...(Number.isFinite(low) && { low }), ...(Number.isFinite(high) && { high }) };
      if (figure.isTotal)
        totals.push({
          period,
          kind: figure.kind ?? 'actual',
          measure: measure.id,
          value: { ...amount, ...(approx && { approx }) },
          source,
        });
      else
        lines.push([
          rowId(figure.row),
          measure.id,
          period,
          figure.kind ?? '',
          String(amount.value ?? ''),
          String(amount.low ?? ''),
          String(amount.high ?? ''),
          approx ? 'true' : '',
          figure.note ?? '',
        ]);
    }
  }
  // Without any figure it was to be a FAQ.
  if (figures.length === 0) return { told: [missingColumns(csv.header.cells, csv.header.place(0))] };
  if (lines.length === 0) return { told };

  const single = measures.size === 1;
  const measureOf = ({ words, unit }: { words: string; unit: string }) => ({ name: inAll(words), names: [words], unit });
  const [only] = measures.values();
  const yaml = knowledgeFile('table', {
    title: inAll(title),
    command: { name: commandName(tableId, knowledge?.tables ?? []), description: inAll(title) },
    item: item === '' ? undefined : inAll(item),
    ...(single && only
      ? { measure: measureOf(only) }
      : { measures: Object.fromEntries([...measures.values()].map((measure) => [measure.id, measureOf(measure)])) }),
    totals: totals.length === 0 ? undefined : single ? totals.map((total) => ({ ...total, measure: undefined })) : totals,
    source,
  });
  const header = ['row', 'measure', 'period', 'kind', 'value', 'low', 'high', 'approx', 'note'];
  const used = header.map((_, at) => !(single && at === 1) && lines.some((line) => line[at] !== ''));
  const csvText = [header, ...lines]
    .map(
      (line) =>
        `${line
          .filter((_, at) => used[at])
          .map(quoted)
          .join(',')}\n`,
    )
    .join('');
  return { id: tableId, yaml, csv: csvText, names, units, told };
}

function measureId(words: string, index: number): string {
  const made = idFrom(words);
  return /^\p{L}/u.test(made) ? made : `measure-${index + 1}`;
}

/** Ids of rows that are computed are reserved. */
function freeId(id: string, taken: readonly string[]): string {
  const all = new Set<string>([...taken, ...operationNames]);
  for (let count = 1; ; count++) {
    const free = count === 1 ? id : `${id}-${count}`;
    if (!all.has(free)) return free;
  }
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
