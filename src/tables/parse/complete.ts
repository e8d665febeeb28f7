/** Makes a query of a draft: fills in the table, the measure and the periods that are meant, and which rows "the others" are. Reads no text. */
import { calendarPeriod, comparePeriods, orderPeriods } from '../../knowledge/period.ts';
import { latestPeriod } from '../../question/period-atoms.ts';
import type { Expression, OperationCall, Rows } from '../query.ts';
import type { TableData } from '../table-data.ts';
import { type Draft, type DraftRows, operation } from './draft.ts';

/** What a question says of all its figures. */
export interface Settings {
  /** A measure's id; the first where none is named. */
  readonly measure?: string;
  /** In the order in which they are named; the usual one where none is. */
  readonly periods: readonly string[];
  /** Another unit to give amounts in, at the source's rate or at the asker's. */
  readonly unit?: string;
  readonly rate?: number;
  /** Each row is asked for: what is known of all together does not answer it. */
  readonly each?: boolean;
  /** The periods are put together so, not set side by side. */
  readonly across?: 'sum' | 'mean';
}

function idsOf(draft: Draft): readonly string[] {
  if (draft.node === 'rows') return draft.rows.rows === 'named' ? draft.rows.ids : [];
  return draft.node === 'operation' ? draft.of.flatMap(idsOf) : [];
}

/** Every period that there is anything for, earliest first. */
function periodsOf({ periods, totals }: TableData, measure: string): string[] {
  return orderPeriods([...periods(measure), ...totals.filter((total) => total.measure === measure).map(({ period }) => period)]);
}

/** From which period to which something grows: those named, else from the usual one to the next, or to it from the one before. */
function growthPeriods(table: TableData, measure: string, named: readonly string[]): readonly [string, string] | undefined {
  const known = periodsOf(table, measure);
  const usual = table.usualPeriod(measure) ?? known.at(-1);
  const [first, second] = orderPeriods(named);
  if (first !== undefined && second !== undefined) return [first, second];
  if (first !== undefined && usual !== undefined && first !== usual) {
    const order = comparePeriods(first, usual);
    return order !== undefined && order > 0 ? [usual, first] : [first, usual];
  }
  if (usual === undefined) return undefined;
  const at = known.indexOf(usual);
  const [before, after] = [known[at - 1], known[at + 1]];
  if (after !== undefined && first === undefined) return [usual, after];
  return before === undefined ? (after === undefined ? undefined : [usual, after]) : [before, usual];
}

/** The rows that a stated total covers, where one of the periods has no more than that: a row that it does not cover has no part in what grows. */
function totalledRows(
  { rows, observation, totals }: TableData,
  measure: string,
  periods: readonly string[],
): readonly string[] | undefined {
  const covering = periods.flatMap((period) => {
    const stated = totals.filter((total) => total.measure === measure && total.period === period);
    return stated.length === 0 || rows.every((row) => observation(row, measure, period)) ? [] : stated;
  });
  return covering.find((total) => total.rows.length < rows.length)?.rows;
}

/** The draft over these rows where it is over all. */
function overRows(draft: Draft, ids: readonly string[]): Draft {
  if (draft.node === 'operation') return { ...draft, of: draft.of.map((each) => overRows(each, ids)) };
  return draft.node === 'rows' && draft.rows.rows === 'all' ? { ...draft, rows: { rows: 'named', ids } } : draft;
}

export function complete(
  draft: Draft,
  table: TableData,
  { measure: named, periods: meant, unit, rate, each = false, across }: Settings,
): Expression | undefined {
  const measure = named ?? table.measures[0]?.id ?? '';
  const usual = table.usualPeriod(measure) ?? periodsOf(table, measure).at(-1) ?? '';
  const periods = [...new Set(meant.map((period) => (period === latestPeriod ? usual : period)))];
  const mentioned = [...new Set(idsOf(draft))];

  function rowsOf(rows: DraftRows): Rows {
    switch (rows.rows) {
      case 'others':
        return { rows: 'except', ids: mentioned };
      case 'asked':
        return { rows: 'all' };
      case 'ranked':
        return { ...rows, of: rowsOf(rows.of) };
      default:
        return rows;
    }
  }

  function expressionOf(part: Draft, period: string): Expression | undefined {
    if (part.node === 'rows') return { node: 'cells', table: table.id, measure, period, rows: rowsOf(part.rows) };
    if (part.node === 'amount') {
      const { value, high = value, unit: said } = part.amount;
      return { node: 'literal', low: value, high, approx: part.amount.about ?? false, ...(said !== undefined && { unit: said }) };
    }
    if (part.operation === 'growth') {
      const between = growthPeriods(table, measure, periods);
      const [all] = part.of;
      const rows = between && totalledRows(table, measure, between);
      const of = all && rows ? overRows(all, rows) : all;
      const both = between?.map((each) => (of ? expressionOf(of, each) : undefined));
      const [from, to] = both ?? [];
      // How a percentage changes is told in points.
      const inPoints = table.measures.find(({ id }) => id === measure)?.unit === 'percent' && part.options?.as === undefined;
      return from && to ? call('growth', [from, to], inPoints ? { as: 'amount' } : part.options) : undefined;
    }
    const [inner] = part.of;
    // A table that has such parts is asked for them.
    const hasParts = table.periods(measure).some((each) => calendarPeriod(each)?.length === part.options?.part);
    if (part.operation === 'per' && inner && hasParts) return expressionOf(inner, period);
    const of = part.of.map((each) => expressionOf(each, period));
    return of.every((each) => each !== undefined) ? call(part.operation, of, part.options) : undefined;
  }

  const grows = JSON.stringify(draft).includes('"growth"');
  const [first = usual, ...others] = periods;
  // Where the source gives a period for all rows together only, that is what there is to show.
  const isStated =
    !table.periods(measure).includes(first) && table.totals.some((total) => total.measure === measure && total.period === first);
  if (isStated && !each && draft.node === 'rows' && draft.rows.rows === 'all')
    return complete(operation('sum', [draft]), table, {
      periods,
      ...(named !== undefined && { measure: named }),
      ...(unit !== undefined && { unit }),
      ...(rate !== undefined && { rate }),
    });
  const single = expressionOf(draft, first);
  const several = others.length > 0 && !grows && draft.node !== 'amount';
  // All together in two periods: how they grow says more than both side by side.
  const whole = draft.node === 'rows' ? draft.rows.rows === 'all' : draft.node === 'operation' && draft.operation === 'sum';
  if (several && whole && across === undefined)
    return complete(operation('growth', [draft.node === 'rows' ? operation('sum', [draft]) : draft]), table, {
      periods,
      ...(named !== undefined && { measure: named }),
    });
  const asked = several
    ? call(
        across ?? 'comparison',
        orderPeriods(periods).flatMap((period) => expressionOf(draft, period) ?? []),
      )
    : single;
  return asked && unit !== undefined ? call('converted', [asked], { to: unit, ...(rate !== undefined && { at: rate }) }) : asked;
}

function call(
  operation: OperationCall['operation'],
  of: readonly Expression[],
  options: Readonly<Record<string, string | number>> = {},
): Expression {
  return { node: 'operation', operation, of, options } as OperationCall;
}
