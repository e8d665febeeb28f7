/** Queries by the names of operations: for catalogue ids, for what is chosen in a command, and for what is found by likeness. Reads no question. */
import type { Knowledge, Table } from '../knowledge/knowledge.ts';
import { type OperationName, operationNames } from '../knowledge/schema.ts';
import { tableDataOf } from '../tables/observations.ts';
import { complete, type Settings } from '../tables/parse/complete.ts';
import { type Draft, everyRow, operation, rowOf, rowsOf } from '../tables/parse/draft.ts';
import type { Query } from '../tables/query.ts';

/** The two ends of several rows. */
function ends(rows: Draft): readonly [Draft, Draft] {
  const of = rows.node === 'rows' ? rows.rows : ({ rows: 'all' } as const);
  const end = (from: 'top' | 'bottom') => rowsOf({ rows: 'ranked', from, first: 1, last: 1, of });
  return [end('top'), end('bottom')];
}

/** An operation over these rows; over all where there are none. */
export function draftOf(name: OperationName | 'whole', ids: readonly string[]): Draft {
  const rows = ids.length > 0 ? rowsOf({ rows: 'named', ids }) : everyRow;
  // One alone has no order, no sum and no average: then all are meant.
  const several = ids.length > 1 ? rows : everyRow;
  const [a, b, more] = ids;
  const pair = a !== undefined && b !== undefined && more === undefined ? ([rowOf(a), rowOf(b)] as const) : ends(rows);
  switch (name) {
    case 'total':
      return operation('sum', [several]);
    case 'average':
      return operation('mean', [several]);
    case 'highest':
    case 'lowest':
    case 'ranking':
      return operation(name, [several]);
    case 'difference':
    case 'ratio':
      return operation(name, pair);
    case 'share':
      return operation('share', [rows, operation('sum', [everyRow])]);
    case 'growth':
      return operation('growth', [ids.length > 0 ? rows : operation('sum', [everyRow])]);
    case 'comparison':
      return ids.length > 1 ? operation('comparison', ids.map(rowOf)) : rows;
    default:
      return rows;
  }
}

/** The query of an operation over these rows; undefined where the table has not what it takes, such as a second period to grow to. */
export function namedQuery(
  table: Table,
  name: OperationName | 'whole',
  ids: readonly string[],
  knowledge: Knowledge,
  settings: Partial<Settings> = {},
): Query | undefined {
  return complete(draftOf(name, ids), tableDataOf(table, knowledge), { periods: [], ...settings });
}

/** What a catalogue id of a table stands for: `capex`, `capex/meta`, `capex/total`. */
export interface TableId {
  readonly table: Table;
  readonly operation: OperationName | 'whole' | 'row';
  readonly row?: string;
}

/** Undefined for an id of anything else. */
export function readTableId(id: string, { tables }: Knowledge): TableId | undefined {
  const [tableId, rest] = id.split('/');
  const table = tables.find((candidate) => candidate.id === tableId);
  if (!table) return undefined;
  if (rest === undefined) return { table, operation: 'whole' };
  if (table.rows.some((row) => row.id === rest)) return { table, operation: 'row', row: rest };
  const named = operationNames.find((name) => name === rest);
  return named && { table, operation: named };
}

/** The query that an id of a table stands for, over the rows and at the periods that are named beside it. */
export function queryForId(
  { table, operation: name, row }: TableId,
  ids: readonly string[],
  knowledge: Knowledge,
  periods: readonly string[] = [],
): Query | undefined {
  if (name === 'row') return namedQuery(table, 'whole', row === undefined ? [] : [row], knowledge, { periods });
  return namedQuery(table, name, ids, knowledge, { periods });
}
