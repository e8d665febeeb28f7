/** One amount a row: what operations take and give. A single amount is a series of one. */
import { type EvaluationFailure, type EvaluationProblem, failure, isFailure } from './evaluation-problem.ts';
import type { Result, RowAmount } from './result.ts';
import { amountOf, type Size } from './size.ts';
import type { StatedTotal, TableData } from './table-data.ts';

export interface Member {
  readonly row?: string;
  readonly size: Size;
  readonly membership: 'surely' | 'maybe';
  /** The rows that it may be, where ranges leave that open. */
  readonly candidates?: readonly string[];
  /** The amount is this very total that the source states. */
  readonly total?: StatedTotal;
}

/** Cells as they were asked for, whether or not there are figures for them. */
export interface CellsAsked {
  readonly table: TableData;
  readonly measure: string;
  readonly period: string;
  readonly rows: readonly string[];
}

export interface Series {
  readonly members: readonly Member[];
  /** Rows that were asked for and have no such figure. */
  readonly missing: readonly EvaluationProblem[];
  /** One amount was asked for, not one a row. */
  readonly single: boolean;
  /** Where it is cells and nothing else. */
  readonly cells?: CellsAsked;
  /** The tables that it comes from. */
  readonly tables: readonly TableData[];
}

/** What a step comes to: for answers, and where it can be computed with further, as a series. */
export interface Outcome {
  readonly result: Result;
  readonly series?: Series;
  /** What the source states for the rows together, where that is used in their place. */
  readonly total?: StatedTotal;
}

export const tablesOf = (operands: readonly Series[]): TableData[] => [...new Set(operands.flatMap(({ tables }) => tables))];

/** Several as one, whose members are put together whatever they come from. */
export function together(operands: readonly Series[]): Series {
  const [only, more] = operands;
  if (only && !more) return only;
  return {
    members: operands.flatMap(({ members }) => members),
    missing: operands.flatMap(({ missing }) => missing),
    single: false,
    tables: tablesOf(operands),
  };
}

export function rowAmount({ row, size, membership, candidates }: Member): RowAmount {
  return { ...(row !== undefined && { row }), amount: amountOf(size), membership, ...(candidates && { candidates }) };
}

/** The series as what an answer shows: one amount, or one a row. */
export function shown(series: Series): Outcome | EvaluationFailure {
  const [only] = series.members;
  if (series.members.length === 0) return series.missing.length > 0 ? { problems: series.missing } : failure({ problem: 'noRows' });
  if (series.single && only) return { result: { gives: 'amount', of: rowAmount(only) }, series };
  let rows: readonly RowAmount[] | undefined;
  const result: Result = {
    gives: 'amounts',
    // Most steps of a long table are only computed with further, and nobody looks at their amounts.
    get rows() {
      rows ??= series.members.map(rowAmount);
      return rows;
    },
    missing: series.missing,
  };
  return { result, series };
}

/** A single amount that is of no row. */
export function single(size: Size, operands: readonly Series[], more: Pick<Member, 'total' | 'row'> = {}): Outcome | EvaluationFailure {
  return shown({ members: [{ size, membership: 'surely', ...more }], missing: [], single: true, tables: tablesOf(operands) });
}

/** Computes with single amounts; where an operand has several rows, row by row, and what is single stands against each of them. */
export function rowByRow<Operands extends readonly Series[]>(
  operands: Operands,
  compute: (members: { readonly [At in keyof Operands]: Member }) => Size | EvaluationFailure,
): Outcome | EvaluationFailure {
  const long = operands.filter((series) => !series.single);
  const missing = operands.flatMap((series) => series.missing);
  const tables = tablesOf(operands);
  const [first] = long;
  if (!first) {
    const members = operands.flatMap((series) => series.members.slice(0, 1));
    if (members.length < operands.length) return missing.length > 0 ? { problems: missing } : failure({ problem: 'noRows' });
    const size = compute(members as { readonly [At in keyof Operands]: Member });
    if (isFailure(size)) return size;
    const rows = new Set(members.map(({ row }) => row));
    const [row] = rows;
    return single(size, operands, rows.size === 1 && row !== undefined ? { row } : {});
  }
  const byRow = long.map((series) => new Map(series.members.map((member) => [member.row, member])));
  const members: Member[] = [];
  const problems: EvaluationProblem[] = [];
  for (const own of first.members) {
    const parts = operands.map((series) => (series.single ? series.members[0] : byRow[long.indexOf(series)]?.get(own.row)));
    if (own.row === undefined && long.length > 1) return failure({ problem: 'uncertainRows', maybe: own.candidates ?? [] });
    if (!parts.every((part) => part !== undefined)) continue;
    const size = compute(parts as { readonly [At in keyof Operands]: Member });
    const membership = parts.every((part) => part.membership === 'surely') ? 'surely' : 'maybe';
    if (isFailure(size)) problems.push(...size.problems);
    else
      members.push({
        ...(own.row !== undefined && { row: own.row }),
        ...(own.candidates && { candidates: own.candidates }),
        size,
        membership,
      });
  }
  return shown({ members, missing: [...missing, ...problems], single: false, tables });
}
