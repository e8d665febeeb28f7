/** Reads figures from a CSV table, wide (rows and columns) or long (a figure a line), and says of each cell that is none what it is. Knows no folder. */
import type { CsvFile, CsvLine } from '../knowledge/csv-file.ts';
import type { Place, Problem } from '../knowledge/problem.ts';
import type { ColumnRole } from '../language/column-words.ts';
import { columnOf, isNothing, isTotal } from './columns.ts';
import { type Cell, readCell, readHeading, readUnit, type Unit } from './table-headings.ts';

export interface Figure {
  /** As the file calls it. */
  readonly row: string;
  /** As the file calls it; empty where the table has one alone. */
  readonly measure: string;
  readonly period: string | undefined;
  readonly kind: string | undefined;
  readonly unit: string | undefined;
  readonly cell: Cell;
  readonly note: string | undefined;
  /** Whether it is what all rows come to. */
  readonly isTotal: boolean;
  readonly place: () => Place;
}

export interface ReadFigures {
  /** What a row is, as the heading calls it; empty where it does not say. */
  readonly item: string;
  readonly figures: readonly Figure[];
  readonly told: readonly Problem[];
}

/** Used where neither heading nor cell says it. */
export interface Usual {
  readonly unit: string | undefined;
  readonly period: string | undefined;
}

type Roles = ReadonlyMap<ColumnRole, number>;

const amounts = ['value', 'low', 'high'] as const;

function rolesOf({ header }: CsvFile): Roles {
  const roles = new Map<ColumnRole, number>();
  for (const [at, name] of header.cells.entries()) {
    const role = columnOf(readHeading(name).words || name)?.role;
    if (role && !roles.has(role)) roles.set(role, at);
  }
  return roles;
}

export function readFigures(csv: CsvFile, usual: Usual): ReadFigures {
  const roles = rolesOf(csv);
  const isLong = roles.has('row') && amounts.some((name) => roles.has(name));
  return isLong ? readLong(csv, roles, usual) : readWide(csv, usual);
}

function unread(line: CsvLine, at: number, text: string): Problem {
  return { ...line.place(at), message: `“${text}” is not a figure: it was not carried`, hint: 'write a number, or a range as 36000~38000' };
}

function readLong({ header, lines }: CsvFile, roles: Roles, usual: Usual): ReadFigures {
  const told: Problem[] = [];
  const heading = (role: ColumnRole) => readHeading(header.cells[roles.get(role) ?? -1] ?? '');
  const common = heading('value').unit ?? heading('low').unit ?? (usual.unit === undefined ? undefined : readUnit(usual.unit));
  for (const [at, name] of header.cells.entries())
    if (![...roles.values()].includes(at))
      told.push({
        ...header.place(at),
        message: `the column “${name}” was not carried`,
        hint: 'a figure has row, measure, period, kind, value, low, high, approx, unit and note',
      });
  const figures = lines.flatMap((line): Figure[] => {
    const text = (role: ColumnRole) => line.cells[roles.get(role) ?? -1] ?? '';
    const unit = text('unit') === '' ? common : readUnit(text('unit'));
    const read = amounts.map((name) => (text(name) === '' || isNothing(text(name)) ? null : readCell(text(name), unit?.scale ?? 1)));
    const [value, low, high] = read;
    for (const [at, name] of amounts.entries()) if (read[at] === undefined) told.push(unread(line, roles.get(name) ?? 0, text(name)));
    if (read.includes(undefined) || !(value || low || high)) return [];
    const said = value ?? { low: low?.low ?? -Infinity, high: high?.high ?? Infinity, approx: false };
    const cell = { ...said, approx: said.approx || ['true', 'yes', '1', 'x', 'o'].includes(text('approx').toLowerCase()) };
    return [
      {
        row: text('row'),
        measure: text('measure'),
        period: text('period') || usual.period,
        kind: text('kind').toLowerCase() || undefined,
        unit: value?.unit ?? unit?.unit,
        cell,
        note: text('note') || undefined,
        isTotal: isTotal(text('row')),
        place: () => line.place(0),
      },
    ];
  });
  return { item: '', figures, told };
}

function readWide({ header, lines }: CsvFile, usual: Usual): ReadFigures {
  const told: Problem[] = [];
  const [first = '', ...names] = header.cells;
  const item = readHeading(first);
  const common: Unit | undefined = item.unit ?? (usual.unit === undefined ? undefined : readUnit(usual.unit));
  const figures = names.flatMap((name, index): Figure[] => {
    const at = index + 1;
    const heading = readHeading(name);
    const unit = heading.unit ?? common;
    const filled = lines.filter((line) => !isNothing(line.cells[at] ?? ''));
    const read = filled.map((line) => ({ line, cell: readCell(line.cells[at] ?? '', unit?.scale ?? 1) }));
    if (isTotal(name) || !read.some(({ cell }) => cell)) {
      const why = isTotal(name) ? 'the bot adds up itself' : 'it holds no figures';
      if (filled.length > 0)
        told.push({
          ...header.place(at),
          message: `the column “${name}” was not carried: ${why}`,
          hint: 'texts go into answers, or into notes of the rows',
        });
      return [];
    }
    return read.flatMap(({ line, cell }): Figure[] => {
      const row = line.cells[0] ?? '';
      if (!cell) told.push(unread(line, at, line.cells[at] ?? ''));
      if (!cell || row === '') return [];
      return [
        {
          row,
          measure: heading.words,
          period: heading.period ?? item.period ?? usual.period,
          kind: undefined,
          unit: cell.unit ?? unit?.unit,
          cell,
          note: undefined,
          isTotal: isTotal(row),
          place: () => line.place(at),
        },
      ];
    });
  });
  return { item: columnOf(item.words)?.role === 'row' ? '' : item.words, figures, told };
}
