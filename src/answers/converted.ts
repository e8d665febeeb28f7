/** Adds to a finding what its amounts are in another unit, with the rate and where it comes from; or says that there is none. */
import type { Quantity } from '../knowledge/quantity.ts';
import { convert, type Rate, rateOf } from '../tables/conversion.ts';
import { factsOfRequest } from '../tables/fact.ts';
import type { TableRequest } from '../tables/table-request.ts';
import { type Context, exact, type Finding, working } from './finding.ts';
import { pairOf } from './findings.ts';
import { unitName } from './format.ts';

/** Four digits: enough to see which pair a rate comes from. */
const precise = (value: number) => Number(value.toPrecision(4));

/** The rate, then each pair of figures that implies an end of it. */
function rateLines({ table, words, show }: Context, rate: Rate, unit: string): string[] {
  const one = show(exact(1));
  const range = show({ low: precise(rate.low), high: precise(rate.high), approx: true }, unit);
  const pairs = rate.pairs
    .filter(({ from, to }) => to / from === rate.low || to / from === rate.high)
    .map(
      ({ from, to }) => `${show(exact(to), unit)} ÷ ${show(exact(from), table.measure.unit)} = ${show(exact(precise(to / from)), unit)}`,
    );
  return [words.rate(one, range), ...new Set(pairs)];
}

/** Each known end times its end of the rate. */
function productLines({ show, computed }: Context, quantity: Quantity, rate: Rate, unit: string): string[] {
  const lines = [
    { value: quantity.low, factor: quantity.low < 0 ? rate.high : rate.low },
    { value: quantity.high, factor: quantity.high < 0 ? rate.low : rate.high },
  ];
  return lines
    .filter(({ value }) => Number.isFinite(value))
    .map(({ value, factor }) => `${show(exact(value))} × ${show(exact(precise(factor)), unit)} = ${computed(exact(value * factor), unit)}`);
}

/** A difference is told from the larger row, whatever the order of asking. */
function inOrder(request: TableRequest): TableRequest {
  const pair = request.operation === 'difference' ? pairOf(request.rows.length > 0 ? request.rows : request.table.rows) : undefined;
  return pair ? { ...request, rows: pair } : request;
}

/** The finding with its amounts in the unit that the request asks for. What has no amount in the table's unit (a ratio, a share) stays as it is. */
export function inOtherUnit(context: Context, request: TableRequest, found: Finding): Finding {
  const { table, words, computed, locale, knowledge } = context;
  const unit = request.inUnit;
  if (unit === undefined || unit === table.measure.unit) return found;
  const name = unitName(unit, locale, knowledge.units);
  const rate = rateOf(table, table.measure.unit, unit);
  if (!rate) return { ...found, lead: `${words.noRate(name)} ${found.lead}` };

  const rest = { ...found, caveats: [words.rateCaveat, ...(found.caveats ?? [])] };
  const [only, ...more] = factsOfRequest(inOrder(request)).filter((fact) => fact.unit === table.measure.unit);
  if (only && more.length === 0 && only.quantity.low >= 0) {
    const lines = [...rateLines(context, rate, unit), ...productLines(context, only.quantity, rate, unit)];
    return {
      ...rest,
      lead: `${found.lead} ${words.converted(computed(convert(only.quantity, rate), unit))}`,
      body: [...(found.body ?? []), ...working(context, lines, words.conversion)],
    };
  }
  const [grid] = found.tables ?? [];
  if (!grid) return found;
  const values = table.rows.map((row) => ({ name: context.nameOf(row), value: computed(convert(row.value, rate), unit) }));
  const at = grid.columns.findIndex(({ title }) => title === context.measure) + 1;
  const insert = <T>(cells: readonly T[], cell: T) => [...cells.slice(0, at), cell, ...cells.slice(at)];
  return {
    ...rest,
    lead: `${found.lead} ${words.convertedRows(name)}`,
    body: [...(found.body ?? []), ...working(context, rateLines(context, rate, unit), words.conversion)],
    tables: [
      {
        columns: insert(grid.columns, { title: name, align: 'left' }),
        rows: grid.rows.map((cells) => insert(cells, values.find((row) => cells.includes(row.name))?.value ?? '')),
      },
    ],
  };
}
