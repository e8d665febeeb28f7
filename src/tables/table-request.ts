/** What a question wants of a table: which rows and which operation. Reads the question only; computes nothing. */
import type { Knowledge, Row, Table } from '../knowledge/knowledge.ts';
import { type OperationName, operationNames } from '../knowledge/schema.ts';
import { boundNamed, type FoundAmount } from '../question/amount.ts';
import { beyondEnds } from '../question/places.ts';
import type { Question } from '../question/question.ts';
import { filter, highest, type Limit, lowest, rowsAt } from './operations.ts';

export interface TableRequest {
  readonly table: Table;
  readonly operation: 'whole' | 'row' | OperationName;
  /** The rows that were named, in order; none means all. */
  readonly rows: readonly Row[];
  /** For a filter: rows above or below this amount, or this row. */
  readonly limit?: Limit;
  /** Another unit to give the amounts in as well, such as KRW. */
  readonly inUnit?: string;
}

/** The catalogue id of the answer: `capex`, `capex/meta`, `capex/total`. */
export function idOf({ table, operation, rows: [row] }: TableRequest): string {
  if (operation === 'whole') return table.id;
  return `${table.id}/${operation === 'row' && row ? row.id : operation}`;
}

/** The table's rows that the question names, itself or by something that belongs to them (a chip to its maker); where it names only some to leave out, the others. */
export function rowsNamed(question: Question, table: Table, knowledge: Knowledge): Row[] {
  const rows: Row[] = [];
  const rowOf = (id: string) => {
    const owner = knowledge.names.find((name) => name.id === id)?.of;
    return table.rows.find((candidate) => candidate.id === id) ?? table.rows.find((candidate) => candidate.id === owner);
  };
  for (const id of question.names) {
    const row = rowOf(id);
    if (row && !rows.includes(row)) rows.push(row);
  }
  const excluded = question.excluded.flatMap((id) => rowOf(id) ?? []);
  return rows.length === 0 && excluded.length > 0 ? table.rows.filter((row) => !excluded.includes(row)) : rows;
}

/** Rows wanted from all, most telling word first. */
const overAll: readonly OperationName[] = ['growth', 'filter', 'ranking', 'share', 'total', 'lowest', 'highest'];
/** What can be asked of one row against the others. */
const overOne: readonly OperationName[] = ['share', 'ranking', 'highest', 'lowest'];
/** What can be asked of two rows or more. */
const overSeveral: readonly OperationName[] = ['ratio', 'difference', 'comparison', 'share', 'total'];

function limitOf(question: Question, table: Table): Limit | undefined {
  const amount = question.amounts.find(({ unit }: FoundAmount) => unit === undefined || unit === table.measure.unit);
  if (!amount) return undefined;
  const bound = amount.bound ?? boundNamed(question.repaired) ?? 'above';
  return {
    direction: bound === 'below' || bound === 'atMost' ? 'less' : 'more',
    edge: amount.value,
    inclusive: bound === 'atLeast' || bound === 'atMost',
  };
}

/** The rows' own period beside one that only a total is of: from one to the other. */
function spansPeriods({ periods }: Question, { measure, totals }: Table): boolean {
  const own = String(measure.period);
  const others = totals.map(({ period }) => String(period)).filter((period) => period !== own);
  return periods.includes(own) && others.some((period) => periods.includes(period));
}

/** What is asked of all rows over two periods is how far the later is above the earlier. */
const overPeriods: readonly OperationName[] = ['growth', 'difference', 'ratio', 'comparison', 'share'];

/** Rows measured by another, which alone is named: "who spends more than Meta?" An amount beside it would be how much more. */
function limitByRow({ than, amounts }: Question, rows: readonly Row[]): Limit | undefined {
  const [row, ...others] = rows;
  if (!than || !row || row.id !== than.name || others.length > 0 || amounts.length > 0) return undefined;
  return { direction: than.direction, edge: row };
}

