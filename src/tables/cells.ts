/** Looks up the cells that an expression speaks of: which rows are meant, their figures, and what is missing. The same cell is the same amount throughout a query. */
import type { EvaluationContext } from './evaluation.ts';
import { type EvaluationFailure, type EvaluationProblem, failure, isFailure } from './evaluation-problem.ts';
import { atRanks } from './order.ts';
import { passing } from './passing.ts';
import type { Cells, Expression, Rows } from './query.ts';
import { quantityOf } from './quotient.ts';
import type { Member, Series } from './series.ts';
import { quantitySize } from './size.ts';
import type { Observation, TableData } from './table-data.ts';

interface CellsFound {
  readonly series: Series;
  /** The catalogue id of these cells by themselves. */
  readonly id: string;
  readonly observations: readonly Observation[];
}

export type CellReader = (cells: Cells) => CellsFound | EvaluationFailure;

/** Members of some rows, with the rows that were asked for. */
interface Selected {
  readonly members: readonly Member[];
  readonly rows: readonly string[];
  readonly missing: readonly EvaluationProblem[];
  readonly single: boolean;
}

interface Column {
  readonly table: TableData;
  readonly measure: string;
  readonly period: string;
  readonly unit: string;
  /** Those that were looked up before. */
  readonly known: Map<string, Cell>;
}

interface Cell {
  readonly member: Member;
  readonly observation: Observation;
}

/** Why rows have no figure in a column. */
function missingIn({ table, measure, period }: Column, rows: readonly string[]): EvaluationProblem[] {
  const totals = table.totals.filter((total) => total.measure === measure && total.period === period);
  const periods = table.periods(measure);
  if (totals.length === 0 && !periods.includes(period)) {
    return [{ problem: 'noSuchPeriod', table: table.id, measure, period, known: periods }];
  }
  const covering = (row: string) => totals.find((total) => total.rows.includes(row));
  const found = new Set<EvaluationProblem>();
  for (const total of totals) {
    const covered = rows.filter((row) => covering(row) === total);
    if (covered.length > 0) found.add({ problem: 'onlyStatedTotal', table: table.id, rows: covered, total });
  }
  for (const row of rows.filter((each) => !covering(each))) {
    const known = periods.filter((each) => table.observation(row, measure, each));
    found.add({ problem: 'noFigure', table: table.id, row, measure, period, known });
  }
  return [...found];
}

/** What the rows by themselves are answered as. */
function nameOf(rows: Rows, { members }: Selected, table: TableData): string {
  const ids = members.flatMap(({ row }) => row ?? []);
  switch (rows.rows) {
    case 'all':
      return '';
    case 'ranked':
      return rows.last > 1 ? 'ranking' : rows.from === 'top' ? 'highest' : 'lowest';
    case 'where':
      return 'filter';
    default: {
      const asked = rows.rows === 'named' ? rows.ids : ids;
      const [only, other] = asked;
      if (only !== undefined && other === undefined) return only;
      return new Set(asked).size === table.rows.length ? '' : 'comparison';
    }
  }
}

