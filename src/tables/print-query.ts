/** Writes a query as its one line of text, in full: what `--explain` shows, buttons carry and tests compare. Reading the line gives the same query. */
import { comparisons } from './comparison-option.ts';
import { written, writtenNumber, writtenPeriod } from './line-words.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations/registry.ts';
import type { Cells, Expression, Literal, OperationCall, Rows } from './query.ts';
import { samePeriods } from './query-periods.ts';

type Registry = Readonly<Record<string, Operation>>;

function literalLine({ low, high, approx, unit }: Literal): string {
  const [from, to] = [low, high].map((end) => (Number.isFinite(end) ? writtenNumber(end) : ''));
  const amount = low === high ? from : `${from}..${to}`;
  return `${approx ? '~' : ''}${amount}${unit === undefined ? '' : ` ${written(unit)}`}`;
}

function namesLine(ids: readonly string[]): string {
  return ids.length > 0 ? ids.map(written).join(', ') : 'none';
}

function rowsLine(rows: Rows, registry: Registry): string {
  const among = (of: Rows) => (of.rows === 'all' ? '' : ` of (${rowsLine(of, registry)})`);
  switch (rows.rows) {
    case 'all':
      return 'all';
    case 'named':
      return namesLine(rows.ids);
    case 'except':
      return `all except ${namesLine(rows.ids)}`;
    case 'owning':
      return `with ${written(rows.kind)}`;
    case 'ranked': {
      const ranks = rows.first === 1 ? String(rows.last) : `${rows.first}-${rows.last}`;
      return `${rows.from} ${ranks}${rows.by ? ` by ${line(rows.by, registry)}` : ''}${among(rows.of)}`;
    }
    case 'where':
      return `where ${rows.by ? `${line(rows.by, registry)} ` : ''}${comparisons[rows.is]} ${line(rows.than, registry)}${among(rows.of)}`;
  }
}

function cellsLine({ table, measure, period, rows }: Cells, registry: Registry, withPeriod: boolean): string {
  const name = measure === table ? written(table) : `${written(table)}.${written(measure)}`;
  return `${name}[${rowsLine(rows, registry)}${withPeriod ? ` ${writtenPeriod(period)}` : ''}]`;
}

function optionsOf(call: OperationCall, operation: Operation | undefined): string[] {
  const values: Readonly<Record<string, string | number | undefined>> = call.options;
  return Object.keys(operation?.options ?? {}).flatMap((name) => {
    const value = values[name];
    if (value === undefined) return [];
    if (typeof value === 'number') return [`${name} ${writtenNumber(value)}`];
    return [`${name} ${operation?.options[name]?.values ? value : written(value)}`];
  });
}

function callLine(call: OperationCall, registry: Registry): string {
  const operation = registry[call.operation];
  const [left, right, ...more] = call.of;
  if (operation?.syntax === 'comparison' && left && right && more.length === 0 && 'is' in call.options) {
    return `${call.operation}(${line(left, registry)} ${comparisons[call.options.is]} ${line(right, registry)})`;
  }
  const options = optionsOf(call, operation);
  const periods = operation?.syntax === 'periods' && left && right ? samePeriods(left, right) : undefined;
  if (periods && left) {
    const [from, to] = periods.map(writtenPeriod);
    return `${call.operation}(${[`${line(left, registry, false)} from ${from} to ${to}`, ...options].join(', ')})`;
  }
  if (left && !right && options.length === 0) return `${call.operation} ${line(left, registry)}`;
  const operands = call.of.map((operand, at) => {
    const { label } = operation?.operands[Math.min(at, operation.operands.length - 1)] ?? {};
    return `${label === undefined ? '' : `${label} `}${line(operand, registry)}`;
  });
  return `${call.operation}(${[...operands, ...options].join(', ')})`;
}

function line(expression: Expression, registry: Registry, withPeriod = true): string {
  switch (expression.node) {
    case 'cells':
      return cellsLine(expression, registry, withPeriod);
    case 'literal':
      return literalLine(expression);
    case 'operation': {
      if (withPeriod) return callLine(expression, registry);
      const [only] = expression.of;
      return only ? `${expression.operation} ${line(only, registry, false)}` : callLine(expression, registry);
    }
  }
}

/** The query's line. */
export function printQuery(query: Expression, registry: Registry = operations): string {
  return line(query, registry);
}