/** Whether a bounded amount picks rows: "is the total over 300 billion?" speaks of all together, and so does "the four spend over 300 billion" where that tells no row from another. */
function filters({ amounts, group, picks }: Question, asked: ReadonlySet<OperationName>, limit: Limit, rows: readonly Row[]): boolean {
  const bounded = asked.has('filter') || (picks && amounts.some(({ bound }) => bound !== undefined));
  if (!bounded || asked.has('total')) return false;
  const { surely, maybe } = filter(rows, limit);
  const tellsApart = surely.length + maybe.length > 0 && surely.length < rows.length;
  return picks || !group || tellsApart;
}

/** Highest and lowest in one question: how far apart they are, or the order of all. */
function betweenEnds(table: Table, asked: ReadonlySet<OperationName>): TableRequest {
  const operation = (['ratio', 'difference'] as const).find((candidate) => asked.has(candidate));
  const ends = [highest(table.rows)?.row, lowest(table.rows)?.row].filter((row) => row !== undefined);
  return operation ? { table, operation, rows: ends } : { table, operation: 'ranking', rows: [] };
}

/** What is asked of the rows at some places; where ranges leave open which rows those are, all of them in order. */
function atPlaces({ places }: Question, table: Table, asked: ReadonlySet<OperationName>): TableRequest {
  const rows = rowsAt(places, table.rows) ?? [];
  const operation = rows.length > 1 ? overSeveral.find((candidate) => asked.has(candidate)) : undefined;
  return operation ? { table, operation, rows } : { table, operation: 'ranking', rows: [] };
}

/** The request, taking for granted that the question is about this table. */
export function tableRequest(question: Question, table: Table, knowledge: Knowledge): TableRequest {
  const request = withoutUnit(question, table, knowledge);
  const { convertTo } = question;
  return convertTo === undefined || convertTo === table.measure.unit ? request : { ...request, inUnit: convertTo };
}

function withoutUnit(question: Question, table: Table, knowledge: Knowledge): TableRequest {
  const rows = rowsNamed(question, table, knowledge);
  const asked = new Set(question.operations);
  const byRow = limitByRow(question, rows);
  if (byRow) return { table, operation: 'filter', rows: [], limit: byRow };
  const grows = rows.length === 0 && spansPeriods(question, table) && overPeriods.some((operation) => asked.has(operation));
  if (grows) return { table, operation: 'growth', rows };
  if (rows.length === 0 && beyondEnds(question.places)) return atPlaces(question, table, asked);
  const limit = limitOf(question, table);
  if (asked.has('highest') && asked.has('lowest') && rows.length === 0) return betweenEnds(table, asked);
  if (rows.length === 0 && limit && filters(question, asked, limit, table.rows)) return { table, operation: 'filter', rows, limit };
  asked.delete('filter');

  // "How much each, and how far apart?" is answered by all of them side by side.
  if (question.asksWhole) asked.delete('difference');
  const every = rows.length === table.rows.length && overAll.some((operation) => asked.has(operation));
  if (rows.length > 1 && !every) {
    const operations = rows.length > 2 ? [...overSeveral, ...overOne] : overSeveral;
    return { table, operation: operations.find((operation) => asked.has(operation)) ?? 'comparison', rows };
  }
  if (rows.length === 1) {
    const operation = overOne.find((candidate) => asked.has(candidate));
    return operation === undefined ? { table, operation: 'row', rows } : { table, operation, rows: operation === 'share' ? rows : [] };
  }
  // Every row by its name is all rows.
  return { table, operation: overAll.find((operation) => asked.has(operation)) ?? 'whole', rows: [] };
}

/** Reads a table's id (`capex`, `capex/meta`, `capex/total`) as a request; undefined for any other id. */
export function requestForId(id: string, knowledge: Knowledge): TableRequest | undefined {
  const [tableId, rest] = id.split('/');
  const table = knowledge.tables.find((candidate) => candidate.id === tableId);
  if (!table) return undefined;
  if (rest === undefined) return { table, operation: 'whole', rows: [] };
  const row = table.rows.find((candidate) => candidate.id === rest);
  if (row) return { table, operation: 'row', rows: [row] };
  const operation = operationNames.find((name) => name === rest);
  return operation && { table, operation, rows: [] };
}