/** Prepares looking up cells; `series` evaluates what rows are picked by. */
export function cellReader(
  { tables, ownersOf }: EvaluationContext,
  series: (expression: Expression) => Series | EvaluationFailure,
): CellReader {
  const columns = new Map<string, Column['known']>();
  const rowSets = new Map<TableData, ReadonlySet<string>>();

  function knownOf(key: string): Column['known'] {
    const known = columns.get(key) ?? new Map<string, Cell>();
    columns.set(key, known);
    return known;
  }

  function cell({ table, measure, period, unit, known }: Column, row: string): Cell | undefined {
    const before = known.get(row);
    if (before) return before;
    const observation = table.observation(row, measure, period);
    if (!observation) return undefined;
    const found: Cell = { member: { row, size: quantitySize(observation.quantity, unit), membership: 'surely' }, observation };
    known.set(row, found);
    return found;
  }

  function rowsOf(table: TableData): ReadonlySet<string> {
    const rows = rowSets.get(table) ?? new Set(table.rows);
    rowSets.set(table, rows);
    return rows;
  }

  function listed(column: Column, rows: readonly string[], single: boolean): Selected | EvaluationFailure {
    const all = rowsOf(column.table);
    const unknown = rows.filter((row) => !all.has(row));
    if (unknown.length > 0) return { problems: unknown.map((row) => ({ problem: 'noSuchRow', table: column.table.id, row })) };
    if (rows.length === 0) return failure({ problem: 'noRows', table: column.table.id });
    const unique = [...new Set(rows)];
    const members = unique.flatMap((row) => cell(column, row)?.member ?? []);
    const lacking = members.length === unique.length ? [] : unique.filter((row) => !cell(column, row));
    return { members, rows: unique, missing: lacking.length > 0 ? missingIn(column, lacking) : [], single };
  }

  /** The amounts that rows are picked by, of the rows that are picked from. */
  function pickedBy(by: Expression | undefined, of: Selected): Pick<Selected, 'members' | 'missing'> | EvaluationFailure {
    if (!by) return of;
    const found = series(by);
    if (isFailure(found)) return found;
    const from = new Set(of.rows);
    return { members: found.members.filter(({ row }) => row !== undefined && from.has(row)), missing: found.missing };
  }

  /** Members that were picked by something else, with their amounts in this column. */
  function inColumn(column: Column, picked: readonly Member[]): Pick<Selected, 'members' | 'missing'> {
    const lacking = new Set<string>();
    const members = picked.flatMap(({ row, candidates, membership }): Member[] => {
      const rows = row === undefined ? (candidates ?? []) : [row];
      const cells = rows.flatMap((each) => cell(column, each)?.member ?? []);
      for (const each of rows) if (!cell(column, each)) lacking.add(each);
      if (row !== undefined) return cells.map((own) => ({ ...own, membership }));
      const ranges = cells.map(({ size }) => quantityOf(size));
      if (ranges.length === 0) return [];
      const low = Math.min(...ranges.map((range) => range.low));
      const high = Math.max(...ranges.map((range) => range.high));
      const size = quantitySize({ low, high, approx: ranges.some(({ approx }) => approx) }, column.unit);
      return [{ size, membership, ...(candidates && { candidates }) }];
    });
    return { members, missing: lacking.size > 0 ? missingIn(column, [...lacking]) : [] };
  }

  function ranked(rows: Extract<Rows, { rows: 'ranked' }>, column: Column): Selected | EvaluationFailure {
    const of = selected(rows.of, column);
    if (isFailure(of)) return of;
    const by = pickedBy(rows.by, of);
    if (isFailure(by)) return by;
    const maybe = by.members.filter(({ membership }) => membership === 'maybe');
    if (maybe.length > 0) return failure({ problem: 'uncertainRows', maybe: maybe.flatMap(({ row }) => row ?? []) });
    if (by.members.length === 0 && by.missing.length > 0) return { problems: by.missing };
    if (rows.last > by.members.length) {
      return failure({ problem: 'noSuchRank', table: column.table.id, rank: rows.last, of: by.members.length });
    }
    const chosen = atRanks(by.members, rows.from, rows.first, rows.last);
    const { members, missing } = rows.by ? inColumn(column, chosen) : { members: chosen, missing: [] };
    const ids = [...new Set(members.flatMap(({ row, candidates }) => row ?? candidates ?? []))];
    return { members, rows: ids, missing: [...by.missing, ...missing], single: rows.first === rows.last };
  }

  function where(rows: Extract<Rows, { rows: 'where' }>, column: Column): Selected | EvaluationFailure {
    const of = selected(rows.of, column);
    if (isFailure(of)) return of;
    const by = pickedBy(rows.by, of);
    const limits = series(rows.than);
    if (isFailure(by)) return by;
    if (isFailure(limits)) return limits;
    const found = passing(by.members, rows.is, limits);
    if (isFailure(found)) return found;
    const picked = [...found.surely, ...found.maybe.map((member) => ({ ...member, membership: 'maybe' as const }))];
    const { members, missing } = rows.by ? inColumn(column, picked) : { members: picked, missing: [] };
    return { members, rows: members.flatMap(({ row }) => row ?? []), missing: [...by.missing, ...missing], single: false };
  }

  function selected(rows: Rows, column: Column): Selected | EvaluationFailure {
    const { table } = column;
    switch (rows.rows) {
      case 'all':
        return listed(column, table.rows, false);
      case 'named':
        return listed(column, rows.ids, rows.ids.length === 1);
      case 'except': {
        const out = new Set(rows.ids);
        const unknown = rows.ids.filter((row) => !table.rows.includes(row));
        return listed(column, unknown.length > 0 ? unknown : table.rows.filter((row) => !out.has(row)), false);
      }
      case 'owning': {
        const owners = new Set(ownersOf(rows.kind));
        return listed(
          column,
          table.rows.filter((row) => owners.has(row)),
          false,
        );
      }
      case 'ranked':
        return ranked(rows, column);
      case 'where':
        return where(rows, column);
    }
  }

  return (cells) => {
    const table = tables.get(cells.table);
    if (!table) return failure({ problem: 'noSuchTable', table: cells.table });
    const measure = table.measures.find(({ id }) => id === cells.measure);
    if (!measure) {
      return failure({ problem: 'noSuchMeasure', table: table.id, measure: cells.measure, known: table.measures.map(({ id }) => id) });
    }
    const known = knownOf(JSON.stringify([table.id, measure.id, cells.period]));
    const column: Column = { table, measure: measure.id, period: cells.period, unit: measure.unit, known };
    const found = selected(cells.rows, column);
    if (isFailure(found)) return found;
    const { members, rows, missing, single } = found;
    const used = rows.flatMap((row) => cell(column, row)?.observation ?? []);
    const name = nameOf(cells.rows, found, table);
    // Rows that were picked by their amounts are never what a stated total covers: a row without a figure may be one of them.
    const asked = cells.rows.rows !== 'ranked' && cells.rows.rows !== 'where' && { table, measure: measure.id, period: cells.period, rows };
    return {
      series: { members, missing, single, ...(asked && { cells: asked }), tables: [table] },
      id: name === '' ? table.id : `${table.id}/${name}`,
      observations: used,
    };
  };
}
